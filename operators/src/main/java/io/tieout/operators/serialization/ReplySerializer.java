package io.tieout.operators.serialization;

import io.tieout.operators.lookup.Reply;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Replies on their way to the gather and in its state. */
public final class ReplySerializer<A> extends NestingSerializer<Reply<A>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<A> answer;

    public ReplySerializer(TypeSerializer<A> answer) {
        super(answer);
        this.answer = answer;
    }

    @SuppressWarnings("unchecked")
    private static <A> ReplySerializer<A> over(TypeSerializer<?>[] nested) {
        return new ReplySerializer<>((TypeSerializer<A>) nested[0]);
    }

    @Override
    ReplySerializer<A> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(Reply<A> reply, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(reply.inquiryId(), out);
        out.writeLong(reply.observedAtMillis());
        out.writeLong(reply.contentHash());
        out.writeInt(reply.index());
        answer.serialize(reply.answer(), out);
    }

    @Override
    public Reply<A> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new Reply<>(
                Fields.text(in),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                answer.deserialize(in));
    }

    @Override
    public TypeSerializerSnapshot<Reply<A>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<A> extends NestingSnapshot<Reply<A>, ReplySerializer<A>> {

        public Snapshot() {}

        Snapshot(ReplySerializer<A> serializer) {
            super(serializer);
        }

        @Override
        protected ReplySerializer<A> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
