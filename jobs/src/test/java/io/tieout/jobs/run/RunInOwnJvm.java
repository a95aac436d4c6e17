package io.tieout.jobs.run;

import io.tieout.jobs.cli.Main;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code tieout run} in a JVM of its own, on a home folder that outlives it. */
final class RunInOwnJvm implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            dataFolder: .
            settle: {tick: 1s, certain: 2s, inferred: 20s}
            companies: {DE2: acme}
            receivables: {accountsWithoutCashBook: [DE2]}
            """;

    private final Path home;
    private Process process;

    RunInOwnJvm(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("tieout.yaml"), CONFIGURATION);
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-") || a.startsWith("-Dchronicle"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("run", "--config", home.resolve("tieout.yaml").toString()));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                        .start();
    }

    void drop(String name, String content) throws IOException {
        Path part = Files.writeString(home.resolve("inbox").resolve(name + ".part"), content);
        Files.move(part, home.resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As {@code kill -9}. The database server stays behind, as it does in earnest. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C; false if it does not end. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(1, TimeUnit.MINUTES);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path home() {
        return home;
    }

    Path output() {
        return home.resolve("output.txt");
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    /** Batches that wait for their checkpoint. */
    long stagedBatches() throws IOException {
        Path staging = home.resolve("log/staging");
        if (!Files.isDirectory(staging)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(staging)) {
            return files.count();
        }
    }

    /** A connection to the server that the run has started. */
    Connection connect() throws IOException, SQLException {
        String port = Files.readAllLines(postgres().resolve("postmaster.pid")).get(3).strip();
        return Database.unpooled(
                        DatabaseSettings.of(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                                "postgres",
                                ""))
                .getConnection();
    }

    long number(String sql) throws IOException, SQLException {
        try (Connection connection = connect()) {
            return StoredResults.number(connection, sql);
        }
    }

    long documents() throws IOException, SQLException {
        return number(
                "select (select count(*) from bank_transaction)"
                        + " + (select count(*) from ledger_entry)");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
