package io.tieout.operators.serialization;

import io.tieout.operators.lookup.Question;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Questions on their way to a lookup. */
public final class QuestionSerializer<K, Q> extends NestingSerializer<Question<K, Q>> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final TypeSerializer<K> key;
    private final TypeSerializer<Q> content;

    public QuestionSerializer(TypeSerializer<K> key, TypeSerializer<Q> content) {
        super(key, content);
        this.key = key;
        this.content = content;
    }

    @SuppressWarnings("unchecked")
    private static <K, Q> QuestionSerializer<K, Q> over(TypeSerializer<?>[] nested) {
        return new QuestionSerializer<>(
                (TypeSerializer<K>) nested[0], (TypeSerializer<Q>) nested[1]);
    }

    @Override
    QuestionSerializer<K, Q> nesting(TypeSerializer<?>[] others) {
        return over(others);
    }

    @Override
    public void serialize(Question<K, Q> question, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        key.serialize(question.key(), out);
        Fields.text(question.inquiryId(), out);
        out.writeLong(question.observedAtMillis());
        out.writeLong(question.contentHash());
        out.writeInt(question.index());
        content.serialize(question.content(), out);
    }

    @Override
    public Question<K, Q> deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new Question<>(
                key.deserialize(in),
                Fields.text(in),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                content.deserialize(in));
    }

    @Override
    public TypeSerializerSnapshot<Question<K, Q>> snapshotConfiguration() {
        return new Snapshot<>(this);
    }

    /** Keeps the nested serializers' snapshots. */
    public static final class Snapshot<K, Q>
            extends NestingSnapshot<Question<K, Q>, QuestionSerializer<K, Q>> {

        public Snapshot() {}

        Snapshot(QuestionSerializer<K, Q> serializer) {
            super(serializer);
        }

        @Override
        protected QuestionSerializer<K, Q> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nested) {
            return over(nested);
        }
    }
}
