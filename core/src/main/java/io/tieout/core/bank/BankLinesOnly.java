package io.tieout.core.bank;

import io.tieout.core.matching.LongIntMap;
import io.tieout.core.references.Hash64;

/**
 * An account with more bank lines than fit into memory and no ledger entry: nothing can be matched,
 * so that all lines stay open and are looked at one after the other, in two passes. Only returned
 * lines and the payments they may bring back are kept as items.
 *
 * <p>Memory: 33 to 67 bytes a line, and a whole item for each of those few.
 */
public final class BankLinesOnly {

    private final FirstObserved first = new FirstObserved();
    private final LongIntMap wanted = new LongIntMap();

    /** The first pass: takes notice of every line. */
    public void look(BankItem line) {
        first.offer(Hash64.of(line.id()), line.observedAtMillis(), line.contentHash());
        if (line.returned()) {
            long amount = -line.amount();
            for (long strong : line.references().strong()) {
                wanted.put(Hash64.combine(strong, amount), 1);
            }
            if (!line.party().isEmpty()) {
                wanted.put(BankItem.series(Side.BANK, amount, line.partyKey()), 1);
            }
        }
    }

    /** The second pass: what each line is. */
    public BankScope.Arrival arrival(BankItem line) {
        return first.take(Hash64.of(line.id()), line.observedAtMillis(), line.contentHash());
    }

    /** Whether the line is returned, or may be what a returned line brings back. */
    public boolean isKept(BankItem line) {
        if (line.returned() || wanted.get(line.series()) != LongIntMap.NONE) {
            return true;
        }
        for (long strong : line.references().strong()) {
            if (wanted.get(Hash64.combine(strong, line.amount())) != LongIntMap.NONE) {
                return true;
            }
        }
        return false;
    }
}
