package io.tieout.operators.serialization;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
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

    @Override
    public void serialize(IntakeRow row, DataOutputView out) throws IOException {
        out.writeBoolean(row.letter() == null);
        if (row.letter() == null) {
            ObservedSerializer.INSTANCE.serialize(row.observed(), out);
        } else {
            DeadLetter letter = row.letter();
            Fields.text(letter.source(), out);
            Fields.text(letter.position(), out);
            Fields.text(letter.field(), out);
            Fields.text(letter.reason(), out);
            Fields.text(letter.raw(), out);
        }
    }

    @Override
    public IntakeRow deserialize(DataInputView in) throws IOException {
        if (in.readBoolean()) {
            Observed observed = ObservedSerializer.INSTANCE.deserialize(in);
            return new IntakeRow(observed, null);
        }
        DeadLetter letter =
                new DeadLetter(
                        Fields.text(in),
                        Fields.text(in),
                        Fields.text(in),
                        Fields.text(in),
                        Fields.text(in));
        return new IntakeRow(null, letter);
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
