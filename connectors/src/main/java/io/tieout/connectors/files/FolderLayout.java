package io.tieout.connectors.files;

import io.tieout.connectors.files.source.split.FileSplit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where files of a watched folder go: {@code done}, {@code failed}, {@code duplicates} below it. A
 * name that is taken there gets the start of the content's hash in front.
 */
public record FolderLayout(Path folder) {

    public FolderLayout {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path arrived(String name) {
        return folder.resolve(name);
    }

    public Path done() {
        return folder.resolve("done");
    }

    public Path failed() {
        return folder.resolve("failed");
    }

    public Path duplicates() {
        return folder.resolve("duplicates");
    }

    /** Names of files still being written, hidden, or about other files. */
    public static boolean isIgnored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.endsWith(".part")
                || lower.endsWith(".tmp")
                || lower.endsWith(".mapping.yaml");
    }

    /**
     * Where the content of a split is: where it arrived, or among the done if a restore goes back
     * behind its end.
     */
    public Path find(FileSplit split) throws NoSuchFileException {
        Path[] places = {
            arrived(split.name()),
            done().resolve(split.name()),
            done().resolve(prefixed(split.name(), split.sha256()))
        };
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                return place;
            }
        }
        throw new NoSuchFileException(arrived(split.name()).toString());
    }

    /** Moves a file into a sub-folder; without effect if it is gone. Repeatable. */
    public void move(String name, String sha256, Path target) throws IOException {
        Files.createDirectories(target);
        Path free = target.resolve(name);
        if (Files.exists(free)) {
            free = target.resolve(prefixed(name, sha256));
        }
        try {
            Files.move(arrived(name), free, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Moved before the restart that makes us try again, or taken away by somebody.
            return;
        }
    }

    private static String prefixed(String name, String sha256) {
        return sha256.substring(0, 12) + "-" + name;
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Hash of a file's bytes in lower-case hexadecimal. */
    public static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    /** The first bytes of a file, for recognition. */
    public static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FormatLookup.HEAD_BYTES);
        }
    }
}
