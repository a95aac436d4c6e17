package io.tieout.operators.lookup;

import io.tieout.operators.serialization.DirectoryChangeSerializer;
import io.tieout.operators.serialization.EntryVersionsSerializer;
import io.tieout.operators.serialization.GatherItemSerializer;
import io.tieout.operators.serialization.InquirySerializer;
import io.tieout.operators.serialization.ListedVersionsSerializer;
import io.tieout.operators.serialization.QuestionSerializer;
import io.tieout.operators.serialization.RecordTypeInfo;
import io.tieout.operators.serialization.ReplySerializer;
import io.tieout.operators.serialization.WaitingKeySerializer;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.util.OutputTag;

/**
 * The types that the caller brings, and what follows from them for streams and state. Values of all
 * of them must be immutable, and none may be a generic type of Flink.
 *
 * @param event what is decided
 * @param key what a directory is keyed by
 * @param question what a lookup gets to know of the event
 * @param entry what a directory holds
 * @param answer of a lookup
 */
public record LookupTypes<E, K, Q, V, A>(
        TypeInformation<E> event,
        TypeInformation<K> key,
        TypeInformation<Q> question,
        TypeInformation<V> entry,
        TypeInformation<A> answer) {

    /** The side output of the scatter. */
    public OutputTag<Question<K, Q>> questions() {
        return new OutputTag<>(
                "questions",
                type(
                        Question.class,
                        new QuestionSerializer<>(serializer(key), serializer(question))));
    }

    /** The side output of the gather: events whose id is taken by another content. */
    public OutputTag<E> conflicts() {
        return new OutputTag<>("conflicts", event);
    }

    public TypeInformation<Inquiry<E>> inquiry() {
        return type(Inquiry.class, new InquirySerializer<>(serializer(event)));
    }

    public TypeInformation<Reply<A>> reply() {
        return type(Reply.class, new ReplySerializer<>(serializer(answer)));
    }

    /** Of the stream that keeps the directory. */
    public TypeInformation<DirectoryChange<K, V>> change() {
        return type(
                DirectoryChange.class,
                new DirectoryChangeSerializer<>(serializer(key), serializer(entry)));
    }

    MapStateDescriptor<String, EntryVersions<V>> entriesState() {
        return new MapStateDescriptor<>(
                "entries",
                StringSerializer.INSTANCE,
                new EntryVersionsSerializer<>(serializer(entry)));
    }

    MapStateDescriptor<WaitingKey, Q> waitingState() {
        return new MapStateDescriptor<>(
                "waiting", WaitingKeySerializer.INSTANCE, serializer(question));
    }

    ValueStateDescriptor<ListedVersions<K>> listedState() {
        return new ValueStateDescriptor<>(
                "listed", new ListedVersionsSerializer<>(serializer(key)));
    }

    ListStateDescriptor<GatherItem<E, A>> gatherState() {
        return new ListStateDescriptor<>(
                "gathered", new GatherItemSerializer<>(serializer(event), serializer(answer)));
    }

    private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        return type.createSerializer(config);
    }

    /** A class object cannot say the type parameters that its serializer knows. */
    @SuppressWarnings("unchecked")
    private static <T> TypeInformation<T> type(Class<?> type, TypeSerializer<T> serializer) {
        return new RecordTypeInfo<>((Class<T>) type, serializer);
    }
}
