package io.tieout.jobs.receivables;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.accounts.AccountOperators;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * States the account of each customer at the end of a bounded run.
 *
 * <pre>
 * account items ── by customer ──▶ state ──▶ accounts, one for each customer and currency
 * </pre>
 */
public final class CustomerAccountsJob {

    private CustomerAccountsJob() {}

    /**
     * @param items how every item of the customers' accounts stands
     */
    public static DataStream<CustomerAccount> build(DataStream<AccountItem> items) {
        return items.keyBy(AccountOperators::key, Types.STRING)
                .transform(
                        "state customers' accounts",
                        TieoutTypes.CUSTOMER_ACCOUNT,
                        AccountOperators.bounded())
                .uid("customer-accounts");
    }
}
