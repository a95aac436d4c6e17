package io.tieout.operators.serialization;

import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** What a savepoint keeps of a serializer that nests others: theirs; its own bytes say theirs. */
abstract class NestingSnapshot<T, S extends NestingSerializer<T>>
        extends CompositeTypeSerializerSnapshot<T, S> {

    private static final int VERSION = 1;

    NestingSnapshot() {}

    NestingSnapshot(S serializer) {
        super(serializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
        return VERSION;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(S serializer) {
        return serializer.nested();
    }
}
