package io.tieout.jobs.receivables;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.Observed;
import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.Match;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.operators.accounts.AccountOperators;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.BankOutputs;
import io.tieout.operators.forecast.ForecastInput;
import io.tieout.operators.forecast.ForecastOperators;
import io.tieout.operators.forecast.ForecastOutputs;
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
 * Applies cash to receivables, ties bank lines out against the cash ledger, and forecasts what is
 * still open, in one bounded run. One chain of journals for each company has the journals of both.
 *
 * <pre>
 * documents ─┬─ by account and currency ─▶ match ─────┬─▶ matches, exceptions, statements
 *            │                                        └─▶ journals ─┐
 *            └─ by company ──────────────▶ apply cash ─┬─▶ journals ─┴─ by company ─▶ chain ─▶ postings
 *                    │                                 ├─▶ matches, exceptions
 *                    │                                 └─▶ account items ─┬─ by customer ─▶ state ─▶ accounts
 *                    │                                                    └─ by company ─▶ forecast ─▶ dates, cash by day
 *                    └─▶ segments of customers ──────────────────────────────┘
 * </pre>
 */
public final class ReceivablesJob {

    /**
     * The streams that come out.
     *
     * @param books of bank reconciliation and cash application together
     * @param accountItems how every item of the customers' accounts stands
     * @param accounts one for each customer and currency
     * @param forecasts when each open receivable will be paid
     * @param cash what comes on each day
     */
    public record Results(
            BankReconciliationJob.Results books,
            DataStream<AccountItem> accountItems,
            DataStream<CustomerAccount> accounts,
            DataStream<ItemForecast> forecasts,
            DataStream<CashDay> cash) {}

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
        DataStream<AccountItem> accountItems =
                applications.getSideOutput(CashOutputs.ACCOUNT_ITEMS);
        SingleOutputStreamOperator<ItemForecast> forecasts = forecast(accountItems, byCompany);
        return new Results(
                books,
                accountItems,
                accounts(accountItems),
                forecasts,
                forecasts.getSideOutput(ForecastOutputs.CASH));
    }

    private static DataStream<CustomerAccount> accounts(DataStream<AccountItem> items) {
        return items.keyBy(AccountOperators::key, Types.STRING)
                .transform(
                        "state customers' accounts",
                        TieoutTypes.CUSTOMER_ACCOUNT,
                        AccountOperators.bounded())
                .uid("customer-accounts");
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

    private static SingleOutputStreamOperator<ItemForecast> forecast(
            DataStream<AccountItem> items, DataStream<CompanyDocument> documents) {
        return items.flatMap(ForecastOperators.items())
                .returns(TieoutTypes.FORECAST_INPUT)
                .uid("forecast-items")
                .name("items to forecast")
                .union(
                        documents
                                .flatMap(ForecastOperators.segments())
                                .returns(TieoutTypes.FORECAST_INPUT)
                                .uid("forecast-segments")
                                .name("segments of customers"))
                .keyBy(ForecastInput::companyId, Types.STRING)
                .transform("forecast cash", TieoutTypes.ITEM_FORECAST, ForecastOperators.bounded())
                .uid("forecast-cash");
    }
}
