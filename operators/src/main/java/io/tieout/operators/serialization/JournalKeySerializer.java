package io.tieout.operators.serialization;

import io.tieout.operators.ledger.JournalKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Journal keys whose bytes sort as the keys do: the time with its sign bit flipped, then the id's
 * bytes and a zero. RocksDB iterates a map in this order.
 */
public final class JournalKeySerializer extends RecordSerializer<JournalKey> {

    public static final JournalKeySerializer INSTANCE = new JournalKeySerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(JournalKey key, DataOutputView out) throws IOException {
        out.writeLong(key.atMillis() ^ Long.MIN_VALUE);
        out.write(key.id().getBytes(StandardCharsets.US_ASCII));
        out.writeByte(0);
    }

    @Override
    public JournalKey deserialize(DataInputView in) throws IOException {
        long atMillis = in.readLong() ^ Long.MIN_VALUE;
        StringBuilder id = new StringBuilder(40);
        for (byte next = in.readByte(); next != 0; next = in.readByte()) {
            id.append((char) next);
        }
        return new JournalKey(atMillis, id.toString());
    }

    @Override
    public TypeSerializerSnapshot<JournalKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the layout has not changed. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<JournalKey> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
