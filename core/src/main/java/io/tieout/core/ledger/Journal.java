package io.tieout.core.ledger;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A double-entry posting that balances in every currency by construction. Corrections are
 * reversals, never updates.
 *
 * @param id hash of the cause
 * @param companyId whose books
 * @param date posting date
 * @param cause id of the match, exception or decision that made it
 * @param decidedBy the person who decided, or {@code rule}
 * @param atMillis event time at which it became final
 */
public record Journal(
        String id,
        String companyId,
        LocalDate date,
        String text,
        String cause,
        String decidedBy,
        long atMillis,
        List<JournalLine> lines) {

    public Journal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(date, "date");
        lines = List.copyOf(lines);
        requireBalanced(lines);
    }

    private static boolean isZeroInOneCurrency(List<JournalLine> lines) {
        String currency = lines.get(0).amount().currency();
        long sum = 0;
        for (JournalLine line : lines) {
            if (!line.amount().currency().equals(currency)) {
                return false;
            }
            sum = Math.addExact(sum, line.amount().minorUnits());
        }
        return sum == 0;
    }

    private static void requireBalanced(List<JournalLine> lines) {
        if (lines.size() < 2) {
            throw new IllegalArgumentException("a journal needs at least two lines");
        }
        if (isZeroInOneCurrency(lines)) {
            return;
        }
        Map<String, Money> sums = new TreeMap<>();
        for (JournalLine line : lines) {
            sums.merge(line.amount().currency(), line.amount(), Money::plus);
        }
        for (Money sum : sums.values()) {
            if (!sum.isZero()) {
                throw new IllegalArgumentException("journal is off by " + sum);
            }
        }
    }
}
