package io.tieout.formats.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Opens originals in a process of their own, so that a file that takes too much memory or time, or
 * ends the native code that reads scans, costs an answer and nothing else. One file is opened at a
 * time; others wait.
 */
public final class PageReader {

    /** Longest side of a picture of a page, in dots. */
    public static final int PICTURE_DOTS = 1_800;

    private static final String HEAP = "-Xmx640m";
    private static final long LONGEST_SECONDS = 60;
    private static final long MESSAGE_CHARS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Semaphore one = new Semaphore(1);

    /**
     * @param folder for files on the way and the unpacked natives; it is made when needed
     */
    public PageReader(Path folder) {
        this.folder = folder.toAbsolutePath();
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
        Path work = Files.createTempDirectory(folder, "page");
        try {
            return run(work, file, arguments);
        } finally {
            one.release();
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
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new UnreadableOriginalException(
                        "it takes longer than " + LONGEST_SECONDS + " seconds");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            throw new UnreadableOriginalException(last(notes, process.exitValue()));
        }
        return Files.readAllBytes(out);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
        command.add("-XX:ErrorFile=/dev/null");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("natives"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(PageWorker.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String last(Path notes, int status) throws IOException {
        List<String> lines = Files.readString(notes, StandardCharsets.ISO_8859_1).lines().toList();
        String said =
                lines.isEmpty() ? "its process ended with " + status : lines.get(lines.size() - 1);
        return said.substring(0, (int) Math.min(MESSAGE_CHARS, said.length()));
    }
}
