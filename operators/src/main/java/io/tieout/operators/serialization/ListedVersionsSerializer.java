package io.tieout.operators.serialization;

import io.tieout.operators.lookup.ListedVersions;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Under which keys something was listed, in state. */
public final class ListedVersionsSerializer<K> extends NestingSerializer<ListedVersions<K>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<K> key;

    public ListedVersionsSerializer(TypeSerializer<K> key) {
        super(key);
        this.key = key;
    }

    @SuppressWarnings("unchecked")
    private static <K> ListedVersionsSerializer<K> over(TypeSerializer<?>[] nested) {
        return new ListedVersionsSerializer<>((TypeSerializer<K>) nested[0]);
    }

    @Override
    ListedVersionsSerializer<K> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(ListedVersions<K> listed, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.list(
                listed.versions(),
                (version, to) -> {
                    to.writeLong(version.sinceMillis());
                    to.writeLong(version.contentHash());
                    to.writeInt(version.keys().size());
                    for (K one : version.keys()) {
                        key.serialize(one, to);
                    }
                },
                out);
    }

    @Override
    public ListedVersions<K> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        List<ListedVersions.Version<K>> versions =
                Fields.list(
                        from ->
                                new ListedVersions.Version<>(
                                        from.readLong(), from.readLong(), keys(from)),
                        in);
        return new ListedVersions<>(versions);
    }

    private Set<K> keys(DataInputView in) throws IOException {
        int size = in.readInt();
        Set<K> keys = new HashSet<>();
        for (int i = 0; i < size; i++) {
            keys.add(key.deserialize(in));
        }
        return keys;
    }

    @Override
    public TypeSerializerSnapshot<ListedVersions<K>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<K>
            extends NestingSnapshot<ListedVersions<K>, ListedVersionsSerializer<K>> {

        public Snapshot() {}

        Snapshot(ListedVersionsSerializer<K> serializer) {
            super(serializer);
        }

        @Override
        protected ListedVersionsSerializer<K> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
