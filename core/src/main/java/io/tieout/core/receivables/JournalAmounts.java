package io.tieout.core.receivables;

import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The amounts of a journal in the making, by account and currency; debits are positive. */
final class JournalAmounts {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::account).thenComparing(Place::currency);

    private record Place(String account, String currency) {}

    private final Map<Place, Long> amounts = new TreeMap<>(ORDER);

    void add(String account, long minorUnits, String currency) {
        amounts.merge(new Place(account, currency), minorUnits, Math::addExact);
    }

    /** Turns debits into credits. */
    JournalAmounts negated() {
        amounts.replaceAll((place, amount) -> Math.negateExact(amount));
        return this;
    }

    /** Without zeros. */
    List<JournalLine> lines() {
        List<JournalLine> lines = new ArrayList<>();
        amounts.forEach(
                (place, amount) -> {
                    if (amount != 0) {
                        Money money = new Money(amount, place.currency());
                        lines.add(new JournalLine(place.account(), money, null));
                    }
                });
        return lines;
    }
}
