package io.tieout.core.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The keys under which lines and items meet; null where there is none. */
final class MatchKeys {

    private static final Set<String> PREFIXES =
            Set.of(
                    "", "INV", "INVOICE", "RE", "RG", "RNR", "RECH", "FA", "FAC", "FACT", "FT",
                    "NO", "NR", "BILL", "SI", "VI", "R", "F");
    private static final int MIN_FOLDED = 4;
    private static final int MIN_CORE = 2;

    private final boolean yearly;

    /**
     * @param yearly whether the party's numbers begin again each year
     */
    MatchKeys(boolean yearly) {
        this.yearly = yearly;
    }

    boolean areYearly() {
        return yearly;
    }

    List<Object> number(Candidate it) {
        return isVoid(it) ? null : List.of(it.group(), it.number().normal(), year(it));
    }

    /** The key of an item with this number, as far as a line says. */
    List<Object> numberOf(String normal, Candidate line) {
        return List.of(line.group(), normal, year(line));
    }

    List<Object> numberAmount(Candidate it) {
        return numberAmount(it, it.amount());
    }

    List<Object> numberAmount(Candidate it, long amount) {
        List<Object> number = number(it);
        return number == null ? null : List.of(number, amount);
    }

    List<Object> numberAmountDay(Candidate it) {
        List<Object> number = number(it);
        return number == null ? null : List.of(number, it.amount(), it.day());
    }

    List<Object> confused(Candidate it) {
        String folded = it.number().folded();
        return folded.length() < MIN_FOLDED || isVoid(it)
                ? null
                : List.of(it.group(), folded, year(it), it.amount());
    }

    /** The digits after a prefix that says no more than that it is an invoice. */
    List<Object> core(Candidate it) {
        String normal = it.number().normal();
        int digits = 0;
        while (digits < normal.length() && Character.isLetter(normal.charAt(digits))) {
            digits++;
        }
        String core = normal.substring(digits);
        boolean hasCore = core.length() >= MIN_CORE && core.chars().noneMatch(Character::isLetter);
        return hasCore && !isVoid(it) && PREFIXES.contains(normal.substring(0, digits))
                ? List.of(it.group(), core, year(it), it.amount())
                : null;
    }

    static List<Object> amount(Candidate it) {
        return List.of(it.group(), it.amount());
    }

    static List<Object> amountDay(Candidate it) {
        return List.of(it.group(), it.amount(), it.day());
    }

    private static boolean isVoid(Candidate it) {
        return Telling.isVoid(it.number().normal());
    }

    private int year(Candidate it) {
        return yearly ? LocalDate.ofEpochDay(it.day()).getYear() : 0;
    }
}
