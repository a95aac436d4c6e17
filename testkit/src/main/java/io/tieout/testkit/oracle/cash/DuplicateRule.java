package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** I0: the same money came before. */
final class DuplicateRule implements CashRule {

    private static final String LASTING_FAMILIES = "QUT";
    private static final int MOST_DAYS = 180;
    private static final int MOST_DAYS_END_TO_END = 10;

    @Override
    public Optional<Outcome> tryOn(Turn turn) {
        return turn.scope().payments().stream()
                        .anyMatch(earlier -> isEqualBefore(turn, earlier) && repeats(turn, earlier))
                ? BareRules.refusal(Reason.DUPLICATE_PAYMENT)
                : Optional.empty();
    }

    private static boolean isEqualBefore(Turn turn, Payment earlier) {
        return Payment.ORDER.compare(earlier, turn.payment()) < 0
                && !earlier.isReturned()
                && !earlier.hasNothingApplied()
                && earlier.amount() == turn.amount()
                && earlier.currency().equals(turn.payment().currency());
    }

    private static boolean repeats(Turn turn, Payment earlier) {
        return (sharesKey(turn.payment(), earlier) && !namesOther(turn, earlier))
                || mentionsOnlyWhatItPaid(turn, earlier);
    }

    private static boolean sharesKey(Payment payment, Payment earlier) {
        long days = ChronoUnit.DAYS.between(earlier.day(), payment.day());
        Set<String> shared = new HashSet<>(payment.strongKeys());
        shared.retainAll(earlier.strongKeys());
        return shared.stream()
                .anyMatch(
                        key ->
                                (LASTING_FAMILIES.indexOf(key.charAt(0)) >= 0 && days <= MOST_DAYS)
                                        || (key.charAt(0) == 'E' && days <= MOST_DAYS_END_TO_END));
    }

    private static boolean namesOther(Turn turn, Payment earlier) {
        Set<Owed> own = turn.named().keySet();
        Set<Owed> before = turn.scope().named(earlier).keySet();
        return !own.isEmpty() && !before.isEmpty() && !own.equals(before);
    }

    private static boolean mentionsOnlyWhatItPaid(Turn turn, Payment earlier) {
        Set<Owed> mentioned = new HashSet<>(turn.named().keySet());
        turn.lines().forEach(line -> mentioned.addAll(turn.target(line).owed()));
        return !mentioned.isEmpty()
                && mentioned.stream().allMatch(o -> o.isCleared() && earlier.isAppliedTo(o));
    }
}
