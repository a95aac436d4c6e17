package io.tieout.jobs.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.receivables.CashDocuments;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.operators.receivables.CashOperators;
import io.tieout.operators.receivables.CashOutputs;
import io.tieout.operators.receivables.CompanyDocument;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Applies cash to receivables, and ties bank lines out against the cash ledger, in one bounded run.
 * One chain of journals for each company has the journals of both.
 *
 * <pre>
 * documents ─┬─ by account and currency ─▶ match ─────┬─▶ matches, exceptions, statements
 *            │                                        └─▶ journals ─┐
 *            └─ by company ──────────────▶ apply cash ─┬─▶ journals ─┴─ by company ─▶ chain ─▶ postings
 *                                                      └─▶ matches, exceptions
 * </pre>
 */
public final class ReceivablesJob {

    private ReceivablesJob() {}

    /**
     * @param bank settings of a bounded run
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static BankReconciliationJob.Results build(
            DataStream<Observed> documents,
            BankOperatorSettings bank,
            CashOperatorSettings cash,
            boolean sortedState) {
        return flow(documents, bank, cash).chained(true, sortedState);
    }

    /** Both flows; journals are not chained yet. */
    public static BankReconciliationJob.Flow flow(
            DataStream<Observed> documents, BankOperatorSettings bank, CashOperatorSettings cash) {
        BankReconciliationJob.Flow ledger =
                BankReconciliationJob.flow(documents, BankOperators.besideCash(bank));
        SingleOutputStreamOperator<Match> applications = apply(documents, cash);
        return new BankReconciliationJob.Flow(
                ledger.matches().union(applications),
                ledger.exceptions().union(applications.getSideOutput(CashOutputs.EXCEPTIONS)),
                ledger.reconciliations(),
                ledger.journals().union(applications.getSideOutput(CashOutputs.JOURNALS)));
    }

    private static SingleOutputStreamOperator<Match> apply(
            DataStream<Observed> documents, CashOperatorSettings cash) {
        return documents
                .flatMap(new CashDocuments(cash))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("cash-documents")
                .name("documents of cash application")
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform("apply cash", TieoutTypes.MATCH, CashOperators.bounded(cash))
                .uid("cash-apply");
    }
}
