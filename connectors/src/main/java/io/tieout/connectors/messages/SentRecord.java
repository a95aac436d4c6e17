package io.tieout.connectors.messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private final FileChannel channel;
    private final Map<String, Long> sent = new HashMap<>();

    private SentRecord(FileChannel channel) {
        this.channel = channel;
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
        Files.writeString(compacted, String.join("", kept));
        Files.move(compacted, file, StandardCopyOption.REPLACE_EXISTING);
        SentRecord record = new SentRecord(FileChannel.open(file, StandardOpenOption.APPEND));
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

    void add(String id, long nowMillis) throws IOException {
        String line = id + " " + dayOf(nowMillis) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        sent.put(id, dayOf(nowMillis));
    }

    private static long dayOf(long nowMillis) {
        return TimeUnit.MILLISECONDS.toDays(nowMillis);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
