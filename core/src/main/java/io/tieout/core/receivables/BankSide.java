package io.tieout.core.receivables;

import io.tieout.core.bank.BankScope;
import io.tieout.core.documents.LedgerEntry;
import java.util.HashSet;
import java.util.Set;

/**
 * Which ledger account the cash of a bank account is posted against. Where a cash book is kept,
 * bank reconciliation moves the cash from {@code bank-in-transit} to {@code bank}, and cash
 * application posts against {@code bank-in-transit}; elsewhere it posts against {@code bank}
 * itself. So no movement reaches {@code bank} twice.
 */
public final class BankSide {

    private static final String BANK = "bank:";
    private static final String IN_TRANSIT = "bank-in-transit:";

    private final Set<String> cashBooks = new HashSet<>();

    /** Bank accounts without a cash book; null where ledger entries say who has one. */
    private final Set<String> without;

    /** Accounts have a cash book as far as their ledger entries say so. */
    public BankSide() {
        this(null);
    }

    private BankSide(Set<String> without) {
        this.without = without;
    }

    /** Every bank account has a cash book but these, in all currencies, whatever entries come. */
    public static BankSide allBut(Set<String> accountIds) {
        return new BankSide(Set.copyOf(accountIds));
    }

    /** Notes that the entry's account has a cash book in its currency. */
    public void add(LedgerEntry entry) {
        if (BankScope.isItem(entry)) {
            cashBooks.add(entry.amount().currency() + entry.accountId());
        }
    }

    /** The ledger account of what a payment or a return moves. */
    String accountOf(Payment payment) {
        boolean hasCashBook =
                without == null
                        ? cashBooks.contains(payment.currency() + payment.accountId())
                        : !without.contains(payment.accountId());
        return (hasCashBook ? IN_TRANSIT : BANK) + payment.accountId();
    }
}
