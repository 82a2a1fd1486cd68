package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {

    private static final String FLOOD =
            "The river Tansley burst its banks near Orwick on Tuesday and flooded 140 houses, the council said. Mayor Edith"
                    + " Quennell asked the army for help. Trains between Orwick and Dunmoor were cancelled, and a school in"
                    + " Saltley was opened for people who had to leave their homes.";
    private static final String FLOOD_TOO =
            "Soldiers are on their way to Orwick after the Tansley flooded some 140 houses. Trains to Dunmoor do not run."
                    + " Edith Quennell, the mayor, said that families from the low streets would sleep in a school in Saltley.";
    private static final String PIANO =
            "A piano on which the composer Ivo Penhallow wrote his last songs was sold for 310,000 pounds in Hexby on Friday."
                    + " The buyer, a museum from Marden, wants to show it next year.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void twoReportsOfOneEventAreJoinedByWhatTheyShare() throws IOException {
        int code = explain(file("Tansley floods Orwick", FLOOD), file("Army called to flooded Orwick", FLOOD_TOO));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("one story", "Saltley", "Quennell", "resemblance 0.");
    }

    @Test
    void reportsOfDifferentEventsAreSeparatedByTheirNames() throws IOException {
        int code = explain(file("Tansley floods Orwick", FLOOD), file("Penhallow's piano sold", PIANO));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("two stories");
    }

    @Test
    void theSameTextWithAnotherNumberIsToldAsAnotherText() throws IOException {
        explain(file("Tansley floods Orwick", FLOOD), file("Tansley floods Orwick", FLOOD.replace("140", "410")));

        assertThat(out.toString())
                .contains("of the facts told in the same words differ")
                .doesNotContain("COPY");
    }

    @Test
    void anArticleThatIsNowhereIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");

        int code = explain(file("Tansley floods Orwick", FLOOD), empty);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains(empty.toString());
    }

    private int explain(Path a, Path b) {
        return new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(a.toString(), b.toString());
    }

    private Path file(String title, String body) throws IOException {
        Path file = Files.createTempFile(folder, "article", ".md");
        return Files.writeString(
                file, "---\ntitle: \"" + title + "\"\ndate: 2025-03-04\nlanguage: en\n---\n\n" + body + "\n");
    }
}
