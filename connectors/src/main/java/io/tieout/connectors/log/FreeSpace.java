package io.tieout.connectors.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses to write to a disk that is about to run full. Queue files are sparse and mapped into
 * memory: without this check the first page that finds no room kills the whole JVM.
 */
public record FreeSpace(long minimumBytes) {

    public static final FreeSpace DEFAULT = new FreeSpace(256L << 20);

    public FreeSpace {
        if (minimumBytes < 0) {
            throw new IllegalArgumentException("minimumBytes is negative: " + minimumBytes);
        }
    }

    /** Throws a {@link LogException} unless {@code minimumBytes} are free where the folder lies. */
    public void require(Path folder) throws IOException {
        long freeBytes = Files.getFileStore(folder).getUsableSpace();
        if (freeBytes < minimumBytes) {
            throw new LogException(
                    "the disk of %s has %d MiB free, the log needs %d MiB: free some space or shorten its retention"
                            .formatted(folder, freeBytes >> 20, minimumBytes >> 20));
        }
    }
}
