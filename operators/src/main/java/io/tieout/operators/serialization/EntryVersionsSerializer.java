package io.tieout.operators.serialization;

import io.tieout.operators.lookup.EntryVersion;
import io.tieout.operators.lookup.EntryVersions;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The versions of a directory entry in state. */
public final class EntryVersionsSerializer<V> extends NestingSerializer<EntryVersions<V>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<V> value;

    public EntryVersionsSerializer(TypeSerializer<V> value) {
        super(value);
        this.value = value;
    }

    @SuppressWarnings("unchecked")
    private static <V> EntryVersionsSerializer<V> over(TypeSerializer<?>[] nested) {
        return new EntryVersionsSerializer<>((TypeSerializer<V>) nested[0]);
    }

    @Override
    EntryVersionsSerializer<V> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(EntryVersions<V> entryVersions, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.list(
                entryVersions.versions(),
                (version, to) -> {
                    to.writeLong(version.sinceMillis());
                    to.writeLong(version.contentHash());
                    optional(value, version.value(), to);
                },
                out);
    }

    @Override
    public EntryVersions<V> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        List<EntryVersion<V>> versions =
                Fields.list(
                        from ->
                                new EntryVersion<>(
                                        from.readLong(), from.readLong(), optional(value, from)),
                        in);
        return new EntryVersions<>(versions);
    }

    @Override
    public TypeSerializerSnapshot<EntryVersions<V>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<V>
            extends NestingSnapshot<EntryVersions<V>, EntryVersionsSerializer<V>> {

        public Snapshot() {}

        Snapshot(EntryVersionsSerializer<V> serializer) {
            super(serializer);
        }

        @Override
        protected EntryVersionsSerializer<V> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
