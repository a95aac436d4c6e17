package io.tieout.operators.serialization;

import io.tieout.operators.lookup.DirectoryChange;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Directory changes on their way to a lookup. */
public final class DirectoryChangeSerializer<K, V>
        extends NestingSerializer<DirectoryChange<K, V>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<K> key;
    private final TypeSerializer<V> entry;

    public DirectoryChangeSerializer(TypeSerializer<K> key, TypeSerializer<V> entry) {
        super(key, entry);
        this.key = key;
        this.entry = entry;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> DirectoryChangeSerializer<K, V> over(TypeSerializer<?>[] nested) {
        return new DirectoryChangeSerializer<>(
                (TypeSerializer<K>) nested[0], (TypeSerializer<V>) nested[1]);
    }

    @Override
    DirectoryChangeSerializer<K, V> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(DirectoryChange<K, V> directoryChange, DataOutputView out)
            throws IOException {
        out.writeByte(VERSION);
        key.serialize(directoryChange.key(), out);
        Fields.text(directoryChange.entryId(), out);
        out.writeLong(directoryChange.observedAtMillis());
        out.writeLong(directoryChange.contentHash());
        optional(entry, directoryChange.entry(), out);
    }

    @Override
    public DirectoryChange<K, V> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new DirectoryChange<>(
                key.deserialize(in),
                Fields.text(in),
                in.readLong(),
                in.readLong(),
                optional(entry, in));
    }

    @Override
    public TypeSerializerSnapshot<DirectoryChange<K, V>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<K, V>
            extends NestingSnapshot<DirectoryChange<K, V>, DirectoryChangeSerializer<K, V>> {

        public Snapshot() {}

        Snapshot(DirectoryChangeSerializer<K, V> serializer) {
            super(serializer);
        }

        @Override
        protected DirectoryChangeSerializer<K, V> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
