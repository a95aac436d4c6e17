package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.FxRate;
import io.tieout.core.money.Currencies;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The ledger's rates of one company (section 8): a list that is searched from end to end each time.
 */
final class Rates {

    /** Of a company without a currency. */
    static final Rates NONE = new Rates(null, List.of());

    private static final int OLDEST_DAYS = 7;

    /** A rate as a fraction. */
    private record Ratio(BigInteger over, BigInteger under) {

        private static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

        Ratio inverse() {
            return new Ratio(under, over);
        }

        Ratio times(Ratio other) {
            return new Ratio(over.multiply(other.over), under.multiply(other.under));
        }
    }

    private final String books;
    private final List<Dated<FxRate>> rates;

    /**
     * @param books the company's currency; null if it has none
     * @param rates each id once
     */
    Rates(String books, List<Dated<FxRate>> rates) {
        this.books = books;
        this.rates = rates;
    }

    boolean isKept() {
        return books != null;
    }

    String books() {
        return books;
    }

    /** As they are known at a tick. */
    Rates at(long tick) {
        return new Rates(books, rates.stream().filter(one -> one.isThere(tick)).toList());
    }

    /** Whether one comes at a tick. */
    boolean comeAt(long tick) {
        return isKept() && rates.stream().anyMatch(one -> one.comes() == tick);
    }

    boolean has(String from, String to, LocalDate day) {
        return ratio(from, to, day).isPresent();
    }

    /** {@code value(m, y, day)} in minor units; empty if there is no rate. */
    OptionalLong value(long amount, String from, String to, LocalDate day) {
        Optional<Ratio> ratio = ratio(from, to, day);
        if (ratio.isEmpty()) {
            return OptionalLong.empty();
        }
        BigInteger over =
                BigInteger.valueOf(amount)
                        .multiply(ratio.get().over())
                        .multiply(BigInteger.TEN.pow(Currencies.scaleOf(to)));
        BigInteger under =
                ratio.get().under().multiply(BigInteger.TEN.pow(Currencies.scaleOf(from)));
        return OptionalLong.of(halfEven(over, under).longValueExact());
    }

    /** The nearest whole number, of two equally near ones the even. */
    static BigInteger halfEven(BigInteger over, BigInteger under) {
        BigInteger floor = over.subtract(over.mod(under)).divide(under);
        int half = over.mod(under).shiftLeft(1).compareTo(under);
        boolean up = half > 0 || (half == 0 && floor.testBit(0));
        return up ? floor.add(BigInteger.ONE) : floor;
    }

    private Optional<Ratio> ratio(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(Ratio.ONE);
        }
        Optional<Ratio> direct = direct(from, to, day);
        if (direct.isPresent() || from.equals(books) || to.equals(books)) {
            return direct;
        }
        Optional<Ratio> first = direct(from, books, day);
        Optional<Ratio> second = direct(books, to, day);
        return first.flatMap(one -> second.map(one::times));
    }

    private Optional<Ratio> direct(String from, String to, LocalDate day) {
        return stated(from, to, day).or(() -> stated(to, from, day).map(Ratio::inverse));
    }

    private Optional<Ratio> stated(String from, String to, LocalDate day) {
        return rates.stream()
                .filter(
                        one ->
                                rate(one).fromCurrency().equals(from)
                                        && rate(one).toCurrency().equals(to)
                                        && !rate(one).day().isAfter(day)
                                        && !rate(one).day().isBefore(day.minusDays(OLDEST_DAYS)))
                .min(
                        Comparator.comparing((Dated<FxRate> one) -> rate(one).day())
                                .reversed()
                                .thenComparingLong(Dated::observedAtMillis)
                                .thenComparing(one -> rate(one).id()))
                .map(one -> ratio(rate(one)));
    }

    private static Ratio ratio(FxRate rate) {
        return new Ratio(rate.rate().unscaledValue(), BigInteger.TEN.pow(rate.rate().scale()));
    }

    private static FxRate rate(Dated<FxRate> one) {
        return one.document();
    }
}
