package io.tieout.jobs.payables;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BoundedFlow;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.payables.ContinuousPayablesSettings;
import io.tieout.operators.payables.PayablesDocuments;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.payables.PayablesOperators;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.payables.VendorPayments;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
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
     * Matches bills where the input never ends; exceptions, journals, duplicates and what is owed
     * are {@link PayablesOutputs}.
     */
    public static SingleOutputStreamOperator<Match> continuous(
            DataStream<Observed> documents, ContinuousPayablesSettings settings) {
        return documents
                .flatMap(new PayablesDocuments(settings.payables()))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("payables-documents")
                .name("documents of payables")
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform("match bills", TieoutTypes.MATCH, PayablesOperators.continuous(settings))
                .uid("payables-companies");
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
