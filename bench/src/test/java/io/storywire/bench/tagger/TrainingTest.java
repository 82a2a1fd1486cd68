package io.storywire.bench.tagger;

import static io.storywire.events.EntityType.ORGANISATION;
import static io.storywire.events.EntityType.PERSON;
import static io.storywire.events.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.Recogniser.Span;
import io.storywire.entity.tagger.Lexicon;
import io.storywire.entity.tagger.NameModel;
import io.storywire.entity.tagger.NameTagger;
import io.storywire.events.EntityType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final int BITS = 14;
    private static final List<String> SYLLABLES = List.of("ba", "ke", "lo", "mi", "nu", "ra", "so", "ti");

    @Test
    void namesInLearnedSurroundingsAreFound() {
        NameModel model = train(lexicon());

        List<Span> found = new NameTagger(model).recognise("Yesterday Mr. Zuvek flew to Grodno with Xylt Corp.");

        assertThat(found).extracting(Span::type).containsExactly(PERSON, PLACE, ORGANISATION);
        assertThat(found).extracting(Span::start).containsExactly(14, 28, 40);
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        assertThat(bytes(train(lexicon()))).isEqualTo(bytes(train(lexicon())));
    }

    private static NameModel train(Lexicon lexicon) {
        SplittableRandom random = new SplittableRandom(20260109);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.addAll(Example.of(sample(random), 1));
        }
        CrfTrainer trainer = new CrfTrainer(lexicon, BITS, 0.1);
        trainer.learn(examples, 1);
        trainer.learn(examples, 2);
        return trainer.model(1 / 32f);
    }

    private static Sample sample(SplittableRandom random) {
        StringBuilder text = new StringBuilder("Yesterday Mr. ");
        List<Span> names = new ArrayList<>();
        add(text, word(random), PERSON, names);
        text.append(" flew to ");
        add(text, word(random), PLACE, names);
        text.append(" with ");
        add(text, word(random) + " Corp.", ORGANISATION, names);
        return new Sample(text.toString(), names);
    }

    private static void add(StringBuilder text, String name, EntityType type, List<Span> names) {
        names.add(new Span(text.length(), text.length() + name.length(), type, 1));
        text.append(name);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 4); i >= 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Lexicon lexicon() {
        LexiconBuilder builder = new LexiconBuilder();
        builder.addNewsClusters(Map.of("yesterday", "0010", "flew", "0110", "with", "01110"));
        builder.addTweetClusters(Map.of("mr.", "101", "to", "0110"));
        builder.addName("Grodno", NameParts.PLACE);
        return builder.build();
    }

    private static byte[] bytes(NameModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
