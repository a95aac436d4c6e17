package io.tieout.testkit.stream;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance and the small vocabulary of a seeded stream of payables. */
final class PayablesWords {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private static final List<String> LIMITS = List.of("0", "1", "2", "5", "10", "50");

    private final SplittableRandom random;
    private final boolean tidy;

    PayablesWords(SplittableRandom random, boolean tidy) {
        this.random = random;
        this.tidy = tidy;
    }

    /** Something wrong, in so many percent of the cases where nobody takes care. */
    boolean slips(int percent) {
        return random.nextInt(tidy ? 800 : 100) < percent;
    }

    boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The value now and then, else null. */
    <T> T maybe(int percent, T value) {
        return inPercent(percent) ? value : null;
    }

    LocalDate day(int within) {
        return FIRST_DAY.plusDays(random.nextInt(within));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** The number, or a little more or less than it, as limits like to be met. */
    BigDecimal near(BigDecimal price, int exactPercent) {
        if (inPercent(exactPercent)) {
            return price;
        }
        BigDecimal factor = number(one("1.02", "1.01", "1.05", "0.9", "0.89", "1.1", "1.5", "1"));
        BigDecimal more = number(one("0", "0", "0", "0.01", "-0.01", "0.0001"));
        return price.multiply(factor)
                .add(more)
                .max(BigDecimal.ZERO)
                .setScale(6, RoundingMode.HALF_EVEN);
    }

    /** States some keys, blank and zero limits among them. */
    Tolerances tolerances() {
        List<Tolerance> some = new ArrayList<>();
        for (int key = 0; key < 7; key++) {
            some.add(inPercent(30) ? tolerance() : null);
        }
        return new Tolerances(
                some.get(0),
                some.get(1),
                some.get(2),
                some.get(3),
                some.get(4),
                some.get(5),
                some.get(6));
    }

    private Tolerance tolerance() {
        return new Tolerance(limit(), limit(), limit(), limit());
    }

    private BigDecimal limit() {
        return inPercent(50) ? null : number(of(LIMITS));
    }
}
