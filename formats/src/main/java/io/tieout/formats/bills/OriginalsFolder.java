package io.tieout.formats.bills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Originals in a folder, each named by its hash. A file is there wholly or not at all, and is never
 * changed; several writers of the same bytes do not disturb each other.
 */
public final class OriginalsFolder implements Originals {

    /** The largest file that is kept, in bytes. */
    public static final int LIMIT_BYTES = BillReader.FILE_LIMIT_BYTES;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** The folder is made when the first file comes. */
    public OriginalsFolder(Path folder) {
        this.folder = folder;
    }

    /** Where they lie under a data folder. */
    public static OriginalsFolder under(Path dataFolder) {
        return new OriginalsFolder(dataFolder.resolve("originals"));
    }

    /** Whether that is a hash as originals are named: 64 lower-case hexadecimal digits. */
    public static boolean isHash(String sha256) {
        return sha256 != null && SHA256.matcher(sha256).matches();
    }

    /**
     * @throws IllegalArgumentException if the bytes have another hash or are too many
     */
    @Override
    public void keep(String sha256, byte[] bytes) throws IOException {
        if (bytes.length > LIMIT_BYTES || !BillReader.sha256(bytes).equals(sha256)) {
            throw new IllegalArgumentException("not the file of hash " + sha256);
        }
        Path file = file(sha256);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path written = Files.createTempFile(file.getParent(), ".", ".part");
        try {
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * The bytes of that hash; empty if they were never kept.
     *
     * @throws IOException if they cannot be read, or are no longer what they were
     */
    public Optional<byte[]> find(String sha256) throws IOException {
        if (!isHash(sha256)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(sha256));
            if (!BillReader.sha256(bytes).equals(sha256)) {
                throw new IOException("the original " + sha256 + " was changed on disk");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** In folders by the first two digits, as folders of many files are slow to list. */
    private Path file(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("not a SHA-256: " + Values.clip(sha256));
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
