package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Arrivals;
import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.FeedWriter;
import io.tieout.benchmarks.recon.Pace;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.Shares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Generates a labelled feed of payables: vendors, purchase orders, goods receipts, invoices and
 * credit notes, and the truth about what has to become of each bill. The same seed, size and
 * profile give the same bytes.
 *
 * <p>It walks through the calendar. Each day suppliers begin purchases of the kinds of {@link
 * PurchaseKind}; all documents of a purchase are planned with it, and with them its outcome, which
 * depends on no other purchase. What is planned and has not arrived is held in memory, not the
 * feed.
 */
public final class PayablesGenerator {
    private static final Set<FeedFile> FILES =
            EnumSet.of(
                    FeedFile.VENDORS,
                    FeedFile.PURCHASE_ORDERS,
                    FeedFile.GOODS_RECEIPTS,
                    FeedFile.INVOICES);
    private static final int EVENTS_PER_SUPPLIER = 150;
    private static final int FEWEST_SUPPLIERS = 40;
    private static final int MOST_SUPPLIERS = 10_000;
    private static final int SUPPLIERS_PER_COMPANY = 20;
    private static final int EVENTS_PER_COMPANY = 50_000;
    private static final int FEWEST_COMPANIES = 2;
    private static final int MOST_COMPANIES = 200;
    private static final int MOST_EVENTS_PER_SUPPLIER_AND_YEAR = 300;

    /** The documents that a purchase may need at most. */
    private static final int LARGEST_PURCHASE = 40;

    private final long seed;
    private final long events;
    private final Profile profile;
    private final Shares<PurchaseKind> kinds;

    /**
     * @param events purchase orders, goods receipts and invoices together; vendors, deliveries of a
     *     record after the first and damaged lines come on top
     */
    public PayablesGenerator(long seed, long events, Profile profile) {
        if (events < 1) {
            throw new IllegalArgumentException("events must be positive, not " + events);
        }
        this.seed = seed;
        this.events = events;
        this.profile = profile;
        this.kinds =
                Shares.read(
                        PayablesGenerator.class,
                        "purchases.csv",
                        profile,
                        PurchaseKind::ofWireName);
    }

    /**
     * Writes the feed to a folder, which is created if needed; files of the same names are
     * replaced.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public PayablesManifest generateTo(Path folder) {
        create(folder);
        Arrivals arrivals = new Arrivals();
        int companies = companies();
        Suppliers suppliers = new Suppliers(seed, profile, supplierCount(), companies);
        try (PayablesTruth truth = new PayablesTruth(folder);
                FeedWriter writer = new FeedWriter(seed, profile, folder, FILES, arrivals, truth)) {
            PurchaseScene scene =
                    new PurchaseScene(
                            seed, events, profile, suppliers.selling, companies, arrivals, truth);
            writer.write(List.<FeedItem>copyOf(suppliers.records));
            run(scene, writer, arrivals, suppliers);
            PayablesManifest manifest =
                    new PayablesManifest(
                            seed,
                            events,
                            profile.wireName(),
                            companies,
                            suppliers.records.size(),
                            scene.orders(),
                            scene.receipts(),
                            scene.bills(),
                            writer.lines(),
                            truth.invoicesByKind(),
                            truth.invoicesByOutcome(),
                            truth.faultsByKind());
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

    private int supplierCount() {
        long wanted = events / EVENTS_PER_SUPPLIER;
        return (int) Math.max(FEWEST_SUPPLIERS, Math.min(wanted, MOST_SUPPLIERS));
    }

    private int companies() {
        long wanted = Math.min(events / EVENTS_PER_COMPANY, MOST_COMPANIES);
        long most = supplierCount() / SUPPLIERS_PER_COMPANY;
        return (int) Math.min(most, Math.max(FEWEST_COMPANIES, wanted));
    }

    private void run(
            PurchaseScene scene, FeedWriter writer, Arrivals arrivals, Suppliers suppliers) {
        long perYear = (long) suppliers.selling.length * MOST_EVENTS_PER_SUPPLIER_AND_YEAR;
        int years = (int) Math.max(1, (events + perYear - 1) / perYear);
        Pace pace = new Pace(events, years, suppliers.weight());
        for (int day = Days.START; scene.remaining() > 0 || !arrivals.isEmpty(); day++) {
            pace.enter(day, events - scene.remaining());
            if (pace.works() && scene.remaining() > 0) {
                for (Supplier supplier : suppliers.selling) {
                    supplier.credit += pace.share(supplier.weight);
                    buy(scene, supplier, day);
                }
            }
            writer.write(arrivals.take(day));
        }
    }

    /** Begins purchases from a supplier until its credit is used up. */
    private void buy(PurchaseScene scene, Supplier supplier, int day) {
        if (supplier.credit <= 0 || scene.remaining() == 0) {
            return;
        }
        scene.enter(supplier, day);
        while (supplier.credit > 0 && scene.remaining() > 0) {
            long before = scene.remaining();
            next(scene, supplier).tell(scene);
            supplier.credit -= (before - scene.remaining()) * Pace.ONE_EVENT;
        }
    }

    private PurchaseKind next(PurchaseScene scene, Supplier supplier) {
        if (scene.remaining() < LARGEST_PURCHASE) {
            return PurchaseKind.RECEIPT_WITHOUT_ORDER;
        }
        PurchaseKind drawn = kinds.draw(scene.draw());
        return supplier.isBlocked ? PurchaseKind.BLOCKED_VENDOR : drawn;
    }
}
