package io.tieout.connectors.messages;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which messages were delivered, in a file that one process writes: a line {@code id epochDay} for
 * each, forced to disk before the next message leaves. What is older than the retention is dropped
 * when the record is opened, so that it does not grow for ever. A line that a crash cut off counts
 * as not delivered.
 */
final class SentRecord implements AutoCloseable {

    /** A message is not made again after that. */
    static final int RETENTION_DAYS = 400;

    /** No channel: the interrupt by which a task is cancelled would close that in the middle. */
    private final FileOutputStream out;

    private final Map<String, Long> sent = new HashMap<>();
    private final StringBuilder unwritten = new StringBuilder();

    private SentRecord(FileOutputStream out) {
        this.out = out;
    }

    static SentRecord open(Path file, long nowMillis) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<String> kept = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : whole(Files.readString(file))) {
                int space = line.lastIndexOf(' ');
                if (space > 0 && day(line, space) >= dayOf(nowMillis) - RETENTION_DAYS) {
                    kept.add(line + "\n");
                    ids.put(line.substring(0, space), day(line, space));
                }
            }
        }
        Path compacted = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream all = new FileOutputStream(compacted.toFile())) {
            all.write(String.join("", kept).getBytes(StandardCharsets.UTF_8));
            all.getFD().sync();
        }
        Files.move(compacted, file, StandardCopyOption.REPLACE_EXISTING);
        SentRecord record = new SentRecord(new FileOutputStream(file.toFile(), true));
        record.sent.putAll(ids);
        return record;
    }

    private static List<String> whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static long day(String line, int space) {
        String day = line.substring(space + 1);
        return day.matches("\\d{1,9}") ? Long.parseLong(day) : Long.MIN_VALUE;
    }

    boolean has(String id) {
        return sent.containsKey(id);
    }

    /** The beginning of the day, in UTC, on which a message on record was delivered. */
    long dayMillis(String id) {
        return TimeUnit.DAYS.toMillis(sent.get(id));
    }

    /** It left, whatever becomes of its line: one that cannot be written is tried again. */
    void add(String id, long nowMillis) throws IOException {
        sent.put(id, dayOf(nowMillis));
        unwritten.append(id).append(' ').append(dayOf(nowMillis)).append('\n');
        flush();
    }

    /** Writes what could not be written before. */
    void flush() throws IOException {
        if (unwritten.length() == 0) {
            return;
        }
        try {
            out.write(unwritten.toString().getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
            unwritten.setLength(0);
        } catch (IOException e) {
            if (unwritten.charAt(0) != '\n') {
                // Ends what may stand there by half; both are skipped by who reads.
                unwritten.insert(0, '\n');
            }
            throw e;
        }
    }

    private static long dayOf(long nowMillis) {
        return TimeUnit.MILLISECONDS.toDays(nowMillis);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
