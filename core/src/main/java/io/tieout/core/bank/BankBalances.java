package io.tieout.core.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.money.Money;
import io.tieout.core.results.ReconciliationStatement;
import java.time.LocalDate;
import java.util.List;

/**
 * Builds the reconciliation statement of a scope as of its last day.
 *
 * <p>Where the ledger brings no {@code opening} entry, its balance is taken to begin where the
 * first statement begins: the lines of both are compared, not what lies before them.
 */
public final class BankBalances {

    private long bankLines;
    private long ledgerEntries;
    private long ledgerOpening;
    private boolean hasLedgerOpening;
    private int lastDay = Integer.MIN_VALUE;
    private final Open unkept = new Open();

    void add(BankItem item) {
        lastDay = Math.max(lastDay, item.day());
        if (item.side() == Side.BANK) {
            bankLines = Math.addExact(bankLines, item.amount());
        } else {
            ledgerEntries = Math.addExact(ledgerEntries, item.amount());
        }
    }

    /** Counts an open item that is not kept among the items. */
    void addUnkept(BankItem item) {
        add(item);
        unkept.add(item);
    }

    /** Takes an item back that is not among the items any more. */
    void remove(BankItem item, BankItems rest) {
        if (item.side() == Side.BANK) {
            bankLines = Math.subtractExact(bankLines, item.amount());
        } else {
            ledgerEntries = Math.subtractExact(ledgerEntries, item.amount());
        }
        lastDay = Integer.MIN_VALUE;
        rest.forEach(other -> lastDay = Math.max(lastDay, other.day()));
    }

    void addOpening(long amount) {
        hasLedgerOpening = true;
        ledgerOpening = Math.addExact(ledgerOpening, amount);
    }

    /** The statement of all items; null if there is none. */
    public ReconciliationStatement statement(
            String accountId, String currency, BankItems items, List<BankStatement> statements) {
        if (lastDay == Integer.MIN_VALUE) {
            return null;
        }
        Open open = new Open();
        open.add(unkept);
        items.forEach(open::add);
        Money perBank = perBank(currency, items, statements);
        Money perLedger = perLedger(currency, statements);
        Money inTransit = new Money(open.depositsInTransit, currency);
        Money outstanding = new Money(open.outstandingPayments, currency);
        Money bankOnly = new Money(open.bankOnly, currency);
        Money differences = new Money(matchedDifference(open), currency);
        Money adjusted =
                perBank.plus(inTransit).minus(outstanding).minus(bankOnly).minus(differences);
        return new ReconciliationStatement(
                accountId,
                LocalDate.ofEpochDay(lastDay),
                perBank,
                inTransit,
                outstanding,
                bankOnly,
                differences,
                adjusted,
                perLedger,
                adjusted.minus(perLedger),
                open.bankIds.sorted(),
                open.ledgerIds.sorted());
    }

    /** What is booked after the last statement has no statement yet, but moves the balance. */
    private Money perBank(String currency, BankItems items, List<BankStatement> statements) {
        if (statements.isEmpty()) {
            return new Money(bankLines, currency);
        }
        BankStatement last = statements.get(statements.size() - 1);
        long lastDayOfIt = last.toDate().toEpochDay();
        long[] after = {0};
        items.forEach(
                item -> {
                    if (item.side() == Side.BANK && item.day() > lastDayOfIt) {
                        after[0] = Math.addExact(after[0], item.amount());
                    }
                });
        return last.closingBalance().plus(new Money(after[0], currency));
    }

    private Money perLedger(String currency, List<BankStatement> statements) {
        Money entries = new Money(ledgerEntries, currency);
        if (hasLedgerOpening) {
            return entries.plus(new Money(ledgerOpening, currency));
        }
        return statements.isEmpty() ? entries : entries.plus(statements.get(0).openingBalance());
    }

    /** What the matched bank lines and the matched ledger entries differ by. */
    private long matchedDifference(Open open) {
        long matchedBank = Math.subtractExact(bankLines, open.bankOnly);
        long openLedger = Math.subtractExact(open.depositsInTransit, open.outstandingPayments);
        return Math.subtractExact(matchedBank, Math.subtractExact(ledgerEntries, openLedger));
    }

    /** Sums of the items that nobody claimed. */
    private static final class Open {

        private long depositsInTransit;
        private long outstandingPayments;
        private long bankOnly;
        private final FirstIds bankIds = new FirstIds(ReconciliationStatement.MAX_IDS);
        private final FirstIds ledgerIds = new FirstIds(ReconciliationStatement.MAX_IDS);

        void add(Open other) {
            depositsInTransit = Math.addExact(depositsInTransit, other.depositsInTransit);
            outstandingPayments = Math.addExact(outstandingPayments, other.outstandingPayments);
            bankOnly = Math.addExact(bankOnly, other.bankOnly);
            bankIds.addAll(other.bankIds);
            ledgerIds.addAll(other.ledgerIds);
        }

        void add(BankItem item) {
            if (!item.isOpen()) {
                return;
            }
            if (item.side() == Side.BANK) {
                bankOnly = Math.addExact(bankOnly, item.amount());
                bankIds.add(item.id());
            } else {
                ledgerIds.add(item.id());
                if (item.amount() > 0) {
                    depositsInTransit = Math.addExact(depositsInTransit, item.amount());
                } else {
                    outstandingPayments = Math.subtractExact(outstandingPayments, item.amount());
                }
            }
        }
    }
}
