package io.tieout.testkit.stream;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small adversarial company that buys: few vendors with names alike, few orders that all invoices
 * compete for, receipts in parts and back, prices and charges at their limits, credit notes, copies
 * of invoices and such as only look so. Seed and sizes determine every event.
 *
 * @param orders how many
 * @param bills how many invoices and credit notes, copies among them
 * @param tidy whether most of it is right, so that more of it is granted
 */
public record SeededPayablesStream(long seed, int orders, int bills, boolean tidy) {

    private static final long OBSERVED_WITHIN_MILLIS = 1_200_000;

    public SeededPayablesStream {
        if (orders < 1 || bills < 1) {
            throw new IllegalArgumentException("a stream needs orders and bills");
        }
    }

    /** Of a size that depends on the seed; every second one is tidy. */
    public static SeededPayablesStream ofVariedSize(int seed) {
        int bills = (seed % 10 == 9 ? 2 : 1) * (1 + seed % 11);
        return new SeededPayablesStream(seed, 1 + seed % 3, bills, seed % 2 == 1);
    }

    /** The events in the order of their observation. */
    public List<Observed> events() {
        SplittableRandom random = new SplittableRandom(seed);
        PayablesWords words = new PayablesWords(random, tidy);
        List<CanonicalEvent> documents = documents(words);
        long step = words.inPercent(30) ? 60_000 : 500;
        List<Observed> events = new ArrayList<>();
        for (CanonicalEvent document : documents) {
            observe(document, random, step, events);
            if (words.inPercent(8)) {
                observe(document, random, step, events);
            }
            if (words.inPercent(3) && document instanceof VendorInvoice invoice) {
                observe(otherContent(invoice), random, step, events);
            }
        }
        events.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return events;
    }

    private List<CanonicalEvent> documents(PayablesWords words) {
        String currency = words.inPercent(90) ? "EUR" : words.one("JPY", "KWD");
        List<CanonicalEvent> documents = new ArrayList<>();
        PayablesMasterData masterData = new PayablesMasterData(words, currency);
        masterData.write(orders, documents);
        PayablesBills written = new PayablesBills(words, masterData, currency);
        PayablesLookAlikes copies = new PayablesLookAlikes(words, written);
        List<BillDraft> all = new ArrayList<>();
        for (int i = 0; i < bills; i++) {
            int kind = written.invoices().isEmpty() ? 0 : words.below(100);
            if (kind < 55) {
                all.add(written.invoice());
            } else if (kind < 80) {
                all.add(copies.of(words.of(written.invoices())));
            } else {
                all.add(written.credit());
            }
        }
        all.forEach(bill -> documents.add(bill.event()));
        for (int i = 0; i < bills; i++) {
            if (words.inPercent(6)) {
                documents.add(rejection(i, words.of(all).id, words.of(all).id, currency));
            }
        }
        return documents;
    }

    private static DecisionEvent rejection(int number, String left, String right, String currency) {
        return new DecisionEvent(
                "D" + number,
                DecisionKind.REJECT,
                "AP",
                currency,
                List.of(left),
                List.of(right),
                List.of(),
                "anna",
                Scenario.BASE,
                "");
    }

    /** The same id with another amount. */
    private static VendorInvoice otherContent(VendorInvoice it) {
        return new VendorInvoice(
                it.id(),
                it.companyId(),
                it.issuer(),
                it.number(),
                it.originalNumber(),
                it.kind(),
                it.issueDate(),
                it.dueDate(),
                it.servicePeriod(),
                it.orderNumbers(),
                it.grossAmount().plus(new Money(1, it.currency())),
                it.netAmount(),
                it.taxAmount(),
                it.terms(),
                it.lines(),
                it.text(),
                it.source());
    }

    private void observe(
            CanonicalEvent event, SplittableRandom random, long step, List<Observed> events) {
        long offset = random.nextLong(OBSERVED_WITHIN_MILLIS) / step * step;
        events.add(
                new Observed(
                        event,
                        "seed-" + seed,
                        "%06d".formatted(events.size()),
                        Scenario.BASE.toEpochMilli() + offset));
    }

    @Override
    public String toString() {
        return "seed "
                + seed
                + ", "
                + orders
                + " orders, "
                + bills
                + (tidy ? " tidy bills" : " bills");
    }
}
