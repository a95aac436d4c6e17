package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.testkit.scenario.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A {@link SeededCashStream} told again in several currencies: most of what is owed is in one, some
 * payments come in another at about its worth, and the ledger's rates are there, inverse, by way of
 * the company's currency, late, doubled or missing. Seed and sizes determine every event.
 */
public record SeededExchangeStream(long seed, int receivables, int payments) {

    /** In which the company keeps its books. */
    public static final String BOOKS = "EUR";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 20);
    private static final int DAYS = 100;
    private static final long OBSERVED_WITHIN_MILLIS = 1_200_000;

    /** What one unit is worth in the company's currency, about. */
    private static final Map<String, BigDecimal> WORTH =
            Map.of(
                    "EUR", BigDecimal.ONE,
                    "USD", new BigDecimal("0.92"),
                    "JPY", new BigDecimal("0.0061"),
                    "KWD", new BigDecimal("2.98"),
                    "GBP", new BigDecimal("1.17"));

    /** What banks give of the ledger's worth, mostly nearly all. */
    private static final int[] OFF_PER_MILLE = {1_000, 1_000, 998, 1_003, 995, 970, 1_060};

    private static final List<String> ALL = List.of("USD", "EUR", "JPY", "KWD", "GBP");

    /** The events in the order of their observation. */
    public List<Observed> events() {
        Retelling retelling = new Retelling(new SplittableRandom(seed));
        List<Observed> events = new ArrayList<>();
        List<Observed> plain =
                new SeededCashStream(seed, receivables, payments, seed % 3 != 0).events();
        plain.forEach(one -> retelling.note(one.event()));
        for (Observed one : plain) {
            events.add(
                    new Observed(
                            retelling.told(one.event()),
                            one.source(),
                            one.position(),
                            one.observedAtMillis()));
        }
        retelling.rates(events);
        events.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return events;
    }

    /** The currencies of one stream. */
    private final class Retelling {

        private final SplittableRandom random;
        private final String main;
        private final Map<String, BankTransaction> lines = new HashMap<>();
        private final Map<String, Receivable> owed = new HashMap<>();

        Retelling(SplittableRandom random) {
            this.random = random;
            this.main = ALL.get(random.nextInt(ALL.size()));
        }

        /** Remembers what decisions are about. */
        void note(CanonicalEvent event) {
            if (event instanceof BankTransaction line) {
                lines.putIfAbsent(line.id(), line);
            } else if (event instanceof Receivable receivable) {
                owed.putIfAbsent(receivable.id(), receivable);
            }
        }

        CanonicalEvent told(CanonicalEvent event) {
            if (event instanceof Receivable one) {
                return receivable(one);
            }
            if (event instanceof BankTransaction line) {
                return payment(line);
            }
            if (event instanceof Remittance one) {
                return remittance(one);
            }
            return event instanceof DecisionEvent one ? decision(one) : event;
        }

        /** The same draws for the same words, in whatever document they stand. */
        private SplittableRandom by(String words) {
            return new SplittableRandom(seed * 31 + words.hashCode());
        }

        private String currency(String words, int percentMain) {
            SplittableRandom own = by(words);
            return own.nextInt(100) < percentMain ? main : ALL.get(own.nextInt(ALL.size()));
        }

        private Receivable receivable(Receivable one) {
            return new Receivable(
                    one.id(),
                    one.companyId(),
                    one.customerId(),
                    one.customerName(),
                    one.number(),
                    one.kind(),
                    one.issueDate(),
                    one.dueDate(),
                    new Money(one.amount().minorUnits(), currency(one.id(), 85)),
                    one.terms(),
                    one.orderNumber(),
                    one.references(),
                    one.payerAccounts(),
                    one.text(),
                    one.status());
        }

        private BankTransaction payment(BankTransaction line) {
            return new BankTransaction(
                    line.id(),
                    line.accountId(),
                    paid(line),
                    line.bookingDate(),
                    line.valueDate(),
                    line.counterpartyName(),
                    line.counterpartyAccount(),
                    line.references(),
                    line.text(),
                    line.transactionCode(),
                    line.paymentMethod(),
                    line.statementId(),
                    line.line(),
                    line.booking(),
                    line.returned());
        }

        /** In another currency about what it is worth, at times much more or less. */
        private Money paid(BankTransaction line) {
            long amount = line.amount().minorUnits();
            String words = line.text() + line.counterpartyName() + Math.abs(amount);
            String currency = currency(words, 60);
            if (currency.equals(main)) {
                return new Money(amount, main);
            }
            BigDecimal off =
                    BigDecimal.valueOf(
                            OFF_PER_MILLE[by(words + "off").nextInt(OFF_PER_MILLE.length)], 3);
            BigDecimal worth =
                    BigDecimal.valueOf(amount, Currencies.scaleOf(main))
                            .multiply(WORTH.get(main))
                            .multiply(off)
                            .divide(
                                    WORTH.get(currency),
                                    Currencies.scaleOf(currency),
                                    RoundingMode.HALF_EVEN);
            long minorUnits = worth.unscaledValue().longValueExact();
            return new Money(minorUnits == 0 ? Long.signum(amount) : minorUnits, currency);
        }

        private Remittance remittance(Remittance one) {
            String currency = currency(one.id(), 80);
            List<RemittanceLine> told = new ArrayList<>();
            for (RemittanceLine line : one.lines()) {
                told.add(
                        new RemittanceLine(
                                line.invoiceNumber(),
                                in(line.amount(), currency),
                                in(line.discount(), currency),
                                in(line.deduction(), currency),
                                line.reasonCode(),
                                line.text()));
            }
            return new Remittance(
                    one.id(),
                    one.paymentId(),
                    one.paymentReference(),
                    one.payerName(),
                    one.payerAccount(),
                    one.customerId(),
                    one.paymentDate(),
                    one.currency() == null ? null : currency,
                    in(one.amount(), currency),
                    told,
                    paidFor(one, currency));
        }

        /** At times what was paid is stated too, at times wrongly. */
        private Money paidFor(Remittance one, String currency) {
            BankTransaction line = lines.get(one.paymentId());
            SplittableRandom own = by(one.id() + "paid");
            if (line == null || paid(line).currency().equals(currency) || own.nextInt(3) > 0) {
                return null;
            }
            Money paid = paid(line);
            return new Money(
                    Math.abs(paid.minorUnits()) + (own.nextInt(4) == 0 ? 1 : 0), paid.currency());
        }

        private static Money in(Money money, String currency) {
            return money == null ? null : new Money(money.minorUnits(), currency);
        }

        private DecisionEvent decision(DecisionEvent one) {
            List<Allocation> told = new ArrayList<>();
            one.allocations().forEach(part -> told.add(part(one.id(), part)));
            return new DecisionEvent(
                    one.id(),
                    one.kind(),
                    one.accountId(),
                    one.currency(),
                    one.leftIds(),
                    one.rightIds(),
                    told,
                    one.decidedBy(),
                    one.decidedAt(),
                    one.reason());
        }

        /** Mostly with both amounts where the currencies differ. */
        private Allocation part(String decision, Allocation part) {
            SplittableRandom own = by(decision + part.rightId());
            BankTransaction line = lines.get(part.leftId());
            Receivable one = owed.get(part.rightId());
            String left = line == null ? main : paid(line).currency();
            String right = one == null ? main : currency(one.id(), 85);
            long amount = part.amount().minorUnits();
            boolean wrong = own.nextInt(100) < 10;
            return new Allocation(
                    part.leftId(),
                    part.rightId(),
                    new Money(amount, left),
                    left.equals(right) == wrong
                            ? new Money(
                                    amount + Long.signum(amount) * (long) own.nextInt(50), right)
                            : null);
        }

        void rates(List<Observed> events) {
            for (int day = 0; day < DAYS; day++) {
                for (String currency : ALL) {
                    if (!currency.equals(BOOKS) && random.nextInt(100) < 22) {
                        rate(currency, BOOKS, day, events);
                    }
                    String other = ALL.get(random.nextInt(ALL.size()));
                    if (!currency.equals(other) && random.nextInt(100) < 6) {
                        rate(currency, other, day, events);
                    }
                }
            }
        }

        /** Either way round, with the digits that such rates have. */
        private void rate(String one, String other, int day, List<Observed> events) {
            boolean inverse = random.nextInt(3) == 0;
            String from = inverse ? other : one;
            String to = inverse ? one : other;
            BigDecimal rate =
                    WORTH.get(from)
                            .multiply(BigDecimal.valueOf(9_970 + random.nextInt(60), 4))
                            .divide(WORTH.get(to), 5 + random.nextInt(4), RoundingMode.HALF_EVEN);
            String id = from + to + day + (random.nextInt(20) == 0 ? "b" : "");
            observe(new FxRate(id, from, to, FIRST_DAY.plusDays(day), rate, null), events);
            if (random.nextInt(30) == 0) {
                BigDecimal another = rate.multiply(new BigDecimal("1.01"));
                observe(new FxRate(id, from, to, FIRST_DAY.plusDays(day), another, null), events);
            }
        }

        private void observe(FxRate rate, List<Observed> events) {
            events.add(
                    new Observed(
                            rate,
                            "seed-" + seed,
                            "rate-%06d".formatted(events.size()),
                            Scenario.BASE.toEpochMilli()
                                    + random.nextLong(OBSERVED_WITHIN_MILLIS) / 500 * 500));
        }
    }
}
