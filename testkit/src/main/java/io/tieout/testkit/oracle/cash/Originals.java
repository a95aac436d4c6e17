package io.tieout.testkit.oracle.cash;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds the payment that a return belongs to (section 4). */
final class Originals {

    private static final int MOST_DAYS_BEFORE = 90;
    private static final int SHORTEST_TOKEN = 5;

    private Originals() {}

    /** By a strong key, or else a token, or else by party; empty unless there is exactly one. */
    static Optional<Payment> of(Payment back, List<Payment> payments) {
        List<Payment> opposite = payments.stream().filter(one -> isOpposite(back, one)).toList();
        List<BiPredicate<Payment, Payment>> ways =
                List.of(Originals::sharesKey, Originals::sharesToken, Originals::isSameParty);
        for (BiPredicate<Payment, Payment> way : ways) {
            List<Payment> found = opposite.stream().filter(one -> way.test(back, one)).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOpposite(Payment back, Payment payment) {
        long daysBefore = ChronoUnit.DAYS.between(payment.day(), back.day());
        return !payment.isReturned()
                && payment.document().accountId().equals(back.document().accountId())
                && payment.currency().equals(back.currency())
                && payment.amount() == -back.amount()
                && daysBefore >= 0
                && daysBefore <= MOST_DAYS_BEFORE;
    }

    private static boolean sharesKey(Payment back, Payment payment) {
        return !Collections.disjoint(payment.strongKeys(), back.strongKeys());
    }

    private static boolean sharesToken(Payment back, Payment payment) {
        return payment.tokens().stream()
                .filter(token -> token.length() >= SHORTEST_TOKEN)
                .anyMatch(back.tokens()::contains);
    }

    private static boolean isSameParty(Payment back, Payment payment) {
        return (!back.account().isEmpty() && back.account().equals(payment.account()))
                || (!back.party().isEmpty() && back.party().equals(payment.party()));
    }
}
