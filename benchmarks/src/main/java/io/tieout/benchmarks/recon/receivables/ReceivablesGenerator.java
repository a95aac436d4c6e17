package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Arrivals;
import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.FeedWriter;
import io.tieout.benchmarks.recon.Pace;
import io.tieout.benchmarks.recon.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Generates a labelled feed of receivables: customers, invoices and memos, payments, remittances,
 * and the truth about which payment settles what. The same seed, size, profile and choice of
 * remittances give the same bytes.
 *
 * <p>It walks through the calendar. Each day customers pay the bills whose time has come, in one of
 * the ways of {@link CashKind}, and are sent new ones. It remembers what is open and what is under
 * way; customers are limited in number, so memory does not grow with the size of the feed.
 *
 * <p>What a payment without references settles is only called decidable if payer and amount leave
 * one explanation among all that is open or may be taken for open on its booking date.
 */
public final class ReceivablesGenerator {
    private static final Set<FeedFile> FILES =
            EnumSet.of(
                    FeedFile.BANK_TRANSACTIONS,
                    FeedFile.RECEIVABLES,
                    FeedFile.REMITTANCES,
                    FeedFile.CUSTOMERS);
    private static final int EVENTS_PER_CUSTOMER = 60;
    private static final int FEWEST_CUSTOMERS = 30;
    private static final int MOST_CUSTOMERS = 20_000;
    private static final int MOST_EVENTS_PER_CUSTOMER_AND_YEAR = 300;
    private static final int DAYS_TO_PAY_THE_LAST = 150;
    private static final int DAYS_PER_YEAR = 365;

    /** Weighs the guess of payments a bill against what the feed has shown so far. */
    private static final long GUESSED_BILLS = 1_000;

    private static final long GUESSED_PAYMENTS = 800;

    private final long seed;
    private final long events;
    private final Profile profile;
    private final boolean remittances;
    private long openInvoices;

    /**
     * @param events receivables, bank transactions and remittances together; customers, deliveries
     *     of a record after the first and damaged lines come on top
     * @param remittances whether some customers send remittances, or none does
     */
    public ReceivablesGenerator(long seed, long events, Profile profile, boolean remittances) {
        if (events < 1) {
            throw new IllegalArgumentException("events must be positive, not " + events);
        }
        this.seed = seed;
        this.events = events;
        this.profile = profile;
        this.remittances = remittances;
    }

    /** With so many more invoices of customers that do not pay; they are not counted as events. */
    public ReceivablesGenerator withOpenInvoices(long invoices) {
        this.openInvoices = invoices;
        return this;
    }

    /**
     * Writes the feed to a folder, which is created if needed; files of the same names are
     * replaced. For one call.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public ReceivablesManifest generateTo(Path folder) {
        create(folder);
        Arrivals arrivals = new Arrivals();
        try (CashTruth truth = new CashTruth(folder);
                FeedWriter writer = new FeedWriter(seed, profile, folder, FILES, arrivals, truth)) {
            CashScene scene = new CashScene(seed, events, profile, remittances, arrivals, truth);
            PayerGroup[] groups = Debtors.of(seed, profile, customerCount());
            int customers = write(groups, writer);
            customers += new Backlog(seed, profile, scene, writer).write(openInvoices, customers);
            run(scene, writer, arrivals, groups);
            ReceivablesManifest manifest = manifest(customers, scene, writer, truth);
            manifest.writeTo(folder.resolve("manifest.json"));
            return manifest;
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int customerCount() {
        long wanted = events / EVENTS_PER_CUSTOMER;
        return (int) Math.max(FEWEST_CUSTOMERS, Math.min(wanted, MOST_CUSTOMERS));
    }

    private static int write(PayerGroup[] groups, FeedWriter writer) {
        List<FeedItem> debtors = new ArrayList<>();
        for (PayerGroup group : groups) {
            debtors.addAll(List.of(group.debtors));
        }
        writer.write(debtors);
        return debtors.size();
    }

    private void run(CashScene scene, FeedWriter writer, Arrivals arrivals, PayerGroup[] groups) {
        PaymentRun payments = new PaymentRun(profile);
        Billing billing = new Billing(profile);
        int years = years(groups);
        long hot = Debtors.hotWeight(profile, groups);
        Pace pace = new Pace(events, years, weight(groups) + hot);
        int close = Days.START + years * DAYS_PER_YEAR + DAYS_TO_PAY_THE_LAST;
        for (int day = Days.START; scene.remaining() > 0 || !arrivals.isEmpty(); day++) {
            long oneBill = costOfBill(scene);
            pace.enter(day, scene.receivables() * oneBill / Pace.ONE_EVENT);
            for (PayerGroup group : groups) {
                if (pace.works() && scene.remaining() > 0) {
                    scene.enter(group, day);
                    payments.payBills(scene);
                    long extra = group.index == 0 ? hot : 0;
                    group.credit += day > close ? oneBill : pace.share(group.weight + extra);
                    billing.sendBills(scene, oneBill);
                }
            }
            writer.write(arrivals.take(day));
        }
    }

    /** A bill itself and its share of a payment and a remittance, as they come in this feed. */
    private static long costOfBill(CashScene scene) {
        long payments = scene.payments() + scene.advices() + GUESSED_PAYMENTS;
        return Pace.ONE_EVENT + Pace.ONE_EVENT * payments / (scene.settled() + GUESSED_BILLS);
    }

    private int years(PayerGroup[] groups) {
        long perYear = 0;
        for (PayerGroup group : groups) {
            perYear += (long) group.debtors.length * MOST_EVENTS_PER_CUSTOMER_AND_YEAR;
        }
        return (int) Math.max(1, (events + perYear - 1) / perYear);
    }

    private static long weight(PayerGroup[] groups) {
        long weight = 0;
        for (PayerGroup group : groups) {
            weight += group.weight;
        }
        return weight;
    }

    private ReceivablesManifest manifest(
            int customers, CashScene scene, FeedWriter writer, CashTruth truth) {
        return new ReceivablesManifest(
                seed,
                events,
                profile.wireName(),
                remittances,
                openInvoices,
                customers,
                scene.receivables(),
                scene.payments(),
                scene.advices(),
                writer.lines(),
                counts(truth, CashTruth.Tally::payments),
                counts(truth, CashTruth.Tally::allocations),
                counts(truth, CashTruth.Tally::faults));
    }

    private static Map<String, Long> counts(CashTruth truth, ToLongFunction<CashTruth.Tally> of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CashKind kind : CashKind.values()) {
            long count = of.applyAsLong(truth.tally(kind));
            if (count > 0) {
                counts.put(kind.wireName(), count);
            }
        }
        return counts;
    }
}
