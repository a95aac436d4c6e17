package io.tieout.formats.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Opens originals in a process of their own, so that a file that takes too much memory or time, or
 * ends the native code that reads scans, costs an answer and nothing else. A process takes 0.4 s of
 * a core to start. One file is opened at a time; others wait.
 */
public final class PageReader {

    /** Longest side of a picture of a page, in dots. */
    public static final int PICTURE_DOTS = 1_800;

    private static final int HEAP_MEBI_BYTES = 640;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What a Java machine that has no memory left ends with, as it is asked to end. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String NO_LOG = "org.apache.commons.logging.impl.NoOpLog";
    private static final int MESSAGE_CHARS = 300;
    private static final int NOTES_READ_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int heapMebiBytes;
    private final Duration longest;
    private final Semaphore one = new Semaphore(1);

    /**
     * @param folder for files on the way and the unpacked natives; it is made when needed
     */
    public PageReader(Path folder) {
        this(folder, HEAP_MEBI_BYTES, LONGEST);
    }

    PageReader(Path folder, int heapMebiBytes, Duration longest) {
        this.folder = folder.toAbsolutePath();
        this.heapMebiBytes = heapMebiBytes;
        this.longest = longest;
    }

    /**
     * The words of an original.
     *
     * @throws UnreadableOriginalException if the file cannot be opened
     */
    public OriginalWords words(byte[] file) throws IOException, InterruptedException {
        return JSON.readValue(run(file, "words"), OriginalWords.class);
    }

    /**
     * A page as a PNG.
     *
     * @param page from 1
     * @throws UnreadableOriginalException if the file or the page cannot be opened
     */
    public byte[] picture(byte[] file, int page) throws IOException, InterruptedException {
        return run(file, "picture", Integer.toString(page), Integer.toString(PICTURE_DOTS));
    }

    /**
     * The XML of the bill that a PDF carries.
     *
     * @param limitBytes how large it may be
     * @throws UnreadableOriginalException if it carries none, or the file cannot be opened
     */
    public byte[] xml(byte[] pdf, int limitBytes) throws IOException, InterruptedException {
        return run(pdf, "xml", Integer.toString(limitBytes));
    }

    /** Why scans cannot be read on this machine; empty if they can. */
    public Optional<String> recognitionMissing() throws IOException, InterruptedException {
        try {
            run(new byte[0], "recognise");
            return Optional.empty();
        } catch (UnreadableOriginalException e) {
            return Optional.of(e.getMessage());
        }
    }

    private byte[] run(byte[] file, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        one.acquire();
        try {
            return runIn(Files.createTempDirectory(folder, "page"), file, arguments);
        } finally {
            one.release();
        }
    }

    private byte[] runIn(Path work, byte[] file, String... arguments)
            throws IOException, InterruptedException {
        try {
            return run(work, file, arguments);
        } finally {
            for (String name : List.of("in", "out", "notes")) {
                Files.deleteIfExists(work.resolve(name));
            }
            Files.deleteIfExists(work);
        }
    }

    private byte[] run(Path work, byte[] file, String... arguments)
            throws IOException, InterruptedException {
        Path notes = work.resolve("notes");
        Path out = work.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command(arguments))
                        .redirectInput(Files.write(work.resolve("in"), file).toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(notes.toFile());
        builder.environment().clear();
        // More threads than one make a page slower where several processes share the machine.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableOriginalException(
                        "it takes longer than " + longest.toSeconds() + " seconds");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() == OUT_OF_MEMORY) {
            throw new UnreadableOriginalException(
                    "it takes more than " + heapMebiBytes + " MiB of memory");
        }
        if (process.exitValue() != 0) {
            throw new UnreadableOriginalException(last(notes, process.exitValue()));
        }
        return Files.readAllBytes(out);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMebiBytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
        command.add("-XX:ErrorFile=/dev/null");
        // A file can make a library warn without end.
        command.add("-Dorg.apache.commons.logging.Log=" + NO_LOG);
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("natives"));
        command.addAll(List.of("-cp", classPath()));
        command.add(PageWorker.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A cluster loads a job's classes from a file that its own class path does not name. */
    private static String classPath() {
        try {
            return System.getProperty("java.class.path")
                    + File.pathSeparator
                    + Path.of(
                            PageWorker.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes that come from no file", e);
        }
    }

    /** What the process wrote may be long, so only the end of it is read. */
    private static String last(Path notes, int status) throws IOException {
        List<String> lines = tail(notes).lines().toList();
        String said =
                lines.isEmpty() ? "its process ended with " + status : lines.get(lines.size() - 1);
        return said.substring(0, Math.min(MESSAGE_CHARS, said.length()));
    }

    private static String tail(Path notes) throws IOException {
        try (InputStream in = Files.newInputStream(notes)) {
            in.skipNBytes(Math.max(0, Files.size(notes) - NOTES_READ_BYTES));
            return new String(in.readNBytes(NOTES_READ_BYTES), StandardCharsets.UTF_8);
        }
    }
}
