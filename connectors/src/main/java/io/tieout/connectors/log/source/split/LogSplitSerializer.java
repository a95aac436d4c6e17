package io.tieout.connectors.log.source.split;

import io.tieout.connectors.log.LogPosition;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Version 1: partition, index, offset, ordinal, stop ordinal. */
public final class LogSplitSerializer implements SimpleVersionedSerializer<LogSplit> {

    private static final int VERSION = 1;
    private static final int BYTES = 2 * Integer.BYTES + 3 * Long.BYTES;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LogSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(BYTES);
        write(split, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public LogSplit deserialize(int version, byte[] bytes) throws IOException {
        requireVersion(version);
        return read(new DataInputDeserializer(bytes));
    }

    static void requireVersion(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("log source state of version " + version + " is not known");
        }
    }

    static void write(LogSplit split, DataOutputView out) throws IOException {
        out.writeInt(split.partition());
        out.writeLong(split.position().index());
        out.writeInt(split.position().offset());
        out.writeLong(split.position().ordinal());
        out.writeLong(split.stopOrdinal());
    }

    static LogSplit read(DataInputView in) throws IOException {
        return new LogSplit(
                in.readInt(),
                new LogPosition(in.readLong(), in.readInt(), in.readLong()),
                in.readLong());
    }
}
