package io.tieout.connectors.files.source.split;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Version 1: the fields in their order. */
public final class FileSplitSerializer implements SimpleVersionedSerializer<FileSplit> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FileSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        write(split, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public FileSplit deserialize(int version, byte[] bytes) throws IOException {
        requireVersion(version);
        return read(new DataInputDeserializer(bytes));
    }

    static void requireVersion(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("folder source state of version " + version + " is not known");
        }
    }

    static void write(FileSplit split, DataOutputView out) throws IOException {
        out.writeLong(split.number());
        out.writeUTF(split.name());
        out.writeLong(split.sizeBytes());
        out.writeLong(split.modifiedAtMillis());
        out.writeUTF(split.sha256());
        out.writeLong(split.observedAtMillis());
        out.writeLong(split.rowsRead());
        out.writeUTF(split.outcome().name());
    }

    static FileSplit read(DataInputView in) throws IOException {
        return new FileSplit(
                in.readLong(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                FileOutcome.valueOf(in.readUTF()));
    }
}
