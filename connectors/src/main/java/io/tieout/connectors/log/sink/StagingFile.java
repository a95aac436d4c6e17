package io.tieout.connectors.log.sink;

import io.tieout.connectors.log.LogException;
import io.tieout.connectors.log.RecordBlock;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The blocks of a batch on disk. Named {@code .open} while it is written and {@code .batch} once it
 * is whole and forced to disk.
 *
 * <p>Per block, big endian: partition (4), record count (4), length (4), CRC-32C (4), bytes.
 */
final class StagingFile implements Closeable {

    private static final int HEADER_BYTES = 4 * Integer.BYTES;

    private final Path path;
    private final FileChannel channel;
    private int blocks;

    StagingFile(Path path) throws IOException {
        this.path = path;
        this.channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    void write(int partition, RecordBlock block) throws IOException {
        byte[] bytes = block.copyBytes();
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(partition).putInt(block.count());
        header.putInt(bytes.length).putInt(block.checksum()).flip();
        writeFully(header);
        writeFully(ByteBuffer.wrap(bytes));
        blocks++;
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    int blocks() {
        return blocks;
    }

    /** Makes the file durable, its name included. */
    void seal(Path sealed) throws IOException {
        channel.force(true);
        channel.close();
        Files.move(
                path, sealed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(sealed.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What to do with a block read back. */
    interface BlockTarget {
        void accept(int part, int partition, RecordBlock block) throws IOException;
    }

    static void read(Path sealed, int blocks, BlockTarget target) throws IOException {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(
                                Files.newInputStream(sealed), RecordBlock.TARGET_BYTES))) {
            for (int part = 0; part < blocks; part++) {
                int partition = in.readInt();
                int count = in.readInt();
                byte[] bytes = new byte[in.readInt()];
                int checksum = in.readInt();
                in.readFully(bytes);
                RecordBlock block = RecordBlock.of(bytes, count);
                if (block.checksum() != checksum) {
                    throw new LogException("staged batch " + sealed + " is damaged");
                }
                target.accept(part, partition, block);
            }
        } catch (EOFException e) {
            throw new LogException("staged batch " + sealed + " is cut off", e);
        }
    }
}
