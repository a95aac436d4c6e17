package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.money.Money;
import io.tieout.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small adversarial feed of receivables: few customers with names alike, families and circles of
 * parents, equal amounts, discounts at the edge of their days, payments that name, hint or say
 * nothing, and people who decide. Seed and sizes determine every event.
 *
 * @param receivables how many
 * @param payments about how many; what belongs to one comes with it
 * @param tidy whether names and numbers are mostly right and amounts mostly different, so that more
 *     of it can be applied
 */
public record SeededCashStream(long seed, int receivables, int payments, boolean tidy) {

    private static final long OBSERVED_WITHIN_MILLIS = 1_200_000;

    public SeededCashStream {
        if (receivables < 1 || payments < 1) {
            throw new IllegalArgumentException("a stream needs receivables and payments");
        }
    }

    /** Of a size that depends on the seed, now and then a large one; every second one is tidy. */
    public static SeededCashStream ofVariedSize(int seed) {
        int factor = seed % 10 == 9 ? 3 : 1;
        return new SeededCashStream(
                seed, factor * (2 + seed % 17), factor * (1 + seed % 13), seed % 2 == 1);
    }

    /** The events in the order of their observation. */
    public List<Observed> events() {
        SplittableRandom random = new SplittableRandom(seed);
        CashWords words = new CashWords(random, tidy);
        List<CanonicalEvent> documents = new ArrayList<>();
        List<Receivable> issued = new CashMasterData(words).write(receivables, documents);
        new CashStories(words, issued).write(payments, documents);
        List<Observed> events = new ArrayList<>();
        for (CanonicalEvent document : documents) {
            observe(document, random, events);
            if (words.inPercent(8)) {
                observe(document, random, events);
            }
            if (words.inPercent(3)) {
                observe(otherContent(document, words), random, events);
            }
        }
        events.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return events;
    }

    /**
     * The same people over some hours, in bursts, so that partners meet in time or long after:
     * remittances before and after their payments, records that change, decisions and returns about
     * what was settled. In the order of observation.
     */
    public List<Observed> overHours() {
        SplittableRandom random = new SplittableRandom(seed);
        CashWords words = new CashWords(random, tidy);
        List<CanonicalEvent> documents = new ArrayList<>();
        CashMasterData masterData = new CashMasterData(words);
        List<Receivable> issued = masterData.write(receivables, documents);
        CashStories stories = new CashStories(words, issued);
        stories.write(payments, documents);
        stories.review(payments / 3, documents);
        if (words.inPercent(25)) {
            stories.payRegularly(9, documents);
        }
        CashBursts bursts = new CashBursts(random, "seed-" + seed);
        for (CanonicalEvent document : documents) {
            bursts.observe(document);
            if (words.inPercent(8)) {
                bursts.observe(document);
            }
            if (document instanceof Customer customer && words.inPercent(35)) {
                bursts.observeLater(masterData.changed(customer));
                if (words.inPercent(30)) {
                    bursts.observeLater(customer);
                }
            } else if (words.inPercent(3)) {
                bursts.observe(otherContent(document, words));
            }
        }
        return bursts.events();
    }

    private void observe(CanonicalEvent event, SplittableRandom random, List<Observed> events) {
        long offset = random.nextLong(OBSERVED_WITHIN_MILLIS) / 500 * 500;
        events.add(
                new Observed(
                        event,
                        "seed-" + seed,
                        "%06d".formatted(events.size()),
                        Scenario.BASE.toEpochMilli() + offset));
    }

    private static CanonicalEvent otherContent(CanonicalEvent document, CashWords words) {
        if (document instanceof Receivable one) {
            return new Receivable(
                    one.id(),
                    one.companyId(),
                    words.inPercent(30) ? words.customer() : one.customerId(),
                    one.customerName(),
                    one.number(),
                    one.kind(),
                    one.issueDate(),
                    one.dueDate(),
                    new Money(words.amount(), one.amount().currency()),
                    one.terms(),
                    one.orderNumber(),
                    one.references(),
                    one.payerAccounts(),
                    one.text(),
                    one.status());
        }
        return document instanceof BankTransaction line && line.amount().signum() > 0
                ? CashStories.payment(line, line.id(), words.amount(), 0)
                : document;
    }

    @Override
    public String toString() {
        return "seed "
                + seed
                + ", "
                + receivables
                + " receivables, "
                + payments
                + (tidy ? " tidy" : "")
                + " payments";
    }
}
