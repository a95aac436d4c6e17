package io.tieout.operators.serialization;

import io.tieout.core.documents.FileRead;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What became of files, on its way to a sink. */
public final class FileReadSerializer extends RecordSerializer<FileRead> {

    public static final FileReadSerializer INSTANCE = new FileReadSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(FileRead file, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(file.name(), out);
        Fields.text(file.sha256(), out);
        out.writeBoolean(file.failed());
        out.writeLong(file.accepted());
        out.writeLong(file.rejected());
        out.writeLong(file.warned());
        Fields.texts(file.warnings(), out);
        out.writeLong(file.observedAtMillis());
    }

    @Override
    public FileRead deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new FileRead(
                Fields.text(in),
                Fields.text(in),
                in.readBoolean(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                Fields.texts(in),
                in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<FileRead> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<FileRead> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
