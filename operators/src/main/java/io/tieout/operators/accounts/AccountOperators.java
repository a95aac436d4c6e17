package io.tieout.operators.accounts;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operator that reconciles customers' accounts. */
public final class AccountOperators {

    private AccountOperators() {}

    /** The key of an item: its company and the customer under whom it stands. */
    public static String key(AccountItem item) {
        return item.companyId().length()
                + ":"
                + item.companyId()
                + CustomerAccount.customerOf(item);
    }

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, AccountItem, CustomerAccount> bounded() {
        return new CollectingOperator<>(new BoundedAccountFunction());
    }
}
