package io.tieout.jobs.receivables;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.accounts.AccountNews;
import io.tieout.operators.accounts.AccountOperators;
import io.tieout.operators.serialization.TieoutTypes;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * States the account of each customer, at the end of a bounded run or while it changes.
 *
 * <pre>
 * account items ─┬─ by customer ──▶ state ──▶ accounts, one for each customer and currency
 * disputes ──────┘
 * </pre>
 */
public final class CustomerAccountsJob {

    private CustomerAccountsJob() {}

    /**
     * @param items how every item of the customers' accounts stands
     * @param documents of which customers' disputes are taken
     */
    public static DataStream<CustomerAccount> build(
            DataStream<AccountItem> items, DataStream<Observed> documents) {
        return news(items, documents)
                .keyBy(AccountNews::key, Types.STRING)
                .transform(
                        "state customers' accounts",
                        TieoutTypes.CUSTOMER_ACCOUNT,
                        AccountOperators.bounded())
                .uid("customer-accounts");
    }

    /**
     * The same while items change; with the instants as of which accounts are stated.
     *
     * @param every the least time between two statements of an account
     */
    public static DataStream<Tuple2<Long, CustomerAccount>> continuous(
            DataStream<AccountItem> items, DataStream<Observed> documents, Duration every) {
        return news(items, documents)
                .keyBy(AccountNews::key, Types.STRING)
                .process(
                        AccountOperators.continuous(every.toMillis()),
                        Types.TUPLE(Types.LONG, TieoutTypes.CUSTOMER_ACCOUNT))
                .uid("customer-accounts")
                .name("state customers' accounts");
    }

    private static DataStream<AccountNews> news(
            DataStream<AccountItem> items, DataStream<Observed> documents) {
        return items.map(AccountOperators.items())
                .returns(TieoutTypes.ACCOUNT_NEWS)
                .uid("account-items")
                .name("items of accounts")
                .union(
                        documents
                                .flatMap(AccountOperators.disputes())
                                .returns(TieoutTypes.ACCOUNT_NEWS)
                                .uid("account-disputes")
                                .name("disputes of customers"));
    }
}
