package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** I4a: the payer quotes an order in place of an invoice. */
final class OrderRule implements CashRule {

    @Override
    public Optional<Outcome> tryOn(Turn turn) {
        List<Owed> k = turn.k();
        List<Owed> g = k.stream().filter(owed -> !owed.isCleared()).toList();
        if (!turn.quotesNothing() || g.isEmpty()) {
            return Optional.empty();
        }
        if (k.stream().map(Owed::customer).distinct().count() > 1) {
            return BareRules.refusal(Reason.AMBIGUOUS);
        }
        List<List<Part>> ways = ways(turn, g);
        if (ways.size() != 1) {
            return BareRules.refusal(ways.isEmpty() ? Reason.AMOUNT_DIFFERS : Reason.AMBIGUOUS);
        }
        Application application = new Application("order", ways.get(0), List.of());
        return Optional.of(
                turn.isWeak() && !turn.isDistinctive()
                        ? new Outcome.Proposed(application, Reason.UNAPPLIED_CASH)
                        : new Outcome.Claimed(application));
    }

    private static List<List<Part>> ways(Turn turn, List<Owed> g) {
        Set<String> quoted = new HashSet<>();
        g.forEach(owed -> quoted.addAll(owed.orders()));
        quoted.retainAll(turn.payment().orders());
        List<List<Part>> ways = new ArrayList<>();
        for (Owed owed : g) {
            if (!owed.isCredit() && owed.orders().containsAll(quoted)) {
                addIfPaid(turn, List.of(owed), ways);
            }
        }
        if (g.size() > 1) {
            addIfPaid(turn, g, ways);
        }
        return ways;
    }

    private static void addIfPaid(Turn turn, List<Owed> some, List<List<Part>> ways) {
        long granted = some.stream().mapToLong(turn::granted).sum();
        if (Turn.available(some) == turn.amount()) {
            ways.add(Turn.whole(some));
        } else if (granted > 0 && Turn.available(some) - granted == turn.amount()) {
            ways.add(some.stream().map(o -> Part.discounted(o, turn.granted(o))).toList());
        }
    }
}
