package io.tieout.core.receivables;

import io.tieout.core.exchange.ExchangeRate;
import io.tieout.core.exchange.Shares;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What applications in foreign currency gained or lost since the issue of what they cleared. An
 * application waits for its rates with a case of each line that lacks one; what was valued stays as
 * it is until it is taken back. It does nothing for a company without a currency of its own.
 */
final class RealisedExchange {

    private static final Comparator<Application> ORDER =
            Comparator.comparingLong(Application::atMillis)
                    .thenComparing(Application::payment, Payment.ORDER)
                    .thenComparingInt(Application::ordinal);

    /** What valued applications cleared of a receivable, and what it was carried at. */
    private record Carried(long cleared, long carried) {

        private static final Carried NOTHING = new Carried(0, 0);

        Carried plus(long moreCleared, long moreCarried) {
            return new Carried(
                    Math.addExact(cleared, moreCleared), Math.addExact(carried, moreCarried));
        }
    }

    private final TickRates rates;
    private final CashPostings postings;
    private final Cases cases;
    private final Set<Application> waiting = new HashSet<>();

    private final Map<Application, List<LineValue>> valued = new HashMap<>();
    private final Map<OpenReceivable, Carried> carried = new HashMap<>();

    RealisedExchange(TickRates rates, CashPostings postings, Cases cases) {
        this.rates = rates;
        this.postings = postings;
        this.cases = cases;
    }

    /** Takes an application that was made, to be valued when the tick ends. */
    void add(Application application) {
        if (isForeign(application)) {
            waiting.add(application);
        }
    }

    /** Goes on as before the scope was built again; values are null if it was not valued. */
    void restore(Application application, List<LineValue> values) {
        if (values == null) {
            add(application);
        } else {
            keep(application, values);
        }
    }

    /** In the order of the lines; null if the application is not valued. */
    List<LineValue> values(Application application) {
        return valued.get(application);
    }

    private boolean isForeign(Application application) {
        boolean clears = application.lines().stream().anyMatch(line -> line.cleared() != 0);
        if (!rates.areKept() || !clears) {
            return false;
        }
        String books = rates.bookCurrency();
        return !application.payment().currency().equals(books)
                || application.lines().stream()
                        .anyMatch(line -> !line.receivable().currency().equals(books));
    }

    /**
     * Values what waits and can be valued.
     *
     * @param written the instant of what is said about an application
     * @return the journals, and whose they are
     */
    Map<Application, Journal> settle(boolean last, ToLongFunction<Application> written) {
        Map<Application, Journal> journals = new LinkedHashMap<>();
        for (Application application : waiting.stream().sorted(ORDER).toList()) {
            long at = written.applyAsLong(application);
            LineRates needed = LineRates.of(application, rates);
            List<LineValue> values = needed.areThere() ? values(application, needed) : null;
            tellMissing(application, needed, values == null && needed.areThere(), at);
            if (values != null) {
                waiting.remove(application);
                keep(application, values);
                journals.put(
                        application,
                        postings.exchange(
                                application,
                                values,
                                rates.bookCurrency(),
                                false,
                                application.decidedBy(),
                                last ? Math.max(at, needed.observedAtMillis()) : at));
            }
        }
        return journals;
    }

    private void keep(Application application, List<LineValue> values) {
        valued.put(application, values);
        for (int i = 0; i < values.size(); i++) {
            count(application.lines().get(i), values.get(i).carried(), 1);
        }
    }

    private void count(Applied line, long carriedAt, int sign) {
        Carried before = carried.getOrDefault(line.receivable(), Carried.NOTHING);
        carried.put(line.receivable(), before.plus(sign * line.cleared(), sign * carriedAt));
    }

    /** Forgets an application; the journal that undoes its gain, null if there is none. */
    Journal takeBack(Application application, String decidedBy, long atMillis) {
        waiting.remove(application);
        closeCases(application);
        List<LineValue> values = valued.remove(application);
        if (values == null) {
            return null;
        }
        for (int i = 0; i < values.size(); i++) {
            count(application.lines().get(i), values.get(i).carried(), -1);
        }
        return postings.exchange(
                application, values, rates.bookCurrency(), true, decidedBy, atMillis);
    }

    private void tellMissing(
            Application application, LineRates needed, boolean unusable, long atMillis) {
        for (int i = 0; i < application.lines().size(); i++) {
            Applied line = application.lines().get(i);
            if (unusable || needed.isMissing(i)) {
                cases.raise(
                        CashResults.lineCase(
                                caseId(application, line),
                                application.payment(),
                                line,
                                Reason.FX_RATE_MISSING,
                                line.cleared(),
                                List.of(),
                                atMillis));
            } else {
                cases.close(caseId(application, line));
            }
        }
    }

    private void closeCases(Application application) {
        application.lines().forEach(line -> cases.close(caseId(application, line)));
    }

    private static String caseId(Application application, Applied line) {
        String ofPair =
                CashResults.lineCaseId(
                        Reason.FX_RATE_MISSING, application.payment(), line.receivable());
        return application.isWriteOff()
                ? DeterministicId.of("x", List.of(ofPair, CashResults.matchId(application)))
                : ofPair;
    }

    /** In the order of the lines; null if a value is beyond 64 bits. */
    private List<LineValue> values(Application application, LineRates needed) {
        try {
            return exactValues(application, needed);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private List<LineValue> exactValues(Application application, LineRates needed) {
        Map<String, Shares> cleared = new HashMap<>();
        Map<String, Shares> settled = new HashMap<>();
        Map<String, Shares> cash = new HashMap<>();
        List<LineValue> values = new ArrayList<>();
        for (int i = 0; i < application.lines().size(); i++) {
            Applied line = application.lines().get(i);
            String currency = line.receivable().currency();
            LineRates.OfLine by = needed.of(i);
            long worth = shares(cleared, currency, by.booked()).next(line.cleared());
            long converted = 0;
            if (line.isAcross()) {
                converted =
                        Math.subtractExact(
                                shares(cash, currency, by.cash()).next(line.cash()),
                                shares(settled, currency, by.booked()).next(line.settled()));
            }
            Carried before = carried.getOrDefault(line.receivable(), Carried.NOTHING);
            Shares ofReceivable = new Shares(by.issued(), before.cleared(), before.carried());
            values.add(new LineValue(ofReceivable.next(line.cleared()), worth, converted));
        }
        return values;
    }

    private static Shares shares(Map<String, Shares> of, String currency, ExchangeRate rate) {
        return of.computeIfAbsent(currency, key -> new Shares(rate));
    }

    /** Whether something it was applied to waits for a rate. */
    boolean isWaiting(Payment payment) {
        return payment.applications().stream().anyMatch(waiting::contains);
    }
}
