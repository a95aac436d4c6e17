package io.tieout.benchmarks.runs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where feeds, results and logs lie: a folder that was named and stays, or one for this run. */
public final class WorkFolder implements Closeable {
    private final Path path;
    private final boolean temporary;

    private WorkFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * @param named null for one that is deleted on close
     */
    public static WorkFolder open(Path named) throws IOException {
        return named == null
                ? new WorkFolder(Files.createTempDirectory("tieout-bench"), true)
                : new WorkFolder(Files.createDirectories(named).toAbsolutePath(), false);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            io.tieout.jobs.WorkFolder.delete(path);
        }
    }
}
