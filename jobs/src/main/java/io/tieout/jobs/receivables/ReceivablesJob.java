package io.tieout.jobs.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.jobs.bank.BoundedFlow;
import io.tieout.jobs.payables.VendorPaymentsJob;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.receivables.CashDocuments;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.operators.receivables.CashOperators;
import io.tieout.operators.receivables.CashOutputs;
import io.tieout.operators.receivables.ContinuousCashSettings;
import io.tieout.operators.receivables.FamilyDocument;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.Map;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Applies cash to receivables, and ties bank lines out against the cash ledger, in one run. One
 * chain of journals for each company has the journals of both.
 *
 * <pre>
 * documents ─┬─ by account and currency ─▶ match ─────┬─▶ matches, exceptions, statements
 *            │                                        └─▶ journals ─┐
 *            └─ by company ──────────────▶ apply cash ─┬─▶ journals ─┴─ by company ─▶ chain ─▶ postings
 *                                                      ├─▶ matches, exceptions
 *                                                      └─▶ account items ─▶ {@link ForecastJob}, {@link CustomerAccountsJob}
 * </pre>
 *
 * A run that goes on for ever finds the payers of a company in one place and applies cash family by
 * family:
 *
 * <pre>
 * documents ─┬─ by company ──▶ find payers ─┬─ by family ─▶ apply cash ─▶ matches, exceptions, journals
 *            │                              └─▶ exceptions   ▲
 *            └─ exchange rates and rules, to all ────────────┘
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
            BoundedFlow books,
            DataStream<AccountItem> accountItems,
            DataStream<CompanyDocument> byCompany) {}

    /**
     * The streams that come out where the input never ends.
     *
     * @param books what bank reconciliation, cash application and payables decided and posted
     * @param accountItems how an item of a customer's account stands, whenever that changes
     * @param byCompany the documents as each company sees them
     */
    public record Continuous(
            BankReconciliationJob.Results books,
            DataStream<AccountItem> accountItems,
            DataStream<CompanyDocument> byCompany) {}

    private ReceivablesJob() {}

    /**
     * The diagram.
     *
     * @param bank settings of a bounded run
     */
    public static Results build(
            DataStream<Observed> documents, BankOperatorSettings bank, CashOperatorSettings cash) {
        DataStream<CompanyDocument> byCompany = documents(documents, cash);
        SingleOutputStreamOperator<Match> applications = apply(byCompany, cash);
        BoundedFlow books =
                BankReconciliationJob.flow(documents, BankOperators.besideCash(bank))
                        .with(
                                applications,
                                applications.getSideOutput(CashOutputs.EXCEPTIONS),
                                applications.getSideOutput(CashOutputs.JOURNALS),
                                "cash-journals");
        return new Results(books, applications.getSideOutput(CashOutputs.ACCOUNT_ITEMS), byCompany);
    }

    /**
     * The same where the input never ends.
     *
     * @param bank settings with a tick
     * @param cash settings with the same tick
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static BankReconciliationJob.Results continuous(
            DataStream<Observed> documents,
            BankOperatorSettings bank,
            ContinuousCashSettings cash,
            boolean sortedState) {
        return continuous(documents, bank, cash, null, sortedState).books();
    }

    /**
     * The same with what became of vendors' bills.
     *
     * @param bills whose exceptions and journals are side outputs; null if there are none
     */
    public static Continuous continuous(
            DataStream<Observed> documents,
            BankOperatorSettings bank,
            ContinuousCashSettings cash,
            SingleOutputStreamOperator<Match> bills,
            boolean sortedState) {
        SingleOutputStreamOperator<Match> bankMatches =
                BankReconciliationJob.match(
                        documents, BankOperators.besideCash(bank, cash.accountsWithoutCashBook()));
        DataStream<CompanyDocument> byCompany =
                documents(documents, cash.cash().withCurrencies(Map.of()));
        SingleOutputStreamOperator<FamilyDocument> payers =
                findPayers(byCompany, cash, sortedState);
        SingleOutputStreamOperator<Match> applications =
                payers.keyBy(FamilyDocument::scopeKey, Types.STRING)
                        .connect(shared(documents))
                        .process(CashOperators.families(cash), TieoutTypes.MATCH)
                        .uid("cash-families")
                        .name("apply cash");
        DataStream<Match> matches = bankMatches.union(applications);
        DataStream<ExceptionItem> exceptions =
                bankMatches
                        .getSideOutput(BankOutputs.EXCEPTIONS)
                        .union(
                                applications.getSideOutput(CashOutputs.EXCEPTIONS),
                                payers.getSideOutput(CashOutputs.EXCEPTIONS));
        DataStream<Journal> journals =
                bankMatches
                        .getSideOutput(BankOutputs.JOURNALS)
                        .union(applications.getSideOutput(CashOutputs.JOURNALS));
        if (bills != null) {
            matches = matches.union(bills);
            exceptions = exceptions.union(bills.getSideOutput(PayablesOutputs.EXCEPTIONS));
            journals = journals.union(bills.getSideOutput(PayablesOutputs.JOURNALS));
        }
        if (bills != null && bank.autonomy() != Autonomy.SHADOW) {
            SingleOutputStreamOperator<Journal> paid = VendorPaymentsJob.post(documents);
            exceptions = exceptions.union(paid.getSideOutput(PayablesOutputs.EXCEPTIONS));
            journals = journals.union(paid);
        }
        return new Continuous(
                new BankReconciliationJob.Results(
                        matches,
                        exceptions,
                        bankMatches.getSideOutput(BankOutputs.RECONCILIATIONS),
                        BankReconciliationJob.chain(journals, sortedState)),
                applications.getSideOutput(CashOutputs.ACCOUNT_ITEMS),
                byCompany);
    }

    /** Every subtask gets all rates and rules, and none is asked who needs them. */
    private static BroadcastStream<Observed> shared(DataStream<Observed> documents) {
        return documents
                .filter(observed -> CashOperators.isShared(observed.event()))
                .uid("cash-rates")
                .name("exchange rates and rules of cash application")
                .broadcast(CashOperators.shared().toArray(MapStateDescriptor<?, ?>[]::new));
    }

    private static SingleOutputStreamOperator<FamilyDocument> findPayers(
            DataStream<CompanyDocument> documents,
            ContinuousCashSettings cash,
            boolean sortedState) {
        return documents
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform(
                        "find payers",
                        TieoutTypes.FAMILY_DOCUMENT,
                        CashOperators.payers(cash, sortedState))
                .uid("cash-payers");
    }

    private static SingleOutputStreamOperator<Match> apply(
            DataStream<CompanyDocument> documents, CashOperatorSettings cash) {
        return documents
                .keyBy(CompanyDocument::companyId, Types.STRING)
                .transform("apply cash", TieoutTypes.MATCH, CashOperators.bounded(cash))
                .uid("cash-apply");
    }

    private static DataStream<CompanyDocument> documents(
            DataStream<Observed> documents, CashOperatorSettings cash) {
        return documents
                .flatMap(new CashDocuments(cash))
                .returns(TieoutTypes.COMPANY_DOCUMENT)
                .uid("cash-documents")
                .name("documents of cash application");
    }
}
