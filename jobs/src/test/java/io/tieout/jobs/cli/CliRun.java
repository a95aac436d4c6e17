package io.tieout.jobs.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One command run to its end within this JVM, and what it left behind. */
record CliRun(int exitCode, String out, String err) {

    /** Runs with the folder as the home of the installation. */
    static CliRun in(Path home, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return to(out, home, args).withOut(out.toString(StandardCharsets.UTF_8));
    }

    /** Runs with that standard output; what was written there is the caller's to look at. */
    static CliRun to(OutputStream out, Path home, Object... args) {
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(
                        out,
                        new PrintWriter(err, true),
                        false,
                        false,
                        home,
                        Map.of("TIEOUT_TEST_PASSWORD", "secret"));
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Main.run(terminal, words);
        return new CliRun(exitCode, "", err.toString());
    }

    private CliRun withOut(String text) {
        return new CliRun(exitCode, text, err);
    }
}
