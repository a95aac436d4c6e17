package io.tieout.core.exchange;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The exchange rates of one company's ledger. What it says of a day and an instant is a function of
 * the rates observed until that instant, never of the order in which they were added. A company
 * without a currency of its own takes none. Not thread-safe.
 *
 * <p>Rates are kept as long as the object lives: one per pair and day is little.
 */
public final class LedgerRates {

    /** How old a rate may be: over a week of holidays none is published. */
    public static final int MAX_AGE_DAYS = 7;

    private static final Comparator<Known> FIRST_OBSERVED =
            Comparator.comparingLong(Known::observedAtMillis)
                    .thenComparing(known -> known.rate().id());
    private static final Comparator<Known> FIRST_CONTENT =
            Comparator.comparingLong(Known::observedAtMillis).thenComparingLong(Known::contentHash);

    private record Pair(String from, String to) {}

    private record Known(FxRate rate, long observedAtMillis, long contentHash) {}

    private final String bookCurrency;
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Set<Long>> contents = new HashMap<>();
    private final List<Known> others = new ArrayList<>();
    private final Map<Pair, NavigableMap<Long, List<Known>>> byPair = new HashMap<>();

    /** How many rates that count were observed at an instant. */
    private final NavigableMap<Long, Integer> observations = new TreeMap<>();

    /**
     * @param bookCurrency in which the company keeps its books; null if that is not known
     */
    public LedgerRates(String bookCurrency) {
        this.bookCurrency = bookCurrency;
    }

    /** Whether the company has a currency, without which nothing is valued. */
    public boolean isKept() {
        return bookCurrency != null;
    }

    /** The company's currency; null if it is not known. */
    public String bookCurrency() {
        return bookCurrency;
    }

    /**
     * Takes a rate.
     *
     * @return false if the same one came before
     */
    public boolean add(Observed observed) {
        if (!isKept()) {
            return true;
        }
        FxRate rate = (FxRate) observed.event();
        Known known = new Known(rate, observed.observedAtMillis(), ContentHash.of(rate));
        boolean isNew =
                contents.computeIfAbsent(rate.id(), id -> new HashSet<>(2))
                        .add(known.contentHash());
        Known first = byId.get(rate.id());
        if (first == null) {
            count(known);
        } else if (FIRST_CONTENT.compare(known, first) < 0) {
            byPair.get(pair(first)).get(day(first)).remove(first);
            observations.merge(first.observedAtMillis(), -1, LedgerRates::sumOrNothing);
            others.add(first);
            count(known);
        } else {
            others.add(known);
        }
        return isNew;
    }

    private static Integer sumOrNothing(Integer one, Integer other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    private void count(Known known) {
        byId.put(known.rate().id(), known);
        observations.merge(known.observedAtMillis(), 1, LedgerRates::sumOrNothing);
        byPair.computeIfAbsent(pair(known), pair -> new TreeMap<>())
                .computeIfAbsent(day(known), day -> new ArrayList<>(1))
                .add(known);
    }

    private static Pair pair(Known known) {
        return new Pair(known.rate().fromCurrency(), known.rate().toCurrency());
    }

    private static long day(Known known) {
        return known.rate().day().toEpochDay();
    }

    /** Rates that do not count because another content of their id was observed before. */
    public List<Observed> conflicts() {
        Map<String, Set<Long>> told = new HashMap<>();
        List<Observed> conflicts = new ArrayList<>();
        for (Known other : others.stream().sorted(FIRST_CONTENT).toList()) {
            String id = other.rate().id();
            boolean isOther = other.contentHash() != byId.get(id).contentHash();
            if (isOther
                    && told.computeIfAbsent(id, key -> new HashSet<>(2)).add(other.contentHash())) {
                conflicts.add(new Observed(other.rate(), "", "", other.observedAtMillis()));
            }
        }
        return conflicts;
    }

    /**
     * The ledger's rate of a day: the last one published, its inverse, or by way of the company's
     * currency.
     *
     * @param day days since 1970-01-01
     * @param atMillis what was observed later does not exist
     * @return null if there is none
     */
    public ExchangeRate find(String from, String to, long day, long atMillis) {
        if (from.equals(to)) {
            return ExchangeRate.same(from);
        }
        ExchangeRate stated = eitherWay(from, to, day, atMillis);
        if (stated != null || from.equals(bookCurrency) || to.equals(bookCurrency)) {
            return stated;
        }
        ExchangeRate into = eitherWay(from, bookCurrency, day, atMillis);
        ExchangeRate out = eitherWay(bookCurrency, to, day, atMillis);
        return into == null || out == null ? null : into.then(out);
    }

    /** When the first rate after an instant was observed; {@link Long#MAX_VALUE} if none was. */
    public long nextObservation(long afterMillis) {
        Long next = observations.higherKey(afterMillis);
        return next == null ? Long.MAX_VALUE : next;
    }

    private ExchangeRate eitherWay(String from, String to, long day, long atMillis) {
        ExchangeRate stated = last(from, to, day, atMillis);
        if (stated != null) {
            return stated;
        }
        ExchangeRate inverse = last(to, from, day, atMillis);
        return inverse == null ? null : inverse.inverse();
    }

    private ExchangeRate last(String from, String to, long day, long atMillis) {
        NavigableMap<Long, List<Known>> days = byPair.get(new Pair(from, to));
        if (days == null) {
            return null;
        }
        for (List<Known> ofDay :
                days.subMap(day - MAX_AGE_DAYS, true, day, true).descendingMap().values()) {
            Known first =
                    ofDay.stream()
                            .filter(known -> known.observedAtMillis() <= atMillis)
                            .min(FIRST_OBSERVED)
                            .orElse(null);
            if (first != null) {
                return new ExchangeRate(
                        from, to, first.rate().rate(), BigDecimal.ONE, first.observedAtMillis());
            }
        }
        return null;
    }
}
