package io.tieout.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the world around it, so that it can be run within a test.
 *
 * @param data standard output, unbuffered; for the results and nothing else
 * @param notes standard error, for people; never buffered beyond a line
 * @param interactive whether {@code notes} is a screen on which a line may be drawn again
 * @param colour whether text may be coloured
 * @param home folder of the installation; its {@code data} is the default data folder
 * @param environment variables that settings may refer to
 */
public record Terminal(
        OutputStream data,
        PrintWriter notes,
        boolean interactive,
        boolean colour,
        Path home,
        Map<String, String> environment) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The process's own streams; the launcher tells which of them are a screen. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("tieout.screen.notes"),
                Boolean.getBoolean("tieout.screen.data") && !plain,
                Path.of(System.getProperty("tieout.home", "")).toAbsolutePath(),
                environment);
    }

    /** The same, with what is said to people going elsewhere. */
    Terminal withNotes(PrintWriter elsewhere) {
        return new Terminal(data, elsewhere, false, false, home, environment);
    }

    /** Standard output with a buffer; the caller flushes it and does not close it. */
    public OutputStream bufferedData() {
        return new BufferedOutputStream(data, BUFFER_BYTES);
    }

    /** Prints one line of commentary. Control characters from data cannot reach the screen. */
    public void note(String line) {
        notes.println(printable(line));
    }

    /** The text with control characters as {@code \xNN}; tabs and line feeds stay. */
    static String printable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (control && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                out.append(control ? String.format("\\x%02x", (int) c) : String.valueOf(c));
            }
        }
        return out == null ? text : out.toString();
    }
}
