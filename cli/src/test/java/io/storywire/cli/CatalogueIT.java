package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue is changed by command while two instances run. */
class CatalogueIT extends OnBroker {

    private static final String TEXT = "Zorblax opened a second yard at Quibbleton harbour on Monday and hired many.";

    CatalogueIT() {
        super(2);
    }

    @Test
    void anAddedEntityIsFoundByAllInstancesAndARemovedAliasByNone() {
        assertThat(news().entitiesIn(TEXT)).doesNotContain("Zorblax Marine Works");

        Ran added = run("add", "Zorblax Marine Works", "--type", "organisation", "--alias", "Zorblax");
        assertThat(added.code()).isZero();
        assertThat(added.out()).startsWith("added   sw-zorblax-marine-works");
        news().awaitEntities(TEXT, names -> names.contains("Zorblax Marine Works"));

        assertThat(run("remove", "Zorblax Marine Works", "--alias", "Zorblax").code())
                .isZero();
        news().awaitEntities(TEXT, names -> !names.contains("Zorblax Marine Works"));
        Set<String> fullName = news().entitiesIn("Zorblax Marine Works opened a second yard on Monday.");
        assertThat(fullName).contains("Zorblax Marine Works");
    }

    @Test
    void whatIsExportedIsTheSameAfterItIsImported(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("a.csv");
        Files.writeString(
                csv, "id,name,type,aliases\nx-1,Brindle Foods,ORGANISATION,Brindle|Brindle Co\nx-2,Ärmel,PERSON,\n");

        assertThat(run("import", csv.toString()).code()).isZero();
        String exported = run("export").out();
        Files.writeString(csv, exported);
        assertThat(run("import", csv.toString()).code()).isZero();

        assertThat(exported).contains("x-1,ORGANISATION,Brindle Foods,Brindle|Brindle Co");
        assertThat(run("export").out()).isEqualTo(exported);
        assertThat(run("list", "brindle").out()).contains("+ x-1").contains("Brindle Co");
    }

    @Test
    void aFileWithABadLineChangesNothing(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("bad.csv");
        Files.writeString(csv, "id,name,type\ny-1,Fine,PLACE\ny-2,Wrong,CITY\n");

        Ran bad = run("import", csv.toString());

        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("bad.csv:3: type must be one of").contains("nothing was taken in");
        assertThat(run("export").out()).doesNotContain("y-1");
    }

    @Test
    void aRemovedEntityOfTheShippedCatalogueStaysRemovedUntilItIsAddedAgain() {
        assertThat(run("remove", "Ubisoft").code()).isZero();

        assertThat(run("list", "sw-ubisoft", "--changed").out()).startsWith("- sw-ubisoft");
        assertThat(run("remove", "Ubisoft").err()).contains("no entity with id or name");
        String text = "Ubisoft opened a studio in Montpellier on Monday, and Ubisoft hired forty people there.";
        news().awaitEntityIds(text, ids -> !ids.contains("sw-ubisoft"));
        assertThat(run("add", "--id", "sw-ubisoft").out()).startsWith("added   sw-ubisoft");
        news().awaitEntityIds(text, ids -> ids.contains("sw-ubisoft"));
    }

    private Ran run(String... arguments) {
        return Ran.of(bootstrapServers(), "catalogue", arguments);
    }
}
