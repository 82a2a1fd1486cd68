package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.EntityTopic;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are published, revised and withdrawn by command, and everything downstream follows. */
class CorrectionsIT extends OnBroker {

    private static final String TEXT = """
            Ubisoft bought the puzzle maker Brindle Arcade for 40 million dollars on Monday, the company said in Paris.
            The eleven people of Brindle Arcade stay in their office by the harbour. Their games sold nine million times.
            Ubisoft wants to bring them to phones next spring and plans a second studio there for thirty more people.
            """;

    CorrectionsIT() {
        super(1);
    }

    @Test
    void aStoryIsPublishedRevisedWithdrawnAndPublishedAgainByAnotherFeed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.jsonl");
        write(file, "ub-1", TEXT);
        assertThat(run("publish", file).code()).isZero();
        news().entityTopic("ubisoft", events -> events.size() == 1);
        write(file, "ub-9", TEXT.replace("40 million", "45 million"));

        Ran revised = run("publish", file, "--revise", "ub-1");
        assertThat(revised.out()).startsWith("ub-1  revision 2: NEW in story s-");
        assertThat(revised.code()).isZero();
        Ran same = run("publish", file, "--revise", "ub-1");
        assertThat(same.out()).contains("had this text already");
        assertThat(same.code()).isEqualTo(1);

        Ran withdrawn = run("retract", "ub-1", "--reason", "the deal fell through");
        assertThat(withdrawn.out()).startsWith("ub-1  withdrawn: \"Ubisoft buys\", NEW in story s-");
        assertThat(withdrawn.code()).isZero();
        write(file, "other-1", TEXT.replace("40 million", "45 million"));
        assertThat(run("publish", file).code()).isZero();

        List<Report> reports =
                news().reports(all -> all.stream().anyMatch(r -> r.articleId().equals("other-1")));
        Report copy = reports.stream()
                .filter(r -> r.articleId().equals("other-1"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.relation()).isEqualTo(Relation.COPY);
        assertThat(copy.retractedOriginal()).isEqualTo("ub-1");
        List<Story> stories =
                news().stories(all -> !all.isEmpty() && all.get(all.size() - 1).state() == Story.State.RETRACTED);
        assertThat(stories).extracting(Story::storyId).containsOnly(copy.storyId());
        List<EntityEvent> told = news().entityTopic("ubisoft", events -> events.size() == 3);
        assertThat(told)
                .extracting(EntityEvent::relation)
                .containsExactly(EntityRelation.NEW, EntityRelation.CORRECTED, EntityRelation.RETRACTED);
        assertThat(told.get(2).article().status()).isEqualTo(Article.Status.RETRACTED);
        assertThat(told.get(2).article().reason()).isEqualTo("the deal fell through");
        assertThat(told.get(2).article().title()).isEqualTo("Ubisoft buys");
        assertThat(told.get(2).headline()).isEqualTo("Ubisoft buys");
    }

    @Test
    void whatIsNotKnownCannotBeWithdrawn() {
        Ran ran = run("retract", "nobody-knows-me", "--reason", "x");

        assertThat(ran.out())
                .isEqualTo(
                        "nobody-knows-me  not withdrawn: retracts an article that is not known here, or no longer\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aConsumerDiscoversTopicsInTheIndexAndAPersonFiltersThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("b.jsonl");
        write(file, "sega-1", TEXT.replace("Ubisoft", "Nintendo").replace("Brindle Arcade", "Morrow Games"));
        assertThat(run("publish", file).code()).isZero();

        news().await(Topics.DEFAULT.entityIndex(), records -> records.stream()
                .anyMatch(record -> record.value().entity().name().equals("Nintendo")
                        && record.value().state() == EntityTopic.State.OPEN
                        && record.value().topic().equals("news.entity.nintendo")));
        news().entityTopic("nintendo", events -> !events.isEmpty());

        assertThat(tail("--relation", "new").out()).contains("NEW").contains("1 publisher");
        assertThat(tail("--language", "en", "--publisher", "LEDGER", "--min-publishers", "1", "--json")
                        .out())
                .contains("\"relation\":\"NEW\"");
        assertThat(tail("--language", "de").out()).isEmpty();
        assertThat(tail("--publisher", "gazette").out()).isEmpty();
        assertThat(tail("--min-publishers", "2").out()).isEmpty();
        assertThat(tail("--relation", "merged,retracted").out()).isEmpty();
    }

    @Test
    void allTopicsAreThereOrCommandsCreateThem() {
        assertThat(run("topics").out()).contains("there    news.entities.index").doesNotContain("missing");
        Ran print = run("topics", "--print", "--entity", "OpenAI");

        assertThat(print.out())
                .isEqualTo("kafka-topics.sh --bootstrap-server " + bootstrapServers()
                        + " --create --if-not-exists --topic news.entity.openai --partitions 1 --config cleanup.policy=delete"
                        + " --config max.message.bytes=33554432 --config retention.ms=604800000\n");
    }

    @Test
    void commandsAreKnownForEntitiesThatAUserAddedOrThatOnlyTextsKnow() {
        assertThat(run("catalogue", "add", "Kestrel Yards", "--id", "x-1").code())
                .isZero();
        String topic = topicsOf("--entity", "x-1");
        assertThat(topicsOf("--entity", "Kestrel Yards")).isEqualTo(topic);
        assertThat(topicsOf("--entity", "x-1=Kestrel Yards")).isEqualTo(topic);
        news().awaitEntities("Kestrel Yards launched a tug on Monday.", names -> names.contains("Kestrel Yards"));

        var index = news().await(Topics.DEFAULT.entityIndex(), records -> records.stream()
                .anyMatch(record -> record.key().equals("x-1")));
        assertThat(index)
                .filteredOn(record -> record.key().equals("x-1"))
                .allSatisfy(record -> assertThat(record.value().topic()).isEqualTo(topic));
        assertThat(topic).matches("news\\.entity\\.kestrel-yards-[0-9a-z]{8}");
        assertThat(topicsOf("--entity", "Morrow Games", "--type", "organisation"))
                .matches("news\\.entity\\.morrow-games-[0-9a-z]{8}")
                .isEqualTo(topicsOf("--entity", "sw-morrow-games-organisation=Morrow Games"));
        Ran unknown = run("topics", "--print", "--entity", "Nobody Ever");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("has an entity with id or name \"Nobody Ever\"");
    }

    private String topicsOf(String... entity) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--print"));
        arguments.addAll(List.of(entity));
        Ran ran = Ran.of(bootstrapServers(), "topics", arguments.toArray(String[]::new));
        assertThat(ran.code()).isZero();
        return ran.out().replaceAll("(?s).* --topic (\\S+) .*", "$1");
    }

    private Ran tail(String... filters) {
        List<String> all = new java.util.ArrayList<>(List.of("Nintendo", "--from-beginning", "--exit"));
        all.addAll(List.of(filters));
        return Ran.of(bootstrapServers(), "tail", all.toArray(String[]::new));
    }

    private static void write(Path file, String id, String text) throws IOException {
        Files.writeString(
                file,
                "{\"id\": \"" + id + "\", \"title\": \"Ubisoft buys\", \"source\": \"Harbour Ledger\", \"text\": \""
                        + text.strip().replace("\n", " ") + "\"}\n");
    }
}
