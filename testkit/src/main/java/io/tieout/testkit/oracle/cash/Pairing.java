package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Money;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Which remittances are for which payment of a scope (section 3, Pairing). */
final class Pairing {

    private static final int MOST_DAYS_BY_REFERENCE = 30;
    private static final int MOST_DAYS_BY_AMOUNT = 5;

    private final List<Payment> payments;
    private final List<Remittance> remittances;

    /**
     * @param payments applied and returned ones too
     */
    Pairing(List<Payment> payments, List<Remittance> remittances) {
        this.payments = payments;
        this.remittances =
                remittances.stream().sorted(Comparator.comparing(Remittance::id)).toList();
    }

    /** Those that name the payment by its id or its reference. */
    List<Remittance> stated(Payment payment) {
        return inAnyCurrency(payment).stream().filter(one -> isInCurrency(payment, one)).toList();
    }

    List<Remittance> inAnyCurrency(Payment payment) {
        return remittances.stream().filter(one -> states(payment, one)).toList();
    }

    /** Likewise those that state another currency; of those with equal lines the first. */
    List<Remittance> inOtherCurrency(Payment payment) {
        List<Remittance> different = new ArrayList<>();
        for (Remittance one : inAnyCurrency(payment)) {
            boolean again = different.stream().anyMatch(it -> it.lines().equals(one.lines()));
            if (!isInCurrency(payment, one) && !again) {
                different.add(one);
            }
        }
        return different;
    }

    /** The only one that says nothing but the amount, if the payment is its only choice too. */
    List<Remittance> byAmount(Payment payment) {
        List<Remittance> choices =
                remittances.stream().filter(one -> mayBeFor(payment, one)).toList();
        if (choices.size() != 1) {
            return List.of();
        }
        Remittance only = choices.get(0);
        return payments.stream().filter(one -> mayBeFor(one, only)).count() == 1
                ? choices
                : List.of();
    }

    /** The lines of several read as one; the same said twice counts once. */
    static List<RemittanceLine> lines(List<Remittance> inOrderOfId) {
        List<List<RemittanceLine>> different = new ArrayList<>();
        for (Remittance one : inOrderOfId) {
            if (!different.contains(one.lines())) {
                different.add(one.lines());
            }
        }
        return different.stream().flatMap(List::stream).toList();
    }

    private static boolean states(Payment payment, Remittance remittance) {
        if (remittance.paymentId() != null) {
            return remittance.paymentId().equals(payment.id());
        }
        return Hints.statesReferenceOf(payment, remittance)
                && isWithin(MOST_DAYS_BY_REFERENCE, payment, remittance);
    }

    private boolean mayBeFor(Payment payment, Remittance remittance) {
        OptionalLong total = total(remittance);
        return remittance.paymentId() == null
                && remittance.paymentReference() == null
                && isInCurrency(payment, remittance)
                && total.isPresent()
                && total.getAsLong() == payment.amount()
                && isWithin(MOST_DAYS_BY_AMOUNT, payment, remittance)
                && stated(payment).isEmpty();
    }

    private static OptionalLong total(Remittance remittance) {
        if (remittance.amount() != null) {
            return OptionalLong.of(remittance.amount().minorUnits());
        }
        if (remittance.lines().stream().anyMatch(line -> line.amount() == null)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                remittance.lines().stream()
                        .map(RemittanceLine::amount)
                        .mapToLong(Money::minorUnits)
                        .sum());
    }

    private static boolean isInCurrency(Payment payment, Remittance remittance) {
        return remittance.currency() == null || remittance.currency().equals(payment.currency());
    }

    private static boolean isWithin(int days, Payment payment, Remittance remittance) {
        return remittance.paymentDate() == null
                || Math.abs(ChronoUnit.DAYS.between(remittance.paymentDate(), payment.day()))
                        <= days;
    }
}
