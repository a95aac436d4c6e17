package io.tieout.connectors.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Prints how fast records of 200 bytes go through the Flink sink and source. Arguments: a folder
 * for the log, the number of records, the parallelism. Not a test.
 */
final class LogRates {

    private LogRates() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        long records = Long.parseLong(args[1]);
        int parallelism = Integer.parseInt(args[2]);
        LogFolder log =
                LogFolder.openOrCreate(home.resolve("log"), parallelism, LogFolder.DEFAULT_ROLL);
        Files.createDirectories(home.resolve("cp"));
        TimeSource clock = System::currentTimeMillis;
        print("write", records, write(home, log, records, parallelism, clock));
        for (int round = 0; round < 3; round++) {
            print("read", records, read(home, log, parallelism, clock));
        }
    }

    private static void print(String what, long records, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d records in %.2f s, %.0f/s; CPU of the process so far %.1f s%n",
                what,
                records,
                nanos / 1e9,
                records / (nanos / 1e9),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    }

    private static long write(
            Path home, LogFolder log, long records, int parallelism, TimeSource clock)
            throws Exception {
        StreamExecutionEnvironment env = environment(home, parallelism);
        env.fromSource(
                        new DataGeneratorSource<>(
                                i -> i, records, RateLimiterStrategy.noOp(), Types.LONG),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .uid("numbers")
                .sinkTo(new ChronicleSink<>(log.path(), "rates", new Numbers(), clock))
                .uid("log");
        return time(env);
    }

    private static long read(Path home, LogFolder log, int parallelism, TimeSource clock)
            throws Exception {
        StreamExecutionEnvironment env = environment(home, parallelism);
        env.fromSource(
                        ChronicleSource.of(
                                        log.path(),
                                        "rates",
                                        new Numbers(),
                                        new CaughtUpWatermarks(
                                                CaughtUpWatermarks.DEFAULT_SLACK, clock))
                                .bounded(),
                        WatermarkStrategy.noWatermarks(),
                        "log")
                .uid("log")
                .sinkTo(new DiscardingSink<>())
                .uid("nothing");
        return time(env);
    }

    private static StreamExecutionEnvironment environment(Path home, int parallelism) {
        StreamExecutionEnvironment env = Jobs.environment(home.resolve("cp"), parallelism);
        env.enableCheckpointing(1_000);
        env.getConfig().enableObjectReuse();
        return env;
    }

    private static long time(StreamExecutionEnvironment env) throws Exception {
        long start = System.nanoTime();
        env.execute();
        return System.nanoTime() - start;
    }

    private static final class Numbers implements LogSerializer<Long>, LogDeserializer<Long> {

        private static final long serialVersionUID = 1;

        @Override
        public LogRecord serialize(Long element) {
            byte[] payload = new byte[180];
            byte[] text = element.toString().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(text, 0, payload, 0, text.length);
            return new LogRecord("n" + element, LogRecord.STAMP_AT_APPEND, payload);
        }

        @Override
        public String key(Long element) {
            return element.toString();
        }

        @Override
        public Long deserialize(LogRecord record) {
            return (long) record.payload()[0];
        }

        @Override
        public TypeInformation<Long> producedType() {
            return Types.LONG;
        }
    }
}
