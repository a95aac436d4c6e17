package io.tieout.operators.serialization;

import io.tieout.operators.lookup.GatherItem;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What lies in the gather's state for an event. */
public final class GatherItemSerializer<E, A> extends NestingSerializer<GatherItem<E, A>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private static final byte INQUIRY = 1;
    private static final byte REPLY = 2;
    private static final byte DECIDED = 3;

    private final InquirySerializer<E> inquiries;
    private final ReplySerializer<A> replies;

    public GatherItemSerializer(TypeSerializer<E> event, TypeSerializer<A> answer) {
        super(event, answer);
        this.inquiries = new InquirySerializer<>(event);
        this.replies = new ReplySerializer<>(answer);
    }

    @SuppressWarnings("unchecked")
    private static <E, A> GatherItemSerializer<E, A> over(TypeSerializer<?>[] nested) {
        return new GatherItemSerializer<>(
                (TypeSerializer<E>) nested[0], (TypeSerializer<A>) nested[1]);
    }

    @Override
    GatherItemSerializer<E, A> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(GatherItem<E, A> gatherItem, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        if (gatherItem.inquiry() != null) {
            out.writeByte(INQUIRY);
            inquiries.serialize(gatherItem.inquiry(), out);
        } else if (gatherItem.reply() != null) {
            out.writeByte(REPLY);
            replies.serialize(gatherItem.reply(), out);
        } else {
            out.writeByte(DECIDED);
            out.writeLong(gatherItem.decided().contentHash());
            out.writeLong(gatherItem.decided().forgetAtMillis());
        }
    }

    @Override
    public GatherItem<E, A> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        byte kind = in.readByte();
        return switch (kind) {
            case INQUIRY -> new GatherItem<>(inquiries.deserialize(in), null, null);
            case REPLY -> new GatherItem<>(null, replies.deserialize(in), null);
            case DECIDED ->
                    new GatherItem<>(
                            null, null, new GatherItem.Decided(in.readLong(), in.readLong()));
            default -> throw new IOException("unknown kind of item in state: " + kind);
        };
    }

    @Override
    public TypeSerializerSnapshot<GatherItem<E, A>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<E, A>
            extends NestingSnapshot<GatherItem<E, A>, GatherItemSerializer<E, A>> {

        public Snapshot() {}

        Snapshot(GatherItemSerializer<E, A> serializer) {
            super(serializer);
        }

        @Override
        protected GatherItemSerializer<E, A> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
