package io.tieout.connectors.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Speaking fixtures for logs. */
public final class Logs {

    private Logs() {}

    public static LogRecord record(String id) {
        return new LogRecord(
                id, LogRecord.STAMP_AT_APPEND, ("body of " + id).getBytes(StandardCharsets.UTF_8));
    }

    public static RecordBlock block(String... ids) {
        RecordBlock block = new RecordBlock();
        for (String id : ids) {
            block.add(record(id));
        }
        return block;
    }

    /** The ids of what a reader has before it now. */
    public static List<String> idsOf(LogReader reader) throws LogException {
        List<String> ids = new ArrayList<>();
        for (LogRecord record = reader.next(); record != null; record = reader.next()) {
            ids.add(record.id());
        }
        return ids;
    }

    /** The ids in every partition, one partition after the other. */
    public static List<String> allIds(LogFolder folder, TimeSource clock) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int partition = 0; partition < folder.partitions(); partition++) {
            try (LogReader reader =
                    LogReader.open(folder, partition, LogPosition.EARLIEST, clock)) {
                ids.addAll(idsOf(reader));
            }
        }
        return ids;
    }
}
