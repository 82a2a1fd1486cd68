package io.storywire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SpeedCommandTest {

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SpeedCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @Test
    void aBenchmarkThatNeedsDataSaysSo() {
        assertThat(run("AssignBench")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(errors.toString())
                .startsWith("no benchmark is called [AssignBench]; AssignBench and TaggerBench need --data");
    }

    @Test
    void aNameThatNoneHasIsAnError() {
        assertThat(run("Nothing", "--data", "somewhere")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(errors.toString()).startsWith("no benchmark is called [Nothing]" + System.lineSeparator());
    }
}
