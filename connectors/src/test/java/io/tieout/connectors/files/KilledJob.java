package io.tieout.connectors.files;

import io.tieout.connectors.log.ChronicleSink;
import io.tieout.connectors.log.Jobs;
import io.tieout.connectors.log.LogRecord;
import io.tieout.connectors.log.RawRecords;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Folder to log, from the newest checkpoint on, until it is killed. */
final class KilledJob {

    private KilledJob() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        TimeSource clock = () -> 1_767_268_800_000L;
        Path checkpoints = Files.createDirectories(home.resolve("cp"));
        String newest = newest(checkpoints).map(path -> path.toUri().toString()).orElse(null);
        StreamExecutionEnvironment env = Jobs.environment(checkpoints, 2, newest);
        env.fromSource(
                        FolderSource.watch(
                                home.resolve("inbox"),
                                LineFormat::lookup,
                                KilledJob::toRecord,
                                TypeInformation.of(LogRecord.class),
                                Duration.ofMillis(30),
                                clock),
                        WatermarkStrategy.noWatermarks(),
                        "in")
                .uid("in")
                .sinkTo(new ChronicleSink<>(home.resolve("out"), "job", new RawRecords(), clock))
                .uid("out");
        env.execute();
    }

    /** The end of a file makes no record. */
    private static LogRecord toRecord(FileRow row) {
        return row.letter() == null ? null : new LogRecord(row.letter().raw(), 0, new byte[0]);
    }

    private static Optional<Path> newest(Path checkpoints) throws IOException {
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(Path::getParent);
        }
    }
}
