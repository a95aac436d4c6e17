package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Which receivables a payment names (section 1). */
final class Naming {

    private static final int STRONG_NUMBER = 5;
    private static final int STRONG_DIGITS = 6;

    private Naming() {}

    /**
     * The named ones with whether they are named strongly.
     *
     * @param there in order, of the payment's currency
     */
    static Map<Owed, Boolean> named(Payment payment, List<Owed> there) {
        Map<Owed, Boolean> named = new LinkedHashMap<>();
        addNamed(payment, there, named);
        return named;
    }

    /** Whether a number, its digits or an issued reference is stated, whoever else has it. */
    static boolean states(Payment payment, Owed owed) {
        return payment.tokens().contains(owed.number())
                || owed.digits().stream().anyMatch(digits -> statesDigits(payment, digits))
                || owed.references().stream().anyMatch(payment.references()::contains);
    }

    private static void addNamed(Payment payment, List<Owed> there, Map<Owed, Boolean> named) {
        by(there, owed -> List.of(owed.number()))
                .forEach(
                        (number, holders) -> {
                            if (payment.tokens().contains(number)) {
                                add(theOpen(holders), number.length() >= STRONG_NUMBER, named);
                            }
                        });
        by(there, Owed::references)
                .forEach(
                        (reference, holders) -> {
                            if (payment.references().contains(reference)) {
                                add(theOpen(holders), true, named);
                            }
                        });
        by(there, Owed::digits)
                .forEach(
                        (digits, holders) -> {
                            if (statesDigits(payment, digits) && holders.size() == 1) {
                                add(
                                        Optional.of(holders.get(0)),
                                        digits.length() >= STRONG_DIGITS,
                                        named);
                            }
                        });
    }

    private static boolean statesDigits(Payment payment, String digits) {
        return payment.tokens().stream().anyMatch(token -> Texts.digits(token).equals(digits));
    }

    /** The only one that is not cleared; the first if all are. */
    private static Optional<Owed> theOpen(List<Owed> holders) {
        List<Owed> open = holders.stream().filter(owed -> !owed.isCleared()).toList();
        if (open.isEmpty()) {
            return Optional.of(holders.get(0));
        }
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private static void add(Optional<Owed> one, boolean strong, Map<Owed, Boolean> named) {
        one.ifPresent(owed -> named.merge(owed, strong, Boolean::logicalOr));
    }

    private static Map<String, List<Owed>> by(
            List<Owed> there, Function<Owed, Iterable<String>> keys) {
        Map<String, List<Owed>> groups = new TreeMap<>();
        for (Owed owed : there) {
            for (String key : keys.apply(owed)) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(owed);
            }
        }
        return groups;
    }
}
