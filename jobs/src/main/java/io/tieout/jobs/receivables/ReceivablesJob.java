package io.tieout.jobs.receivables;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.operators.accounts.AccountOperators;
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
 *                                                      └─▶ items ─ by customer ─▶ state ─▶ accounts
 * </pre>
 */
public final class ReceivablesJob {

    /**
     * The streams that come out.
     *
     * @param books of bank reconciliation and cash application together
     * @param accounts one for each customer and currency
     */
    public record Results(
            BankReconciliationJob.Results books, DataStream<CustomerAccount> accounts) {}

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
        SingleOutputStreamOperator<Match> applications = apply(documents, cash);
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
        return new Results(books, accounts(applications));
    }

    private static DataStream<CustomerAccount> accounts(
            SingleOutputStreamOperator<Match> applications) {
        DataStream<AccountItem> items = applications.getSideOutput(CashOutputs.ACCOUNT_ITEMS);
        return items.keyBy(AccountOperators::key, Types.STRING)
                .transform(
                        "state customers' accounts",
                        TieoutTypes.CUSTOMER_ACCOUNT,
                        AccountOperators.bounded())
                .uid("customer-accounts");
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
