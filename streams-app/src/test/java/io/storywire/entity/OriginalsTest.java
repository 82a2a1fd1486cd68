package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.NameReader.Names;
import io.storywire.events.ArticleEntity.Role;
import io.storywire.events.CitedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two original articles yield exactly the entities that a careful reader lists; cleaned by hand here. */
class OriginalsTest {

    private static final Pattern FLAT =
            Pattern.compile("--- title: \"(.*?)\" type:.*? --- # (.*?) ### Related Stocks.*", Pattern.DOTALL);

    @Test
    void theScrapeYieldsWhatTheGoldenFileNames() throws IOException {
        String text = original("000_b151e0a6f6caa20a.txt");
        String body = text.substring(0, text.indexOf("Reporter ")).replaceFirst("Summary\n", "");

        assertGolden("000", "", body);
    }

    @Test
    void theFlatPageYieldsWhatTheGoldenFileNames() throws IOException {
        Matcher page = FLAT.matcher(original("003_862ed80bbc625a0d.txt"));
        assertThat(page.matches()).isTrue();

        assertGolden(
                "003",
                page.group(1),
                page.group(2).substring(page.group(1).length()).replace(" ## ", "\n\n"));
    }

    private static void assertGolden(String article, String title, String body) throws IOException {
        Names names =
                CatalogueNameReader.standard().read(new CleanText(title, body, "en", "", "", List.of("OpenAI.NA")));

        var found = new TreeSet<String>();
        names.entities()
                .forEach(entity -> found.add(article
                        + "\t"
                        + (entity.role() == Role.CITED_SOURCE ? "source" : "entity")
                        + "\t"
                        + entity.entity().name()));
        assertThat(found).containsExactlyElementsOf(golden(article));
        assertThat(names.citedSources()).extracting(CitedSource::kind).containsExactly(CitedSource.Kind.ORIGIN);
    }

    private static List<String> golden(String article) throws IOException {
        try (var stream = OriginalsTest.class.getResourceAsStream("originals.tsv")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(article))
                    .sorted()
                    .toList();
        }
    }

    private static String original(String name) throws IOException {
        Path file = Path.of(System.getProperty("storywire.root", ".."), "..", "shared", "seeds", name);
        assumeTrue(Files.exists(file), () -> "skipped: no " + name + " beside the project");
        return Files.readString(file);
    }
}
