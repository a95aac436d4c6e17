package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Remittance;
import io.tieout.core.results.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** I16 and I17: payments for what is owed in another currency (section 8). */
final class ExchangeRules {

    private ExchangeRules() {}

    /** I16. */
    static Optional<Outcome> remittance(Turn turn) {
        List<Remittance> foreign = turn.scope().pairing().inOtherCurrency(turn.payment());
        Set<String> currencies = new TreeSet<>();
        foreign.forEach(one -> currencies.add(one.currency()));
        if (isLeftAlone(turn) || currencies.size() != 1 || isOfAnother(turn, foreign)) {
            return Optional.empty();
        }
        String currency = currencies.iterator().next();
        Turn there = turn.across(currency, 0, foreign);
        if (!there.lines().stream().allMatch(line -> there.target(line).isResolved())) {
            return Optional.empty();
        }
        long sum = RemittanceRule.total(there);
        return new RemittanceRule(false)
                .tryOn(turn.across(currency, sum, foreign))
                .filter(Outcome.Claimed.class::isInstance)
                .map(claimed -> ((Outcome.Claimed) claimed).application())
                .filter(application -> application.cash() == sum)
                .map(
                        application ->
                                settle(
                                        turn,
                                        "exchange-remittance",
                                        application.parts(),
                                        application.complaints()));
    }

    /** Whether the remittances say that something else was paid. */
    private static boolean isOfAnother(Turn turn, List<Remittance> foreign) {
        long left = turn.amount();
        boolean stated = false;
        boolean other = false;
        for (Remittance one : foreign) {
            if (one.paid() != null) {
                stated = true;
                left -= one.paid().minorUnits();
                other |= !one.paid().currency().equals(turn.payment().currency());
            }
        }
        return stated && (other || left != 0);
    }

    /** I17. */
    static Optional<Outcome> reference(Turn turn) {
        if (isLeftAlone(turn)
                || !turn.scope().pairing().inOtherCurrency(turn.payment()).isEmpty()
                || !turn.named().isEmpty()
                || turn.payment().saysPart()) {
            return Optional.empty();
        }
        List<Turn> naming = new ArrayList<>();
        for (String currency : currencies(turn)) {
            Turn there = turn.across(currency, 0, List.of());
            if (!there.named().isEmpty()) {
                naming.add(there);
            }
        }
        if (naming.size() != 1) {
            return Optional.empty();
        }
        Turn there = naming.get(0);
        List<Owed> r = there.r();
        return r.isEmpty() || !r.stream().allMatch(there::isStrong) || Turn.available(r) <= 0
                ? Optional.empty()
                : Optional.of(settle(turn, "exchange-reference", Turn.whole(r), List.of()));
    }

    private static boolean isLeftAlone(Turn turn) {
        return !turn.scope().rates().isKept() || turn.isWeak() || !turn.lines().isEmpty();
    }

    private static Set<String> currencies(Turn turn) {
        Set<String> currencies = new TreeSet<>();
        turn.scope().owed().forEach(one -> currencies.add(one.currency()));
        currencies.remove(turn.payment().currency());
        return currencies;
    }

    /**
     * @param parts as if the payment were in their currency
     */
    private static Outcome settle(
            Turn turn, String rule, List<Part> parts, List<Complaint> complaints) {
        List<Owed> owed = parts.stream().map(Part::owed).toList();
        long settled = parts.stream().mapToLong(Part::cash).sum();
        OptionalLong expected =
                turn.scope()
                        .rates()
                        .value(
                                settled,
                                owed.get(0).currency(),
                                turn.payment().currency(),
                                turn.day());
        if (expected.isEmpty()) {
            return new Outcome.Refused(Reason.FX_RATE_MISSING);
        }
        if (turn.within(expected.getAsLong(), turn.amount(), Turn.largest(owed))) {
            return new Outcome.Claimed(
                    new Application(rule, shared(parts, turn.amount(), settled), complaints));
        }
        long cash = Math.min(expected.getAsLong(), turn.amount());
        return new Outcome.Proposed(
                new Application(rule, shared(parts, cash, settled), complaints),
                Reason.CURRENCY_MISMATCH);
    }

    private static List<Part> shared(List<Part> parts, long cash, long settled) {
        List<Part> inOrder =
                parts.stream().sorted(Comparator.comparing(part -> part.owed().id())).toList();
        List<Part> shared = new ArrayList<>();
        for (int k = 0; k < inOrder.size(); k++) {
            long before = firstOnes(inOrder, k, cash, settled);
            long with = firstOnes(inOrder, k + 1, cash, settled);
            shared.add(inOrder.get(k).paidBy(with - before));
        }
        return shared;
    }

    /** What the first {@code k} parts get together. */
    private static long firstOnes(List<Part> parts, int k, long cash, long settled) {
        long sum = parts.subList(0, k).stream().mapToLong(Part::cash).sum();
        return Rates.halfEven(
                        BigInteger.valueOf(cash).multiply(BigInteger.valueOf(sum)),
                        BigInteger.valueOf(settled))
                .longValueExact();
    }
}
