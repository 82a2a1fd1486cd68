package io.storywire.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** What a command said, and its exit code. */
record Ran(int code, String out, String err) {

    /** Runs a command, as a person would from the shell, against a broker. */
    static Ran of(String bootstrapServers, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.add("--bootstrap-servers=" + bootstrapServers);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Storywire.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
