package io.tieout.connectors.log.sink;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Version 1: batch id, run id, sealedAtMillis, parts. */
public final class LogCommittableSerializer implements SimpleVersionedSerializer<LogCommittable> {

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(LogCommittable committable) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeUTF(committable.batchId());
        out.writeUTF(committable.runId());
        out.writeLong(committable.sealedAtMillis());
        out.writeInt(committable.parts());
        return out.getCopyOfBuffer();
    }

    @Override
    public LogCommittable deserialize(int version, byte[] bytes) throws IOException {
        if (version != getVersion()) {
            throw new IOException("log sink state of version " + version + " is not known");
        }
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        return new LogCommittable(in.readUTF(), in.readUTF(), in.readLong(), in.readInt());
    }
}
