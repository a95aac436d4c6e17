package io.tieout.console;

import io.tieout.core.statements.StatementReconciliation;
import java.util.Optional;

/** Prints reconciled statements for people who take them along. */
@FunctionalInterface
public interface StatementPrints {

    /** Prints nothing. */
    StatementPrints NONE = (statement, format) -> Optional.empty();

    /**
     * @param format {@code pdf}, {@code xlsx} or {@code json}
     * @return the file; empty if it is not printed in this format
     */
    Optional<byte[]> print(StatementReconciliation statement, String format);
}
