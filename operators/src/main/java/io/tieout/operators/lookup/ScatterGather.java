package io.tieout.operators.lookup;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The three operators together, as the package describes them. What comes out carries the tick at
 * which it was decided as its event time, and is no function of anything observed after it.
 *
 * @param name of this use, such as {@code payer}; the operators' uids begin with it and must not
 *     change as long as there are savepoints
 * @param settle when an event is decided
 * @param retentionMillis how long a decision and a removal are remembered, in event time, so that a
 *     later delivery is known for one
 * @param sortedState whether the state backend iterates in key order, as RocksDB does
 */
public record ScatterGather<E, K, Q, V, A, R>(
        String name,
        LookupTypes<E, K, Q, V, A> types,
        TypeInformation<R> decision,
        Scattering<E, K, Q> scattering,
        Answering<K, Q, V, A> answering,
        Deciding<E, A, R> deciding,
        SettleTick settle,
        long retentionMillis,
        boolean sortedState) {

    public ScatterGather {
        if (retentionMillis < 0) {
            throw new IllegalArgumentException("retention must not be negative");
        }
    }

    /**
     * @param changes of the directory; their watermark must be that of the events' source
     * @return the decisions; conflicting events in the side output {@link LookupTypes#conflicts}
     */
    public SingleOutputStreamOperator<R> build(
            DataStream<E> events, DataStream<DirectoryChange<K, V>> changes) {
        SingleOutputStreamOperator<Inquiry<E>> inquiries =
                events.process(new ScatterFunction<>(scattering, types.questions()))
                        .returns(types.inquiry())
                        .uid(name + "-scatter")
                        .name("ask for " + name);

        DataStream<Reply<A>> replies =
                changes.keyBy(DirectoryChange::key, types.key())
                        .connect(
                                inquiries
                                        .getSideOutput(types.questions())
                                        .keyBy(Question::key, types.key()))
                        .process(
                                new LookupFunction<>(
                                        types, settle, answering, retentionMillis, sortedState),
                                types.reply())
                        .uid(name + "-lookup")
                        .name("look up " + name);

        return inquiries
                .keyBy(Inquiry::id, Types.STRING)
                .connect(replies.keyBy(Reply::inquiryId, Types.STRING))
                .process(new GatherFunction<>(types, settle, deciding, retentionMillis), decision)
                .uid(name + "-gather")
                .name("decide " + name);
    }
}
