package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.cli.CatalogueCsv.Parsed;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueCsvTest {

    private static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");

    @Test
    void aLineIsAnEntityWithItsLists() {
        Parsed parsed = read("name,type,aliases,tickers\nZorblax Corp,organisation,Zorblax|Zrbx \\| Co,ZBX\n");

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.changes())
                .containsOnly(java.util.Map.entry(
                        "sw-zorblax-corp",
                        Optional.of(new CatalogueEntry(
                                new EntityRef("sw-zorblax-corp", "Zorblax Corp", EntityType.ORGANISATION),
                                List.of("Zorblax", "Zrbx | Co"),
                                List.of(),
                                List.of("ZBX"),
                                List.of(),
                                NOW))));
    }

    @Test
    void everyBadLineIsReportedWithItsNumber() {
        Parsed parsed = read("""
                id,name,type,removed
                a,Alpha,ORGANISATION,
                a,Alpha again,,
                b c,Blank id,,
                ,,,
                d,Delta,COMPANY,
                e,"Two
                lines",,
                f,Foxtrot
                g,Golf,,perhaps
                ,Hotel,,yes
                i,India,PLACE,
                """);

        assertThat(parsed.problems())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("3: a is also in line 2"),
                        line -> assertThat(line).startsWith("4: an id has"),
                        line -> assertThat(line).startsWith("5: a name is empty"),
                        line -> assertThat(line)
                                .startsWith("6: type must be one of")
                                .endsWith("\"COMPANY\""),
                        line -> assertThat(line).startsWith("7: a name has letters or digits, in one line"),
                        line -> assertThat(line).isEqualTo("9: has 2 fields, the first line names 4"),
                        line -> assertThat(line).startsWith("10: removed must be yes"),
                        line -> assertThat(line).startsWith("11: id is missing"));
        assertThat(parsed.changes()).containsOnlyKeys("a", "i");
    }

    @Test
    void aHeaderThatSaysNothingIsReportedAlone() {
        assertThat(read("").problems()).singleElement().asString().startsWith("1: the file is empty");
        assertThat(read("Zorblax Corp,Zorblax\nx,y\n").problems())
                .singleElement()
                .asString()
                .startsWith("1: the first line must name the columns")
                .endsWith("it names zorblax corp, zorblax");
    }

    @Test
    void aQuoteThatNeverEndsIsReported() {
        assertThat(read("name\nAlpha\n\"Beta\nGamma\n").problems()).isNotEmpty();
    }

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) {
        var random = new SplittableRandom(seed);
        var entries = new TreeMap<String, Optional<CatalogueEntry>>();
        for (int i = 0; i < 20; i++) {
            String id = "id-" + i;
            entries.put(id, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(entry(id, random)));
        }
        var text = new StringWriter();

        CatalogueCsv.write(entries, text);
        Parsed parsed = read(text.toString());

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.changes()).isEqualTo(entries);
    }

    private static CatalogueEntry entry(String id, SplittableRandom random) {
        return new CatalogueEntry(
                new EntityRef(id, text(random), EntityType.values()[random.nextInt(5)]),
                texts(random),
                texts(random),
                texts(random),
                texts(random),
                NOW);
    }

    private static List<String> texts(SplittableRandom random) {
        return java.util.stream.Stream.generate(() -> text(random))
                .limit(random.nextInt(4))
                .toList();
    }

    private static String text(SplittableRandom random) {
        String letters = "aÉ北|\",;'\\ x-";
        var text = new StringBuilder("n");
        random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
        return text.append("z\\|".charAt(random.nextInt(3))).toString();
    }

    private static Parsed read(String text) {
        return CatalogueCsv.read(new StringReader(text), NOW);
    }
}
