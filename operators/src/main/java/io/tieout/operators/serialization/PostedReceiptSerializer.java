package io.tieout.operators.serialization;

import io.tieout.core.payables.PostedReceipt;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Receipts that were posted, in state. */
public final class PostedReceiptSerializer extends RecordSerializer<PostedReceipt> {

    public static final PostedReceiptSerializer INSTANCE = new PostedReceiptSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PostedReceipt it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.orderNumber(), out);
        Fields.text(it.receiptId(), out);
        out.writeLong(it.atMillis());
        Fields.list(it.lines(), PayablesFields::write, out);
    }

    @Override
    public PostedReceipt deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PostedReceipt(
                Fields.text(in),
                Fields.text(in),
                in.readLong(),
                Fields.list(PayablesFields::postedLine, in));
    }

    @Override
    public TypeSerializerSnapshot<PostedReceipt> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PostedReceipt> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
