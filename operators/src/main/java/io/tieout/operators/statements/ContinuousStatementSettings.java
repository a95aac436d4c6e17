package io.tieout.operators.statements;

import io.tieout.core.statements.StatementSettings;
import io.tieout.operators.bank.SettleTimes;
import java.io.Serializable;
import java.util.Objects;

/**
 * What reconciling statements needs to know where it goes on for ever.
 *
 * @param times with the tick of the flows whose items come
 * @param retentionMillis how long superseded statements and settled items are kept, in event time
 * @param payeeRetentionMillis how long a payment waits for a vendor's record that says whose it is
 * @param maxItemsInMemory inputs of all loaded parties of a subtask; beyond it the party not used
 *     for longest is dropped and built again from state when needed
 */
public record ContinuousStatementSettings(
        StatementSettings rules,
        SettleTimes times,
        long retentionMillis,
        long payeeRetentionMillis,
        int maxItemsInMemory)
        implements Serializable {

    public ContinuousStatementSettings {
        Objects.requireNonNull(rules, "rules");
        if (times.isAtEnd()) {
            throw new IllegalArgumentException("a run that goes on for ever settles at ticks");
        }
    }
}
