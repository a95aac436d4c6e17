package io.tieout.jobs.cli;

import io.tieout.formats.pages.PageReader;
import io.tieout.store.embedded.EmbeddedServer;
import io.tieout.store.embedded.EmbeddedServerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;

/** Checks of Java, the native libraries, memory, disk and ports. Each leaves nothing behind. */
final class MachineChecks {

    static final int LEAST_JAVA = 17;

    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_HEAP_BYTES = 900 * MEBIBYTE;
    private static final long GOOD_DISK_BYTES = 5_120 * MEBIBYTE;
    private static final long LEAST_DISK_BYTES = 512 * MEBIBYTE;

    private MachineChecks() {}

    static Finding java(int feature, String version) {
        return feature < LEAST_JAVA
                ? Finding.fail(
                        "java",
                        "Java " + version,
                        "install a JDK 17 or newer and point JAVA_HOME at it")
                : Finding.ok("java", "Java " + version);
    }

    /** The embedded log needs the JDK's internals opened. */
    static Finding javaFlags() {
        boolean open =
                Object.class.getModule().isOpen("java.lang", MachineChecks.class.getModule());
        return open
                ? Finding.ok("javaFlags", "the JDK's internals are open to the log")
                : Finding.fail(
                        "javaFlags",
                        "the JDK's internals are closed to the log",
                        "start with ./tieout, which passes the flags");
    }

    static Finding memory(long physicalBytes) {
        String found = physicalBytes / MEBIBYTE + " MiB of memory";
        return physicalBytes < 2 * LEAST_HEAP_BYTES
                ? Finding.warn("memory", found, "give less heap: TIEOUT_HEAP=512m")
                : Finding.ok("memory", found);
    }

    /** Loads the library that keeps the engine's state. */
    static Finding rocksDb() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("tieout-doctor");
            NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
            new Options().close();
            return Finding.ok("rocksdb", "the native library loads");
        } catch (IOException | RuntimeException | LinkageError e) {
            return Finding.fail(
                    "rocksdb",
                    "the native library does not load: " + e.getMessage(),
                    "use 64-bit Linux with glibc on x86 or ARM, and a temporary folder that is not"
                            + " mounted noexec (JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR)");
        } finally {
            delete(folder);
        }
    }

    /** Starts what reads scans, in a process of its own. */
    static Finding recognition() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("tieout-doctor");
            Optional<String> missing = new PageReader(folder).recognitionMissing();
            return missing.isEmpty()
                    ? Finding.ok("recognition", "scans can be read")
                    : Finding.warn(
                            "recognition",
                            missing.get(),
                            "the fields of scanned bills are not marked; all else works");
        } catch (IOException e) {
            return Finding.warn("recognition", e.getMessage(), "see temporaryFolder");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.warn("recognition", "was interrupted", "try again");
        } finally {
            delete(folder);
        }
    }

    static Finding embeddedPostgres() {
        try {
            EmbeddedServer.requireBinaries();
            return Finding.ok("postgres", "an embedded server for this machine is here");
        } catch (EmbeddedServerException e) {
            return Finding.warn(
                    "postgres",
                    e.getMessage(),
                    "name a PostgreSQL server under 'database' in the configuration");
        }
    }

    static Finding disk(Path folder) {
        try {
            return diskOf(folder, Files.getFileStore(existing(folder)).getUsableSpace());
        } catch (IOException e) {
            return Finding.fail("disk", e.getMessage(), "name another dataFolder");
        }
    }

    static Finding diskOf(Path folder, long freeBytes) {
        String found = freeBytes / MEBIBYTE + " MiB free for " + folder;
        if (freeBytes < LEAST_DISK_BYTES) {
            return Finding.fail("disk", found, "free some space, or name another dataFolder");
        }
        return freeBytes < GOOD_DISK_BYTES
                ? Finding.warn("disk", found, "the log and the state grow with what is open")
                : Finding.ok("disk", found);
    }

    /** Whether files can be made in the folder, or where it would be made. */
    static Finding writable(String check, Path folder) {
        Path place = existing(folder);
        try {
            Files.delete(Files.createTempFile(place, ".tieout-doctor", ""));
            return Finding.ok(check, folder + " can be written");
        } catch (IOException e) {
            return Finding.fail(
                    check,
                    place + " cannot be written: " + e,
                    "make it writable for this user, or name another folder");
        }
    }

    static Finding port(String check, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Finding.ok(check, "port " + socket.getLocalPort() + " is free");
        } catch (IOException e) {
            return Finding.warn(
                    check,
                    "port " + port + " is taken: " + e.getMessage(),
                    "perhaps a Tieout is running already; else set " + check + " to another");
        }
    }

    private static Path existing(Path folder) {
        Path place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // A loaded library that cannot be removed is left to the temporary folder.
            folder.toFile().deleteOnExit();
        }
    }
}
