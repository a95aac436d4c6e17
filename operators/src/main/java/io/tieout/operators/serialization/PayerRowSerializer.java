package io.tieout.operators.serialization;

import io.tieout.core.documents.Observed;
import io.tieout.core.identification.AliasHistory;
import io.tieout.operators.receivables.CustomerRow;
import io.tieout.operators.receivables.DirectoryRow;
import io.tieout.operators.receivables.HintRow;
import io.tieout.operators.receivables.KnownPayer;
import io.tieout.operators.receivables.WaitingPayer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The rows of payer identification in state, each with a byte for its kind; null is a row that says
 * something by being there.
 */
public final class PayerRowSerializer<T> extends RecordSerializer<T> {

    private static final PayerRowSerializer<?> INSTANCE = new PayerRowSerializer<>();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private PayerRowSerializer() {}

    /** For rows of any kind. */
    @SuppressWarnings("unchecked")
    public static <T> PayerRowSerializer<T> instance() {
        return (PayerRowSerializer<T>) INSTANCE;
    }

    @Override
    public void serialize(T row, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        if (row == null) {
            out.writeByte('-');
        } else if (row instanceof Observed document) {
            out.writeByte('O');
            ObservedSerializer.INSTANCE.serialize(document, out);
        } else if (row instanceof KnownPayer known) {
            out.writeByte('K');
            PayerFields.write(known, out);
        } else if (row instanceof WaitingPayer waiting) {
            out.writeByte('W');
            PayerFields.write(waiting, out);
        } else if (row instanceof DirectoryRow directory) {
            out.writeByte('D');
            PayerFields.write(directory, out);
        } else if (row instanceof HintRow hint) {
            out.writeByte('H');
            PayerFields.write(hint, out);
        } else if (row instanceof CustomerRow customer) {
            out.writeByte('C');
            PayerFields.write(customer, out);
        } else {
            out.writeByte('A');
            PayerFields.write((AliasHistory) row, out);
        }
    }

    /** What was written is what is read: the caller asks for the kind that it put. */
    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        byte kind = in.readByte();
        return (T)
                switch (kind) {
                    case '-' -> null;
                    case 'O' -> ObservedSerializer.INSTANCE.deserialize(in);
                    case 'K' -> PayerFields.known(in);
                    case 'W' -> PayerFields.waiting(in);
                    case 'D' -> PayerFields.directory(in);
                    case 'H' -> PayerFields.hint(in);
                    case 'C' -> PayerFields.customer(in);
                    case 'A' -> PayerFields.alias(in);
                    default -> throw new IOException("unknown kind of row: " + kind);
                };
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new Snapshot<>();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot<T> extends SimpleTypeSerializerSnapshot<T> {
        public Snapshot() {
            super(PayerRowSerializer::instance);
        }
    }
}
