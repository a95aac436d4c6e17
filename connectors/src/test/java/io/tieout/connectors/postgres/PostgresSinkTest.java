package io.tieout.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.Database;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSinkTest {

    private static final int RECORDS = 40_000;
    private static final AtomicBoolean CRASHED = new AtomicBoolean();
    private static final AtomicInteger BATCHES = new AtomicInteger();
    private static CountDownLatch halfWay = new CountDownLatch(1);

    private EmbeddedServerSettings settings;
    private EmbeddedServer server;

    @BeforeEach
    void startServer() throws IOException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        settings =
                EmbeddedServerSettings.of(
                                Files.createTempDirectory(target, "postgres-").resolve("data"))
                        .withBinariesDirectory(target.resolve("server-binaries"));
        server = EmbeddedServer.start(settings);
        Database.open(server.databaseSettings()).close();
        CRASHED.set(false);
        BATCHES.set(0);
        halfWay = new CountDownLatch(1);
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
        try (Stream<Path> paths = Files.walk(settings.dataDirectory().getParent())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void shouldDuplicateAndLoseNothingWhenTheJobRestartsInTheMiddle() throws Exception {
        StreamExecutionEnvironment env = environment("fixed-delay");
        env.fromSequence(1, RECORDS)
                .map(new CrashOnce())
                .sinkTo(new PostgresSink<>(server.databaseSettings(), StoreWriter::writeMatches));
        env.execute();
        assertThat(CRASHED).isTrue();
        assertComplete();
    }

    @Test
    void shouldOutlastADatabaseThatIsAway() throws Exception {
        StreamExecutionEnvironment env = environment("none");
        PostgresSinkSettings small = PostgresSinkSettings.DEFAULT.withBatchRecords(500);
        env.fromSequence(1, RECORDS)
                .map(PostgresSinkTest::match)
                .returns(Match.class)
                .sinkTo(
                        new PostgresSink<>(
                                server.databaseSettings(), PostgresSinkTest::writeAndCount, small));
        JobClient job = env.executeAsync();
        assertThat(halfWay.await(60, TimeUnit.SECONDS)).isTrue();
        int port = server.port();
        server.close();
        server = EmbeddedServer.start(settings.withPort(port));
        job.getJobExecutionResult().get(120, TimeUnit.SECONDS);
        assertComplete();
    }

    @Test
    void shouldShowRecordsWithoutWaitingForACheckpoint() throws Exception {
        StreamExecutionEnvironment env = environment("none");
        env.enableCheckpointing(600_000);
        env.setParallelism(1);
        env.disableOperatorChaining();
        env.fromSequence(1, 20)
                .map(PostgresSinkTest::waitForTheFirstTen)
                .returns(Match.class)
                .sinkTo(
                        new PostgresSink<>(
                                server.databaseSettings(), PostgresSinkTest::writeAndRelease));
        env.execute();
        assertThat(BATCHES.get()).isGreaterThanOrEqualTo(2);
    }

    private static Match waitForTheFirstTen(long number) throws InterruptedException {
        if (number == 11 && !halfWay.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was written");
        }
        return match(number);
    }

    private static void writeAndRelease(Connection connection, List<Match> batch)
            throws SQLException {
        StoreWriter.writeMatches(connection, batch);
        BATCHES.incrementAndGet();
        halfWay.countDown();
    }

    private static StreamExecutionEnvironment environment(String restart) {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, restart);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        env.enableCheckpointing(50);
        return env;
    }

    private static void writeAndCount(Connection connection, List<Match> batch)
            throws SQLException {
        StoreWriter.writeMatches(connection, batch);
        if (BATCHES.incrementAndGet() == 20) {
            halfWay.countDown();
        }
    }

    private void assertComplete() throws SQLException {
        try (Database database = Database.open(server.databaseSettings());
                Connection connection = database.connection()) {
            assertThat(ask(connection, "select count(*) from match")).isEqualTo(RECORDS);
            assertThat(ask(connection, "select count(*) from match_item")).isEqualTo(2 * RECORDS);
            assertThat(ask(connection, "select sum(difference_minor) from match"))
                    .isEqualTo((long) RECORDS * (RECORDS + 1) / 2);
        }
    }

    private static long ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static Match match(long number) {
        return new Match(
                "m" + number,
                MatchKind.BANK,
                "reference-and-amount",
                1,
                MatchStatus.CONFIRMED,
                "DE02",
                1,
                List.of("B" + number),
                List.of("L" + number),
                List.of(new Allocation("B" + number, "L" + number, new Money(number, "EUR"))),
                new Money(number, "EUR"),
                "",
                List.of(),
                "rule",
                number);
    }

    /** Fails once, after a checkpoint has completed and records beyond it have been written. */
    private static final class CrashOnce extends RichMapFunction<Long, Match>
            implements CheckpointListener {

        private static final long serialVersionUID = 1L;
        private static final int RECORDS_AFTER_CHECKPOINT = 6_000;

        private int sinceCheckpoint = -1;

        @Override
        public Match map(Long number) {
            if (sinceCheckpoint >= 0
                    && ++sinceCheckpoint == RECORDS_AFTER_CHECKPOINT
                    && CRASHED.compareAndSet(false, true)) {
                throw new IllegalStateException("planned crash");
            }
            return match(number);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            if (sinceCheckpoint < 0) {
                sinceCheckpoint = 0;
            }
        }
    }
}
