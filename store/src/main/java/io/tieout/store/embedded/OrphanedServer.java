package io.tieout.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed JVM may have left running in a data directory. Only for the holder of
 * the directory's lock: it knows that no living JVM owns that server.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long FAST_STOP_SECONDS = 60;
    private static final long IMMEDIATE_STOP_SECONDS = 15;

    private final Path dataDirectory;
    private final Path pidFile;

    OrphanedServer(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    /**
     * Stops the orphan, if there is one: by a fast shutdown, then by an immediate one, after which
     * the next start recovers from the write-ahead log. A pid that now belongs to another program
     * is left alone and its file removed, for the server would refuse to start beside it.
     *
     * @throws EmbeddedServerException if the orphan does not stop
     */
    void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = pid().flatMap(ProcessHandle::of).filter(this::isOurs);
        if (orphan.isPresent()) {
            LOG.warn("stopping the PostgreSQL server {} of a killed run", orphan.get().pid());
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<Long> pid() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A program that may not be looked at is judged by its arguments alone. */
    private boolean isOurs(ProcessHandle process) {
        Path program = Path.of(process.info().command().orElse("postgres"));
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int option = arguments.indexOf("-D");
        // An update of the binaries leaves a running program named "postgres (deleted)".
        return program.getFileName().toString().startsWith("postgres")
                && option >= 0
                && option + 1 < arguments.size()
                && Path.of(arguments.get(option + 1)).equals(dataDirectory);
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        signal(orphan, "INT");
        if (!hasEnded(orphan, FAST_STOP_SECONDS)) {
            signal(orphan, "QUIT");
            if (!hasEnded(orphan, IMMEDIATE_STOP_SECONDS)) {
                throw new EmbeddedServerException(
                        "the PostgreSQL server of a killed run, process "
                                + orphan.pid()
                                + ", does not stop");
            }
        }
    }

    /** The JDK can only send TERM, with which the server would wait for its clients. */
    private static void signal(ProcessHandle process, String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    }

    private static boolean hasEnded(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new EmbeddedServerException("cannot watch process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while a server was stopping", e);
        }
    }
}
