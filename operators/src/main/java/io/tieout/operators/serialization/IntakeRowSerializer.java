package io.tieout.operators.serialization;

import io.tieout.core.documents.DeadLetter;
import io.tieout.operators.intake.IntakeRow;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Rows between a source and the first operator. */
public final class IntakeRowSerializer extends RecordSerializer<IntakeRow> {

    public static final IntakeRowSerializer INSTANCE = new IntakeRowSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;
    private static final int DOCUMENT = 1;
    private static final int LETTER = 2;
    private static final int FILE = 4;

    @Override
    public void serialize(IntakeRow row, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeByte(
                (row.observed() == null ? 0 : DOCUMENT)
                        + (row.letter() == null ? 0 : LETTER)
                        + (row.file() == null ? 0 : FILE));
        if (row.observed() != null) {
            ObservedSerializer.INSTANCE.serialize(row.observed(), out);
        }
        if (row.letter() != null) {
            write(row.letter(), out);
        }
        if (row.file() != null) {
            FileReadSerializer.INSTANCE.serialize(row.file(), out);
        }
    }

    private static void write(DeadLetter letter, DataOutputView out) throws IOException {
        Fields.text(letter.source(), out);
        Fields.text(letter.position(), out);
        Fields.text(letter.field(), out);
        Fields.text(letter.reason(), out);
        Fields.text(letter.raw(), out);
    }

    @Override
    public IntakeRow deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        int parts = in.readByte();
        return new IntakeRow(
                (parts & DOCUMENT) == 0 ? null : ObservedSerializer.INSTANCE.deserialize(in),
                (parts & LETTER) == 0 ? null : letter(in),
                (parts & FILE) == 0 ? null : FileReadSerializer.INSTANCE.deserialize(in));
    }

    private static DeadLetter letter(DataInputView in) throws IOException {
        return new DeadLetter(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in));
    }

    @Override
    public TypeSerializerSnapshot<IntakeRow> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the layout has not changed. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<IntakeRow> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
