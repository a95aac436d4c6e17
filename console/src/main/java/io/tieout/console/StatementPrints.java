package io.tieout.console;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.statements.StatementReconciliation;
import java.util.List;
import java.util.Optional;

/** Prints statements for people who take them along. */
@FunctionalInterface
public interface StatementPrints {

    /** Prints nothing. */
    StatementPrints NONE = (statement, format) -> Optional.empty();

    /**
     * @param format {@code pdf}, {@code xlsx} or {@code json}
     * @return the file; empty if it is not printed in this format
     */
    Optional<byte[]> print(StatementReconciliation statement, String format);

    /**
     * A customer's statement of account.
     *
     * @param accounts of one customer, one for each currency
     * @param customerName as it is addressed
     * @param format {@code pdf}, {@code xlsx} or {@code json}
     * @return the file; empty if it is not printed in this format
     */
    default Optional<byte[]> print(
            List<CustomerAccount> accounts, String customerName, String format) {
        return Optional.empty();
    }
}
