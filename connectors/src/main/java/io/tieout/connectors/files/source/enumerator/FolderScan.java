package io.tieout.connectors.files.source.enumerator;

import io.tieout.connectors.files.FolderLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks into the folder and gives each file once, when it is complete: that is, when two looks in a
 * row find the same size and modification time, and the same still after hashing. Remembers in
 * memory only; after a restart it gives every file that still lies there again. Not thread-safe.
 */
final class FolderScan {

    private final FolderLayout layout;
    private final boolean waitForQuiet;
    private Map<String, Seen> seen = new HashMap<>();

    /**
     * @param waitForQuiet false to take files as they are at the first look
     */
    FolderScan(FolderLayout layout, boolean waitForQuiet) {
        this.layout = layout;
        this.waitForQuiet = waitForQuiet;
    }

    /** A complete file. */
    record Arrival(String name, long sizeBytes, long modifiedAtMillis, String sha256) {}

    /** The file key tells a new file from an old one of the same name, size and time. */
    private record Seen(long sizeBytes, long modifiedAtMillis, Object fileKey, boolean given) {

        boolean sameFile(Seen other) {
            return other != null
                    && sizeBytes == other.sizeBytes
                    && modifiedAtMillis == other.modifiedAtMillis
                    && (fileKey == null || fileKey.equals(other.fileKey));
        }

        Seen withGiven(boolean newGiven) {
            return new Seen(sizeBytes, modifiedAtMillis, fileKey, newGiven);
        }
    }

    /** The files that have become complete since the last look, by name. */
    List<Arrival> look() throws IOException {
        Map<String, Seen> now = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (String name : names()) {
            Seen current = see(name);
            if (current == null) {
                continue;
            }
            Seen before = seen.get(name);
            boolean same = current.sameFile(before);
            boolean given = same && before.given();
            if (!given && (same || !waitForQuiet)) {
                given = give(name, current, arrivals);
            }
            now.put(name, current.withGiven(given));
        }
        seen = now;
        return arrivals;
    }

    private boolean give(String name, Seen current, List<Arrival> arrivals) throws IOException {
        try {
            String sha256 = FolderLayout.hash(layout.arrived(name));
            if (current.sameFile(see(name))) {
                arrivals.add(
                        new Arrival(name, current.sizeBytes(), current.modifiedAtMillis(), sha256));
                return true;
            }
        } catch (NoSuchFileException e) {
            // Taken away between listing and hashing: not there at the next look either.
            return false;
        }
        return false;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(layout.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !FolderLayout.isIgnored(name))
                    .sorted()
                    .toList();
        }
    }

    private Seen see(String name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(layout.arrived(name), BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? new Seen(
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis(),
                            attributes.fileKey(),
                            false)
                    : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
