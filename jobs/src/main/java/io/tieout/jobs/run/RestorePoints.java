package io.tieout.jobs.run;

import io.tieout.jobs.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints and savepoints of an installation. One is complete when its {@code _metadata}
 * file is there, which Flink moves into place last. A new run copies what it starts from with its
 * first checkpoint, so that the files of former runs can go after that.
 *
 * @param checkpoints one folder per run, named after Flink's job id, with {@code chk-N} in it
 * @param savepoints one folder per savepoint
 */
record RestorePoints(Path checkpoints, Path savepoints) {

    private static final String METADATA = "_metadata";

    /** The newest complete one of either kind. */
    Optional<Path> newest() throws IOException {
        List<Path> complete = new ArrayList<>(complete(savepoints));
        for (Path run : folders(checkpoints)) {
            complete.addAll(complete(run));
        }
        return newest(complete);
    }

    /**
     * Deletes what a run no longer needs once it has a checkpoint of its own: the folders of former
     * runs, and all savepoints but the newest.
     *
     * @param jobId of the run that goes on
     */
    void deleteOutdated(String jobId) throws IOException {
        if (complete(checkpoints.resolve(jobId)).isEmpty()) {
            return;
        }
        for (Path run : folders(checkpoints)) {
            if (!run.getFileName().toString().equals(jobId)) {
                WorkFolder.delete(run);
            }
        }
        deleteOldSavepoints();
    }

    /** After a savepoint on which the next run will start: nothing older is needed. */
    void deleteAllBut(Path savepoint) throws IOException {
        Optional<Path> newest = newest();
        if (newest.isPresent() && newest.get().equals(savepoint)) {
            WorkFolder.delete(checkpoints);
            deleteOldSavepoints();
        }
    }

    private void deleteOldSavepoints() throws IOException {
        Optional<Path> newest = newest(complete(savepoints));
        for (Path savepoint : folders(savepoints)) {
            if (newest.isPresent() && !savepoint.equals(newest.get())) {
                WorkFolder.delete(savepoint);
            }
        }
    }

    private static Optional<Path> newest(List<Path> complete) throws IOException {
        Path newest = null;
        long newestMillis = Long.MIN_VALUE;
        for (Path path : complete) {
            long millis = completedAtMillis(path);
            if (millis > newestMillis) {
                newest = path;
                newestMillis = millis;
            }
        }
        return Optional.ofNullable(newest);
    }

    private static long completedAtMillis(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path.resolve(METADATA)).toMillis();
        } catch (NoSuchFileException e) {
            // A running job has deleted it since it was listed.
            return Long.MIN_VALUE;
        }
    }

    private static List<Path> complete(Path folder) throws IOException {
        return folders(folder).stream()
                .filter(path -> Files.isRegularFile(path.resolve(METADATA)))
                .toList();
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
