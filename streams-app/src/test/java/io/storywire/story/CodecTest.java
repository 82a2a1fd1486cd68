package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        for (Fingerprint article : Samples.stream(40, 5)) {
            Decision decision = engine.assign(article, Optional.empty());

            assertThat(Fingerprint.fromBytes(article.toBytes())).isEqualTo(article);
            assertThat(SeenArticle.fromBytes(decision.remember().toBytes())).isEqualTo(decision.remember());
            StoryState state = decision.changed().get(0);
            assertThat(StoryCodec.write(StoryCodec.read(state.toBytes()))).isEqualTo(state.toBytes());
        }
    }

    @Test
    void whatWasReadIsWrittenAsItWouldBeAnew() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        for (Fingerprint article : Samples.stream(40, 5)) {
            byte[] bytes =
                    engine.assign(article, Optional.empty()).changed().get(0).toBytes();
            StoryDraft story = StoryCodec.read(bytes);
            story.members.replaceAll(member -> new StoryDraft.Member(
                    member.articleId(), member.relation(), member.publisher(), member.eventTime(), member.sketch()));
            story.entities.replaceAll(
                    entity -> new StoryDraft.Entity(entity.ref(), entity.articles(), entity.salience()));

            assertThat(StoryCodec.write(story)).isEqualTo(bytes);
        }
    }

    @Test
    void ofARememberedArticleThatMuchIsReadThatIsAskedFor() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        for (Fingerprint article : Samples.stream(40, 5)) {
            byte[] bytes = engine.assign(article, Optional.empty()).remember().toBytes();
            SeenArticle seen = SeenArticle.fromBytes(bytes);
            Fingerprint compared = seen.compared();

            assertThat(compared.words()).isEqualTo(article.words());
            assertThat(compared.eventTime()).isEqualTo(article.eventTime());
            for (int i = 0; i < article.terms().size(); i++) {
                assertThat(compared.terms().hash(i)).isEqualTo(article.terms().hash(i));
                assertThat(compared.terms().flags(i)).isEqualTo(article.terms().flags(i));
                assertThat(compared.terms().count(i)).isEqualTo(article.terms().count(i));
            }
            assertThat(compared.sketch()).isEqualTo(Sketch.EMPTY);
            assertThat(seen.print().sketch()).isEqualTo(article.sketch());
            assertThat(FingerprintCodec.write(seen.print(), false)).isEqualTo(FingerprintCodec.write(article, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-",
                "Plain words",
                "O'Neill–Zürich, 3.5%",
                "Київ",
                "東京 2020",
                "ÿ\u0100",
                "UPPER lower 09"
            })
    void anyTextIsReadAsItWasWritten(String text) {
        ByteSink out = new ByteSink();
        PackedText.write(text, out);
        PackedText.write("behind", out);

        ByteSource in = new ByteSource(out.toBytes(), 0);

        assertThat(PackedText.read(in)).isEqualTo(text);
        assertThat(PackedText.read(in)).isEqualTo("behind");
    }

    @Test
    void anyIdOfAnEntityIsReadAsItWasWritten() {
        List<String> ids = List.of(
                "sw-stoke-space",
                "sw-stoke-space-organisation",
                "sw-stoke-space-place",
                "sw-stoke",
                "sw-",
                "Q42",
                "Q042",
                "Q9999999999999999999",
                "Q",
                "x",
                "sw-stoke-space-",
                "sw-stoke-spaces");
        for (String name : List.of("Stoke Space", "stoke  'space'", "Stoke-Space!", "", "Ümlaut")) {
            for (String id : ids) {
                var entity =
                        new StoryDraft.Entity(new EntityRef(id, name, EntityType.ORGANISATION), id.length() % 3, 7);
                ByteSink out = new ByteSink();
                EntityCodec.write(entity, out);

                var again = EntityCodec.read(new ByteSource(out.toBytes(), 0));
                assertThat(again)
                        .usingRecursiveComparison()
                        .ignoringFields("written")
                        .isEqualTo(entity);

                ByteSink copy = new ByteSink();
                EntityCodec.write(again.and(1, 5), copy);
                assertThat(EntityCodec.read(new ByteSource(copy.toBytes(), 0)))
                        .usingRecursiveComparison()
                        .ignoringFields("written")
                        .isEqualTo(entity.and(1, 5));
            }
        }
    }

    @ParameterizedTest(name = "masses up to {0}")
    @ValueSource(ints = {4, 100, 300, 40_000, 2_000_000})
    void termsOfAnyMassAreReadAsTheyWereWritten(int most) {
        SplittableRandom random = new SplittableRandom(most);
        StoryVector vector = vector(random, most);
        ByteSink out = new ByteSink();
        VectorCodec.write(vector, out);
        StoryVector again = new StoryVector();

        VectorCodec.read(new ByteSource(out.toBytes(), 0), again);

        assertThat(again.size).isEqualTo(vector.size);
        for (int i = 0; i < vector.size; i++) {
            assertThat(new int[] {again.hashes[i], again.flags[i], again.masses[i], again.weights[i]})
                    .containsExactly(vector.hashes[i], vector.flags[i], vector.masses[i], vector.weights[i]);
            assertThat(new int[] {again.actorCounts[i], again.titles[i], again.leads[i]})
                    .containsExactly(vector.actorCounts[i], vector.titles[i], vector.leads[i]);
        }
    }

    private static StoryVector vector(SplittableRandom random, int most) {
        StoryVector vector = new StoryVector();
        vector.articles = 7;
        vector.mass = most;
        vector.reserve(160);
        for (int hash : random.ints(160).sorted().distinct().toArray()) {
            int i = vector.size++;
            int mass = random.nextInt(most / 2) * 2;
            vector.hashes[i] = hash;
            vector.flags[i] = (byte) random.nextInt(128);
            vector.masses[i] = mass;
            vector.weights[i] = mass * 16 + (random.nextBoolean() ? random.nextInt(most) : 0);
            vector.actorCounts[i] = Math.max(0, mass * 2 - random.nextInt(2));
            vector.titles[i] = vector.is(i, Terms.TITLE) ? random.nextInt(most) : 0;
            vector.leads[i] = vector.is(i, Terms.LEAD) ? random.nextInt(most) : 0;
        }
        return vector;
    }

    @Test
    void whatIsCommonToStoryAndArticleIsReadAsFromTheWhole() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        Frequencies frequencies = new Frequencies(Background.NONE, new TermIndex());
        List<Fingerprint> stream = Samples.stream(60, 3);
        for (int k = 0; k + 3 < stream.size(); k++) {
            byte[] state = engine.assign(stream.get(k), Optional.empty())
                    .changed()
                    .get(0)
                    .toBytes();
            ArticleVector article = ArticleVector.of(stream.get(k + 3), frequencies);
            StoryVector whole = new StoryVector();
            StoryVector common = new StoryVector();
            int[] places = new int[article.size];

            VectorCodec.read(new ByteSource(state, VectorCodec.KEY_AT), whole);
            VectorCodec.readCommon(new ByteSource(state, VectorCodec.KEY_AT), article, common, places);

            int at = 0;
            for (int i = 0; i < whole.size; i++) {
                int place = Arrays.binarySearch(article.hashes, whole.hashes[i]);
                if (place >= 0) {
                    assertThat(places[at]).isEqualTo(place);
                    assertThat(new int[] {common.masses[at], common.weights[at], common.actorCounts[at]})
                            .containsExactly(whole.masses[i], whole.weights[i], whole.actorCounts[i]);
                    assertThat(new int[] {common.titles[at], common.leads[at], common.flags[at]})
                            .containsExactly(whole.titles[i], whole.leads[i], whole.flags[i]);
                    at++;
                }
            }
            assertThat(common.size).isEqualTo(at);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void bitsAndRowsOfOnesAreReadAsTheyWereWritten(long seed) {
        int[] values = new SplittableRandom(seed).ints(300, 0, 70).toArray();
        ByteSink out = new ByteSink();
        for (int value : values) {
            out.ones(value);
            out.bits(value, 1 + value % 24);
        }
        out.endBits();
        out.u8(7);

        ByteSource in = new ByteSource(out.toBytes(), 0);

        for (int value : values) {
            assertThat(in.ones()).isEqualTo(value);
            assertThat(in.bits(1 + value % 24)).isEqualTo(value & ((1 << 1 + value % 24) - 1));
        }
        in.endBits();
        assertThat(in.u8()).isEqualTo(7);
    }

    @Test
    void bitsThatAreNotThereAreNotMadeUp() {
        byte[] ones = {-1, -1, -1};

        assertThatThrownBy(() -> new ByteSource(ones, 0).ones()).isInstanceOf(IndexOutOfBoundsException.class);
        ByteSource in = new ByteSource(ones, 0);
        assertThat(in.bits(20)).isEqualTo((1 << 20) - 1);
        assertThatThrownBy(() -> in.bits(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theLowestCountOfAWeightIsFound() {
        for (int count = 1; count < 128; count++) {
            int lowest = Weights.count(Weights.of(count));

            assertThat(Weights.of(lowest)).isEqualTo(Weights.of(count));
            assertThat(lowest == 1 || Weights.of(lowest - 1) < Weights.of(count))
                    .isTrue();
        }
        assertThat(Weights.count(1_000)).isEqualTo(127);
    }

    @Test
    void bytesOfAnUnknownVersionAreRefused() {
        byte[] bytes = Samples.print("a", "A title", "A body.").toBytes();
        bytes[0] = 99;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fingerprint.fromBytes(bytes))
                .withMessageContaining("99");
        assertThatIllegalArgumentException().isThrownBy(() -> StoryState.fromBytes(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> SeenArticle.fromBytes(bytes));
    }
}
