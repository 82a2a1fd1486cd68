package io.storywire.bench.story.copies;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Relation;
import io.storywire.story.ArticleMemory;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Edits texts by chance and compares verdicts with the exact one: that of the sketches of both articles ("full"); that of the
 * whole engine, which has to find the story first ("engine"); that of an engine which no longer remembers the original
 * ("forgotten"); and the engine's against what wording alone says, whatever facts were changed ("wording").
 */
final class EditedTexts {

    static final String FULL = "full";
    static final String ENGINE = "engine";
    static final String FORGOTTEN = "forgotten";
    static final String WORDING = "wording";

    private static final Instant TIME = Instant.parse("2025-03-01T00:00:00Z");
    private static final int OTHERS = 100;

    private final List<String> texts;
    private final Random random;
    private final List<StoryState> others = new ArrayList<>();
    private final Map<String, SeenArticle> seen = new HashMap<>();

    /**
     * Texts to be edited.
     *
     * @param texts at least two
     * @param seed  of all chance
     */
    EditedTexts(List<String> texts, long seed) {
        this.texts = texts;
        this.random = new Random(seed);
        for (int i = 0; i < Math.min(OTHERS, texts.size()); i++) {
            Decision decision = engine(List.of()).assign(print("other" + i, "", texts.get(i)), Optional.empty());
            others.add(decision.changed().get(0));
        }
    }

    /** Edits every text in every way, and counts. */
    CopyTable judge(int rounds) {
        CopyTable table = new CopyTable();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < texts.size(); i++) {
                judge(i, table);
            }
        }
        return table;
    }

    private void judge(int i, CopyTable table) {
        String text = texts.get(i);
        Fingerprint original = print("original", title(text), text);
        ExactNearness.Text exact = ExactNearness.Text.of(text);
        List<StoryState> states = new ArrayList<>(others);
        if (i < states.size()) {
            states.remove(i);
        }
        Decision first = engine(states).assign(original, Optional.empty());
        states.removeIf(state -> state.storyId().equals(first.storyId()));
        states.addAll(first.changed());
        seen.put("original", first.remember());
        for (Edit edit : Edit.values()) {
            String other = texts.get((i + 1 + random.nextInt(texts.size() - 1)) % texts.size());
            String edited = edit.of(text, other, random);
            Fingerprint print = print("edited", title(edit == Edit.OTHER_HEADLINE ? other : edited), edited);
            ExactNearness nearness = ExactNearness.of(exact, ExactNearness.Text.of(edited));
            boolean copy = nearness.isCopy();
            boolean said = isCopyOfOriginal(print, states, id -> Optional.ofNullable(seen.get(id)));
            table.add(edit.name(), ENGINE, copy, said);
            table.add(
                    edit.name(),
                    FULL,
                    copy,
                    print.sketch().to(original.sketch()).isCopy());
            table.add(edit.name(), FORGOTTEN, copy, isCopyOfOriginal(print, states, ArticleMemory.NOTHING));
            table.add(edit.name(), WORDING, nearness.isAlike(), said);
        }
    }

    private static boolean isCopyOfOriginal(Fingerprint print, List<StoryState> states, ArticleMemory memory) {
        Decision decision = engine(states).assign(print, Optional.empty(), memory);
        return decision.relation() == Relation.COPY
                && decision.parentArticleId().equals("original");
    }

    private static StoryEngine engine(List<StoryState> states) {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        states.forEach(engine::restore);
        return engine;
    }

    private static String title(String text) {
        return text.strip()
                .lines()
                .findFirst()
                .orElse("")
                .codePoints()
                .limit(70)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Fingerprint print(String id, String title, String body) {
        return Fingerprinter.of(EnrichedArticle.of(id, title, body, "en", id + ".example", TIME));
    }
}
