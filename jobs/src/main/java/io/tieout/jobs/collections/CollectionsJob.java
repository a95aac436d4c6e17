package io.tieout.jobs.collections;

import io.tieout.connectors.messages.MessageDelivery;
import io.tieout.connectors.messages.QueuedDelivery;
import io.tieout.connectors.messages.RetrySettings;
import io.tieout.core.collections.Channel;
import io.tieout.core.collections.Notice;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.collections.CollectionsFunction;
import io.tieout.operators.collections.CollectionsOperatorSettings;
import io.tieout.operators.collections.CollectionsOutputs;
import io.tieout.operators.collections.CustomerKey;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Chases late invoices.
 *
 * <pre>
 * account items ───────────┬─ by company and customer ─▶ chase ─┬─▶ notices ─▶ deliver ─▶ what could not be delivered
 * customers, their replies ┘                                    └─▶ exceptions
 * </pre>
 */
public final class CollectionsJob {

    /** The streams that come out. */
    public record Results(
            DataStream<Notice> notices,
            DataStream<ExceptionItem> exceptions,
            DataStream<DeadLetter> undelivered) {}

    private CollectionsJob() {}

    /**
     * At the end of input, or day by day: that is the settings' to say. In a run that goes on for
     * ever, what cannot be delivered now waits and holds up nothing.
     *
     * @param items how the items of customers' accounts stand, in order for each customer
     * @param documents of which customers and their replies are taken
     */
    public static Results build(
            DataStream<AccountItem> items,
            DataStream<Observed> documents,
            CollectionsOperatorSettings settings,
            Deliveries deliveries,
            NoticeWords words) {
        SingleOutputStreamOperator<Notice> notices =
                items.keyBy(CustomerKey::of, Types.STRING)
                        .connect(
                                documents
                                        .filter(CustomerKey::isDocument)
                                        .uid("collections-documents")
                                        .name("customers and their replies")
                                        .keyBy(CustomerKey::of, Types.STRING))
                        .process(new CollectionsFunction(settings), TieoutTypes.NOTICE)
                        .uid("collections-chase")
                        .name("chase late invoices");
        DataStream<DeadLetter> undelivered = null;
        for (Channel channel : Channel.values()) {
            if (deliveries.byChannel().containsKey(channel)) {
                DataStream<DeadLetter> failures =
                        deliver(notices, channel, deliveries, words, settings.atEnd());
                undelivered = undelivered == null ? failures : undelivered.union(failures);
            }
        }
        return new Results(
                notices, notices.getSideOutput(CollectionsOutputs.EXCEPTIONS), undelivered);
    }

    /** One subtask: the record of what was delivered is a file. */
    private static DataStream<DeadLetter> deliver(
            DataStream<Notice> notices,
            Channel channel,
            Deliveries deliveries,
            NoticeWords words,
            boolean atEnd) {
        Deliveries.Target target = deliveries.byChannel().get(channel);
        String name = channel.wireName();
        DataStream<Notice> ofChannel =
                notices.filter(notice -> notice.channel() == channel)
                        .uid("collections-by-" + name)
                        .name("notices by " + name);
        SingleOutputStreamOperator<DeadLetter> failures =
                atEnd
                        ? ofChannel.process(
                                new MessageDelivery<>(
                                        target.settings(),
                                        words,
                                        RetrySettings.DEFAULT,
                                        target.record()),
                                TieoutTypes.DEAD_LETTER)
                        : ofChannel
                                .keyBy(notice -> name, Types.STRING)
                                .process(
                                        new QueuedDelivery<>(
                                                target.settings(),
                                                words,
                                                QueuedDelivery.PATIENT,
                                                target.record(),
                                                TieoutTypes.NOTICE),
                                        TieoutTypes.DEAD_LETTER);
        return failures.setParallelism(1)
                .uid("collections-deliver-" + name)
                .name("deliver by " + name);
    }
}
