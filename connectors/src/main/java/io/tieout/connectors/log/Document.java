package io.tieout.connectors.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * One document of a queue: a header and a {@link RecordBlock}. Reused by its reader.
 *
 * <p>Big endian: version (1), CRC-32C of all that follows (4), ordinal of the first record (8),
 * appendedAtMillis (8), part (4), length of the batch id (2), batch id, record count (4), records.
 */
final class Document {

    private static final byte VERSION = 1;
    private static final int CHECKED_FROM = 1 + Integer.BYTES;
    private static final int FIXED_BYTES = CHECKED_FROM + 2 * Long.BYTES + 4 + 2 + 4;

    private ByteBuffer buffer = ByteBuffer.allocate(4_096);
    private long index;
    private long firstOrdinal;
    private long appendedAtMillis;
    private BatchOrigin origin = BatchOrigin.NONE;
    private int count;

    /** Writes header and block as the document's content. */
    static void write(
            Bytes<?> target,
            long firstOrdinal,
            long appendedAtMillis,
            BatchOrigin origin,
            RecordBlock block) {
        byte[] batchId = origin.batchId().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(FIXED_BYTES + batchId.length);
        header.put(VERSION).putInt(0).putLong(firstOrdinal).putLong(appendedAtMillis);
        header.putInt(origin.part()).putShort((short) batchId.length).put(batchId);
        header.putInt(block.count());
        CRC32C crc = new CRC32C();
        crc.update(header.array(), CHECKED_FROM, header.position() - CHECKED_FROM);
        crc.update(block.array(), 0, block.sizeBytes());
        header.putInt(1, (int) crc.getValue());
        target.write(header.array(), 0, header.position());
        target.write(block.array(), 0, block.sizeBytes());
    }

    /** Takes over an existing document whole, so that the mapped file can be let go. */
    void read(DocumentContext context, String partition) throws LogException {
        Bytes<?> bytes = context.wire().bytes();
        int length = Math.toIntExact(bytes.readRemaining());
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(length + length / 4);
        }
        buffer.clear();
        bytes.read(buffer.array(), 0, length);
        buffer.limit(length);
        index = context.index();
        try {
            parseHeader();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged(partition, e);
        }
    }

    private void parseHeader() {
        byte version = buffer.get();
        int expected = buffer.getInt();
        CRC32C crc = new CRC32C();
        crc.update(buffer.array(), CHECKED_FROM, buffer.limit() - CHECKED_FROM);
        if (version != VERSION || (int) crc.getValue() != expected) {
            throw new IllegalArgumentException("version " + version + " or checksum is wrong");
        }
        firstOrdinal = buffer.getLong();
        appendedAtMillis = buffer.getLong();
        int part = buffer.getInt();
        origin = new BatchOrigin(text(buffer.getShort()), part);
        count = buffer.getInt();
    }

    private LogException damaged(String partition, RuntimeException cause) {
        return new LogException(
                "%s: the document at index 0x%x is damaged".formatted(partition, index), cause);
    }

    LogRecord nextRecord() {
        long observedAtMillis = buffer.getLong();
        String id = text(buffer.getShort());
        byte[] payload = new byte[buffer.getInt()];
        buffer.get(payload);
        return new LogRecord(id, observedAtMillis, payload);
    }

    void skipRecord() {
        buffer.position(buffer.position() + Long.BYTES);
        buffer.position(buffer.position() + Short.BYTES + buffer.getShort(buffer.position()));
        buffer.position(buffer.position() + Integer.BYTES + buffer.getInt(buffer.position()));
    }

    private String text(int length) {
        int at = buffer.position();
        buffer.position(at + length);
        return new String(buffer.array(), at, length, StandardCharsets.UTF_8);
    }

    long index() {
        return index;
    }

    long firstOrdinal() {
        return firstOrdinal;
    }

    long endOrdinal() {
        return firstOrdinal + count;
    }

    long appendedAtMillis() {
        return appendedAtMillis;
    }

    BatchOrigin origin() {
        return origin;
    }

    int count() {
        return count;
    }
}
