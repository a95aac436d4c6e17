package io.tieout.jobs.payables;

import io.tieout.connectors.messages.QueuedDelivery;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BoundedFlow;
import io.tieout.jobs.collections.Deliveries;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.payables.ContinuousPayablesSettings;
import io.tieout.operators.payables.PayablesDocuments;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.payables.PayablesOperators;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.payables.VendorPayments;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Matches vendors' bills with orders and receipts in one bounded run, beside the other flows. One
 * chain of journals for each company has the journals of all.
 *
 * <pre>
 * documents ── by company ──▶ match bills ─┬─▶ matches, exceptions, duplicates
 *                                          └─▶ journals ── with those of the other flows ─▶ chain
 * </pre>
 */
public final class PayablesJob {

    private PayablesJob() {}

    /** Matches bills; exceptions, journals and duplicates are {@link PayablesOutputs}. */
    public static SingleOutputStreamOperator<Match> match(
            DataStream<Observed> documents, PayablesOperatorSettings settings) {
        return match(documents, settings, VendorPayments.NOT_READ);
    }

    /** The same, which also says how vendors' accounts stand. */
    public static SingleOutputStreamOperator<Match> match(
            DataStream<Observed> documents,
            PayablesOperatorSettings settings,
            VendorPayments payments) {
        return documents
                .flatMap(new PayablesDocuments(settings, payments))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("payables-documents")
                .name("documents of payables")
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform(
                        "match bills",
                        TieoutTypes.MATCH,
                        PayablesOperators.bounded(settings, payments))
                .uid("payables-match");
    }

    /**
     * Matches bills where the input never ends, by the rules that the documents publish;
     * exceptions, journals, duplicates and what is owed are {@link PayablesOutputs}.
     */
    public static SingleOutputStreamOperator<Match> continuous(
            DataStream<Observed> documents, ContinuousPayablesSettings settings) {
        BroadcastStream<Observed> rules =
                documents
                        .filter(it -> PublishedRules.has(it.event(), RuleFlow.PAYABLES))
                        .uid("payables-rules")
                        .name("rules of payables")
                        .broadcast(PublishedRules.RULE_SETS);
        return documents
                .flatMap(new PayablesDocuments(settings.payables()))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("payables-documents")
                .name("documents of payables")
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .connect(rules)
                .process(PayablesOperators.continuous(settings), TieoutTypes.MATCH)
                .uid("payables-companies")
                .name("match bills");
    }

    /**
     * Tells those who are asked for a signature, once for each bill and step; a server that is down
     * holds up nothing else.
     *
     * @return what could not be delivered
     */
    public static DataStream<DeadLetter> notices(
            DataStream<ExceptionItem> exceptions, Deliveries.Target target, ApprovalWords words) {
        TypeInformation<Tuple2<String, ExceptionItem>> asked =
                Types.TUPLE(Types.STRING, TieoutTypes.EXCEPTION);
        return exceptions
                .flatMap(new AskedPeople())
                .returns(asked)
                .uid("payables-asked")
                .name("who is asked to approve")
                .keyBy(one -> "notices", Types.STRING)
                .process(
                        new QueuedDelivery<>(
                                target.settings(),
                                words,
                                QueuedDelivery.PATIENT,
                                target.record(),
                                asked),
                        TieoutTypes.DEAD_LETTER)
                .setParallelism(1)
                .uid("payables-notices")
                .name("tell who has to approve");
    }

    /** The other flows with what became of bills. */
    public static BoundedFlow beside(BoundedFlow others, SingleOutputStreamOperator<Match> bills) {
        return others.with(
                bills,
                bills.getSideOutput(PayablesOutputs.EXCEPTIONS),
                bills.getSideOutput(PayablesOutputs.JOURNALS),
                "payables-journals");
    }
}
