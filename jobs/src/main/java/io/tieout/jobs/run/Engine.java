package io.tieout.jobs.run;

import io.tieout.connectors.log.LogFolder;
import io.tieout.console.operations.EngineHealth;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.settings.Settings;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs on one machine: the database (embedded or a server of its own), the log and
 * one Flink job. It goes on from the newest complete savepoint or checkpoint under the data folder,
 * so that neither a stop nor a killed process loses or doubles anything. One engine at a time has a
 * data folder.
 *
 * <p>{@link #stop} ends it with a savepoint, {@link #close} without one; both leave nothing
 * running.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int MANAGED_MEBI_BYTES = 256;
    private static final int READ_CONNECTIONS = 4;
    private static final long SAVEPOINT_WAIT_SECONDS = 60;
    private static final long ASK_WAIT_SECONDS = 10;

    private final EngineSettings settings;
    private final Deque<AutoCloseable> closers = new ArrayDeque<>();
    private final RestorePoints points;
    private Optional<Path> restoredFrom = Optional.empty();
    private Optional<Path> savepoint = Optional.empty();
    private DatabaseSettings databaseSettings;
    private Database database;
    private MiniCluster cluster;
    private JobID job;
    private JobHealth health;
    private boolean closed;

    private Engine(EngineSettings settings) {
        this.settings = settings;
        this.points = new RestorePoints(settings.checkpoints(), settings.savepoints());
    }

    /**
     * Starts, and returns when the job is on its way.
     *
     * @throws EngineException if another engine has the data folder, or a configured database
     *     server does not answer
     * @throws io.tieout.store.embedded.EmbeddedServerException if the database does not start
     */
    public static Engine start(EngineSettings settings) throws Exception {
        Engine engine = new Engine(settings);
        try {
            engine.open();
            return engine;
        } catch (Exception e) {
            engine.close();
            throw e;
        }
    }

    private void open() throws Exception {
        Settings given = settings.settings();
        closers.push(DataLock.acquire(given.dataFolder()));
        closers.push(this::tidyUp);
        WorkFolder.delete(settings.work());
        Files.createDirectories(settings.work());
        Files.createDirectories(given.inputFolder());
        openDatabase(given);
        LogFolder log = LogFolder.openOrCreate(given.logFolder());
        openCluster();
        closers.push(RunningEngine.announce(given.dataFolder(), webAddress(), job.toHexString()));
        health = new JobHealth(webAddress(), job.toHexString(), log, settings.clock());
        closers.push(Housekeeping.start(heads(), points, job.toHexString(), log, settings.clock()));
    }

    private void openDatabase(Settings given) {
        if (given.database().isPresent()) {
            databaseSettings = given.database().get();
        } else {
            EmbeddedServer server =
                    EmbeddedServer.startUntilClosed(
                            EmbeddedServerSettings.of(given.embeddedDatabase()));
            closers.push(server);
            databaseSettings = server.databaseSettings();
        }
        database = connect(databaseSettings.withPoolSize(READ_CONNECTIONS));
        closers.push(database);
    }

    private static Database connect(DatabaseSettings server) {
        try {
            return Database.open(server);
        } catch (RuntimeException e) {
            throw new EngineException(
                    "cannot open the database " + server.jdbcUrl() + ": " + e.getMessage(), e);
        }
    }

    private void openCluster() throws Exception {
        Settings given = settings.settings();
        Configuration configuration =
                EngineConfiguration.continuous(
                        given.dataFolder(),
                        given.parallelism(),
                        MANAGED_MEBI_BYTES,
                        given.webPort());
        restoredFrom = points.newest();
        restoredFrom.ifPresent(
                point -> {
                    configuration.set(
                            StateRecoveryOptions.SAVEPOINT_PATH, point.toUri().toString());
                    configuration.set(
                            StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
                });
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        ContinuousGraph.build(environment, settings, databaseSettings);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName("tieout");
        cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(given.parallelism())
                                .setCommonBindAddress("127.0.0.1")
                                .build());
        closers.push(cluster);
        cluster.start();
        job = cluster.submitJob(graph.getJobGraph()).get().getJobID();
    }

    /** The last thing before the data folder is given free. */
    private void tidyUp() throws IOException {
        WorkFolder.delete(settings.work());
        if (savepoint.isPresent()) {
            points.deleteAllBut(savepoint.get());
        }
    }

    private LedgerHeads heads() {
        return new LedgerHeads(database, settings.ledgerHeads());
    }

    /** The read model, for as long as the engine runs. */
    public Database database() {
        return database;
    }

    public DatabaseSettings databaseSettings() {
        return databaseSettings;
    }

    public EngineSettings settings() {
        return settings;
    }

    /** Where Flink's own pages are, on the loopback address. */
    public URI webAddress() throws ExecutionException, InterruptedException {
        return cluster.getRestAddress().get();
    }

    /** The savepoint or checkpoint it went on from; empty if it began anew. */
    public Optional<Path> restoredFrom() {
        return restoredFrom;
    }

    /** What the job is doing; a failure is tried again by Flink, with growing pauses. */
    public JobStatus status() throws ExecutionException, InterruptedException, TimeoutException {
        return cluster.getJobStatus(job).get(ASK_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * How the job, its log and its checkpoints do.
     *
     * @throws IOException if Flink's pages do not answer now
     */
    public EngineHealth health() throws IOException, InterruptedException {
        return health.look();
    }

    /**
     * Stops with a savepoint and exports the heads of the ledger. Without effect after the first
     * time.
     *
     * @return the savepoint; empty if the job could not make one in time: the next start then goes
     *     on from the last checkpoint, which is as good but for some seconds of reading again
     */
    public synchronized Optional<Path> stop() throws InterruptedException {
        if (closed) {
            return Optional.empty();
        }
        savepoint = makeSavepoint();
        try {
            heads().export();
        } catch (SQLException | IOException e) {
            LOG.error("the ledger's heads could not be exported", e);
        }
        close();
        return savepoint;
    }

    /** In the canonical format: the native one leaves out timers that are on the heap. */
    private Optional<Path> makeSavepoint() throws InterruptedException {
        try {
            String location =
                    cluster.stopWithSavepoint(
                                    job,
                                    settings.savepoints().toUri().toString(),
                                    false,
                                    SavepointFormatType.CANONICAL)
                            .get(SAVEPOINT_WAIT_SECONDS, TimeUnit.SECONDS);
            return Optional.of(Path.of(URI.create(location)));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("no savepoint; the next start goes on from the last checkpoint", e);
            return Optional.empty();
        }
    }

    /** Ends everything as it stands. The next start goes on from the last checkpoint. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!closers.isEmpty()) {
            try {
                closers.pop().close();
            } catch (Exception e) {
                LOG.error("could not close a part of the engine", e);
            }
        }
    }
}
