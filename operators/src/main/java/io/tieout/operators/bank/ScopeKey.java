package io.tieout.operators.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;

/** The scope of bank documents: everything that may compete for an item has the same. */
public record ScopeKey(String accountId, String currency) {

    /** The key as one string, as Flink partitions by it. */
    public static String of(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return line.amount().currency() + line.accountId();
        }
        if (event instanceof LedgerEntry entry) {
            return entry.amount().currency() + entry.accountId();
        }
        if (event instanceof BankStatement statement) {
            return statement.openingBalance().currency() + statement.accountId();
        }
        DecisionEvent decision = (DecisionEvent) event;
        return decision.currency() + decision.accountId();
    }

    static ScopeKey of(String key) {
        return new ScopeKey(key.substring(3), key.substring(0, 3));
    }
}
