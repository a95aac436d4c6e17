package io.tieout.connectors.files.source.split;

import io.tieout.connectors.files.source.split.FolderState.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Version 1: next number, listed, known content, waiting files. */
public final class FolderStateSerializer implements SimpleVersionedSerializer<FolderState> {

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(FolderState state) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(1_024);
        out.writeLong(state.nextNumber());
        out.writeBoolean(state.listed());
        out.writeInt(state.known().size());
        for (Map.Entry<String, Known> known : state.known().entrySet()) {
            out.writeUTF(known.getKey());
            out.writeLong(known.getValue().number());
            out.writeUTF(known.getValue().name());
        }
        out.writeInt(state.waiting().size());
        for (FileSplit split : state.waiting()) {
            FileSplitSerializer.write(split, out);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public FolderState deserialize(int version, byte[] bytes) throws IOException {
        FileSplitSerializer.requireVersion(version);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        long nextNumber = in.readLong();
        boolean listed = in.readBoolean();
        Map<String, Known> known = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            known.put(in.readUTF(), new Known(in.readLong(), in.readUTF()));
        }
        List<FileSplit> waiting = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(FileSplitSerializer.read(in));
        }
        return new FolderState(nextNumber, listed, known, waiting);
    }
}
