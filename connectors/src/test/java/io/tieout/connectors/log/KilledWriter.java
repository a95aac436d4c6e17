package io.tieout.connectors.log;

import java.nio.file.Path;

/** Appends records without end until it is killed; prints what is acknowledged. */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        LogFolder folder = LogFolder.open(Path.of(args[0]));
        int round = Integer.parseInt(args[1]);
        TimeSource clock = () -> 1_767_268_800_000L;
        try (LogWriter writer = LogWriter.open(folder, clock)) {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                String id = round + "/" + i;
                writer.append(id, new LogRecord(id, LogRecord.STAMP_AT_APPEND, new byte[20_000]));
                System.out.println(i);
                System.out.flush();
            }
        }
    }
}
