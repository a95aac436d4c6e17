package io.tieout.jobs.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
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
 *                                                      ├─▶ matches, exceptions
 *                                                      └─▶ account items ─▶ {@link ForecastJob}
 * </pre>
 */
public final class ReceivablesJob {

    /**
     * The streams that come out.
     *
     * @param books what bank reconciliation and cash application decided and posted
     * @param accountItems how the items of customers' accounts stand after that
     * @param byCompany the documents as each company sees them
     */
    public record Results(
            BankReconciliationJob.Results books,
            DataStream<AccountItem> accountItems,
            DataStream<CompanyDocument> byCompany) {}

    private ReceivablesJob() {}

    /**
     * @param bank settings of a bounded run
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static Results build(
            DataStream<Observed> documents,
            BankOperatorSettings bank,
            CashOperatorSettings cash,
            boolean sortedState) {
        SingleOutputStreamOperator<Match> bankMatches =
                BankReconciliationJob.match(documents, BankOperators.besideCash(bank));
        DataStream<CompanyDocument> byCompany = byCompany(documents, cash);
        SingleOutputStreamOperator<Match> applications = apply(byCompany, cash);
        DataStream<Journal> journals =
                bankMatches
                        .getSideOutput(BankOutputs.JOURNALS)
                        .union(applications.getSideOutput(CashOutputs.JOURNALS));
        DataStream<ChainedJournal> postings =
                BankReconciliationJob.chain(journals, true, sortedState);
        BankReconciliationJob.Results books =
                new BankReconciliationJob.Results(
                        bankMatches.union(applications),
                        bankMatches
                                .getSideOutput(BankOutputs.EXCEPTIONS)
                                .union(applications.getSideOutput(CashOutputs.EXCEPTIONS)),
                        bankMatches.getSideOutput(BankOutputs.RECONCILIATIONS),
                        postings);
        return new Results(books, applications.getSideOutput(CashOutputs.ACCOUNT_ITEMS), byCompany);
    }

    private static DataStream<CompanyDocument> byCompany(
            DataStream<Observed> documents, CashOperatorSettings cash) {
        return documents
                .flatMap(new CashDocuments(cash))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("cash-documents")
                .name("documents of cash application");
    }

    private static SingleOutputStreamOperator<Match> apply(
            DataStream<CompanyDocument> documents, CashOperatorSettings cash) {
        return documents
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform("apply cash", TieoutTypes.MATCH, CashOperators.bounded(cash))
                .uid("cash-apply");
    }
}
