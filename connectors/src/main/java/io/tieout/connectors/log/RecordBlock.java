package io.tieout.connectors.log;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Records of one partition in the log's own bytes, to be written as one document. Grows as needed;
 * {@link #isFull} says when to start the next one. Not thread-safe.
 *
 * <p>Per record, big endian: observedAtMillis (8), length of the id (2), id in UTF-8, length of the
 * payload (4), payload.
 */
public final class RecordBlock {

    /** A document of this size syncs in milliseconds and is far from Chronicle's block size. */
    public static final int TARGET_BYTES = 256 << 10;

    private static final int FIXED_BYTES = Long.BYTES + Short.BYTES + Integer.BYTES;

    private ByteBuffer buffer;
    private int count;

    public RecordBlock() {
        this.buffer = ByteBuffer.allocate(4_096);
    }

    private RecordBlock(byte[] bytes, int count) {
        this.buffer = ByteBuffer.wrap(bytes);
        this.buffer.position(bytes.length);
        this.count = count;
    }

    /** A block of bytes that {@link #copyBytes} gave. */
    public static RecordBlock of(byte[] bytes, int count) {
        return new RecordBlock(bytes, count);
    }

    public void add(LogRecord record) {
        byte[] id = record.id().getBytes(StandardCharsets.UTF_8);
        if (id.length > LogRecord.ID_LIMIT_BYTES) {
            throw new IllegalArgumentException("id of %d bytes".formatted(id.length));
        }
        reserve(FIXED_BYTES + id.length + record.payload().length);
        buffer.putLong(record.observedAtMillis());
        buffer.putShort((short) id.length).put(id);
        buffer.putInt(record.payload().length).put(record.payload());
        count++;
    }

    private void reserve(int bytes) {
        if (buffer.remaining() < bytes) {
            int wanted = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
            ByteBuffer larger = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), wanted));
            larger.position(buffer.position());
            buffer = larger;
        }
    }

    /** Gives every record that asked for it the time of its append. */
    void stamp(long nowMillis) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (buffer.getLong(at) == LogRecord.STAMP_AT_APPEND) {
                buffer.putLong(at, nowMillis);
            }
            int payloadAt = at + Long.BYTES + Short.BYTES + buffer.getShort(at + Long.BYTES);
            at = payloadAt + Integer.BYTES + buffer.getInt(payloadAt);
        }
        if (at != buffer.position()) {
            throw new BufferOverflowException();
        }
    }

    public int count() {
        return count;
    }

    public int sizeBytes() {
        return buffer.position();
    }

    public boolean isFull() {
        return sizeBytes() >= TARGET_BYTES;
    }

    public byte[] copyBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    byte[] array() {
        return buffer.array();
    }

    /** CRC-32C of the bytes. */
    public int checksum() {
        CRC32C crc = new CRC32C();
        crc.update(buffer.array(), 0, buffer.position());
        return (int) crc.getValue();
    }

    public void clear() {
        buffer.clear();
        count = 0;
    }
}
