package io.tieout.connectors.log.source.split;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Version 1: count, then the splits. */
public final class UnassignedSplitsSerializer
        implements SimpleVersionedSerializer<UnassignedSplits> {

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(UnassignedSplits state) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeInt(state.splits().size());
        for (LogSplit split : state.splits()) {
            LogSplitSerializer.write(split, out);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public UnassignedSplits deserialize(int version, byte[] bytes) throws IOException {
        LogSplitSerializer.requireVersion(version);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        int count = in.readInt();
        List<LogSplit> splits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            splits.add(LogSplitSerializer.read(in));
        }
        return new UnassignedSplits(splits);
    }
}
