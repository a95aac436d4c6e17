package io.tieout.operators.serialization;

import io.tieout.operators.lookup.Inquiry;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Inquiries on their way to the gather and in its state. */
public final class InquirySerializer<E> extends NestingSerializer<Inquiry<E>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<E> event;

    public InquirySerializer(TypeSerializer<E> event) {
        super(event);
        this.event = event;
    }

    @SuppressWarnings("unchecked")
    private static <E> InquirySerializer<E> over(TypeSerializer<?>[] nested) {
        return new InquirySerializer<>((TypeSerializer<E>) nested[0]);
    }

    @Override
    InquirySerializer<E> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(Inquiry<E> inquiry, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(inquiry.id(), out);
        out.writeLong(inquiry.observedAtMillis());
        out.writeLong(inquiry.contentHash());
        out.writeInt(inquiry.keys());
        event.serialize(inquiry.event(), out);
    }

    @Override
    public Inquiry<E> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new Inquiry<>(
                Fields.text(in), in.readLong(), in.readLong(), in.readInt(), event.deserialize(in));
    }

    @Override
    public TypeSerializerSnapshot<Inquiry<E>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<E>
            extends NestingSnapshot<Inquiry<E>, InquirySerializer<E>> {

        public Snapshot() {}

        Snapshot(InquirySerializer<E> serializer) {
            super(serializer);
        }

        @Override
        protected InquirySerializer<E> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
