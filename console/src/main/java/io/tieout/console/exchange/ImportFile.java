package io.tieout.console.exchange;

import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A file that grows beside its place and is put there whole; gone if that never happens. */
final class ImportFile implements AutoCloseable {

    private static final int PIECE_BYTES = 1 << 16;

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long bytes;
    private long lines;
    private boolean withinLine;

    private ImportFile(Path place, Path part, FileChannel channel, MessageDigest digest) {
        this.place = place;
        this.part = part;
        this.channel = channel;
        this.digest = digest;
    }

    /** Two that send the same at a time write into parts of their own. */
    static ImportFile open(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(name + "." + UUID.randomUUID() + ".part");
        try {
            return new ImportFile(
                    folder.resolve(name),
                    part,
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * @throws ProblemException if there is more than that
     */
    void copy(InputStream in, long mostBytes) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int count = in.read(piece);
        while (count >= 0) {
            bytes += count;
            if (bytes > mostBytes) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "an import may have " + mostBytes + " bytes");
            }
            digest.update(piece, 0, count);
            countLines(piece, count);
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            count = in.read(piece);
        }
    }

    /** Lines with something in them. */
    private void countLines(byte[] piece, int count) {
        for (int i = 0; i < count; i++) {
            if (piece[i] == '\n') {
                withinLine = false;
            } else if (!withinLine && piece[i] > ' ') {
                withinLine = true;
                lines++;
            }
        }
    }

    /** On disk before it has its name, and the name too before anybody is told. */
    void deliver() throws IOException {
        channel.force(true);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
