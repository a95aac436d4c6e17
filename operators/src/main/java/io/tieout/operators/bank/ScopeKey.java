package io.tieout.operators.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;

/** The scope of bank documents: everything that may compete for an item has the same. */
public record ScopeKey(String accountId, String currency) {

    /** Whether a document belongs to a bank account, and so to a scope of this kind. */
    public static boolean has(CanonicalEvent event) {
        return event instanceof BankTransaction
                || event instanceof LedgerEntry
                || event instanceof BankStatement
                || (event instanceof DecisionEvent decision
                        && !decision.isOfBills()
                        && decision.kind() != DecisionKind.WRITE_OFF);
    }

    /**
     * The key as one string, as Flink partitions by it.
     *
     * @throws ClassCastException if the document belongs to no bank account
     */
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
