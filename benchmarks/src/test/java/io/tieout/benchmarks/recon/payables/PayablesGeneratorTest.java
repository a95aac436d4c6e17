package io.tieout.benchmarks.recon.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.payables.PayablesFeed.Truth;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Currencies;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayablesGeneratorTest {
    private static final int EVENTS = 6_000;
    private static final BigDecimal TEN_PERCENT_MORE = new BigDecimal("1.1");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldWriteTheSameBytesForTheSameSeed(Profile profile) throws IOException {
        for (String name : List.of("one", "two")) {
            new PayablesGenerator(7, EVENTS, profile).generateTo(folder.resolve(name));
        }
        new PayablesGenerator(8, EVENTS, profile).generateTo(folder.resolve("other"));

        for (String file :
                List.of(
                        "vendors.jsonl",
                        "purchase-orders.jsonl",
                        "goods-receipts.jsonl",
                        "invoices.jsonl",
                        "truth/invoices.jsonl",
                        "manifest.json")) {
            assertThat(mismatch("one", "two", file)).as(file).isEqualTo(-1);
            assertThat(mismatch("one", "other", file)).as(file).isNotEqualTo(-1);
        }
    }

    private long mismatch(String one, String two, String file) throws IOException {
        return Files.mismatch(folder.resolve(one).resolve(file), folder.resolve(two).resolve(file));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldHoldExactlyTheEventsAskedForAndTheAccidentsItNames(Profile profile) {
        PayablesFeed feed = PayablesFeed.generate(3, EVENTS, profile, folder);

        long vendors = feed.vendors().stream().map(Vendor::id).distinct().count();
        long accidents = feed.faultsOf("redelivered") + feed.faultsOf("corrupted");
        assertThat(feed.lines()).isEqualTo(EVENTS + vendors + accidents);
        assertThat((long) feed.refused()).isEqualTo(feed.faultsOf("corrupted"));
        assertThat(feed.truth().keySet()).isEqualTo(feed.invoices().keySet());
    }

    @Test
    void shouldPlantEveryKindOfPurchase() {
        PayablesFeed feed = PayablesFeed.generate(4, 60_000, Profile.ADVERSARIAL, folder);

        Set<String> kinds =
                feed.truth().values().stream().map(Truth::kind).collect(Collectors.toSet());
        kinds.add(PurchaseKind.RECEIPT_WITHOUT_ORDER.wireName());
        for (PurchaseKind kind : PurchaseKind.values()) {
            assertThat(kinds).contains(kind.wireName());
        }
    }

    @Test
    void shouldApproveOnlyWhatAddsUpAndWasOrderedAndCame() {
        PayablesFeed feed = PayablesFeed.generate(5, EVENTS, Profile.ADVERSARIAL, folder);
        PlainBooks books = new PlainBooks(feed);
        Set<String> twoWay = twoWayVendors(feed);

        feed.truth()
                .forEach(
                        (id, truth) -> {
                            boolean mayNotAddUp = truth.reasons().contains("INVOICE_NOT_BALANCED");
                            assertThat(PlainBooks.addsUp(feed.invoice(id)) || mayNotAddUp)
                                    .as(id)
                                    .isTrue();
                        });
        Map<String, BigDecimal> billed = books.approvedQuantities();
        assertThat(billed).hasSizeGreaterThan(500);
        billed.forEach(
                (line, quantity) -> {
                    if (!twoWay.contains(books.order(line).vendorId())) {
                        BigDecimal most = books.received(line).multiply(TEN_PERCENT_MORE);
                        assertThat(quantity).as(line).isLessThanOrEqualTo(most);
                    }
                });
    }

    private static Set<String> twoWayVendors(PayablesFeed feed) {
        return feed.vendors().stream()
                .filter(vendor -> vendor.matching() == MatchingPolicy.TWO_WAY)
                .map(Vendor::id)
                .collect(Collectors.toSet());
    }

    @Test
    void shouldHoldForPriceWhereApprovedOnesAreNearIt() {
        PayablesFeed feed = PayablesFeed.generate(6, EVENTS, Profile.ADVERSARIAL, folder);
        PlainBooks books = new PlainBooks(feed);
        double highest = 0;
        double highestHeld = 0;
        for (Map.Entry<String, Truth> entry : feed.truth().entrySet()) {
            Truth truth = entry.getValue();
            boolean isPerfect = truth.outcome().equals("perfect");
            boolean isCorrected = truth.kind().equals("priceCredited");
            for (PlainBooks.Billed line : books.linesByQuantity(feed.invoice(entry.getKey()))) {
                double ratio = ratio(line);
                if (isPerfect && !isCorrected) {
                    assertThat(line.line().netAmount().minorUnits()).isEqualTo(ordered(line));
                } else if (truth.outcome().equals("withinTolerance")
                        && !truth.kind().equals("corrected")) {
                    highest = Math.max(highest, ratio);
                } else if (truth.reasons().equals(Set.of("PRICE_VARIANCE"))) {
                    highestHeld = Math.max(highestHeld, ratio);
                }
            }
        }
        assertThat(highest).isBetween(1.02, 1.0501);
        assertThat(highestHeld).isGreaterThan(1.2);
    }

    private static double ratio(PlainBooks.Billed line) {
        return line.line().unitPrice().doubleValue() / line.ordered().unitPrice().doubleValue();
    }

    private static long ordered(PlainBooks.Billed line) {
        BigDecimal per =
                line.ordered().priceUnit() == null ? BigDecimal.ONE : line.ordered().priceUnit();
        BigDecimal discount =
                line.ordered().discountPercent() == null
                        ? BigDecimal.ZERO
                        : line.ordered().discountPercent();
        BigDecimal exact =
                line.line()
                        .quantity()
                        .multiply(line.ordered().unitPrice())
                        .multiply(new BigDecimal(100).subtract(discount))
                        .divide(per.multiply(new BigDecimal(100)));
        return exact.movePointRight(Currencies.scaleOf(line.line().netAmount().currency()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** One vendor, one number, one amount: the first in order is the original. */
    @Test
    void shouldNameExactDuplicatesThatAPlainSearchFinds() {
        PayablesFeed feed = PayablesFeed.generate(9, EVENTS, Profile.ADVERSARIAL, folder);
        PlainBooks books = new PlainBooks(feed);
        Map<String, List<Observed>> groups = new HashMap<>();
        Set<String> reversed = new HashSet<>();
        for (Observed document : feed.invoices().values()) {
            VendorInvoice bill = (VendorInvoice) document.event();
            String key = books.vendor(bill) + bill.kind() + bill.grossAmount();
            groups.computeIfAbsent(
                            key + PlainBooks.plain(bill.number()) + bill.issueDate().getYear(),
                            k -> new ArrayList<>())
                    .add(document);
            if (bill.originalNumber() != null) {
                reversed.add(
                        books.vendor(bill)
                                + bill.grossAmount()
                                + PlainBooks.plain(bill.originalNumber()));
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (List<Observed> group : groups.values()) {
            group.sort(
                    Comparator.comparing(Observed::observedAtMillis)
                            .thenComparing(it -> it.event().id()));
            VendorInvoice first = (VendorInvoice) group.get(0).event();
            String key =
                    books.vendor(first) + first.grossAmount() + PlainBooks.plain(first.number());
            if (books.vendor(first) != null && !reversed.contains(key)) {
                group.stream().skip(1).forEach(it -> found.put(it.event().id(), first.id()));
            }
        }
        Map<String, String> named = new TreeMap<>();
        feed.truth()
                .forEach(
                        (id, truth) -> {
                            boolean isOfOneYear =
                                    truth.duplicateKind().equals("exact")
                                            && feed.invoice(id).issueDate().getYear()
                                                    == feed.invoice(truth.duplicateOf())
                                                            .issueDate()
                                                            .getYear();
                            if (isOfOneYear) {
                                named.put(id, truth.duplicateOf());
                            }
                        });

        assertThat(named).hasSizeGreaterThan(30).isEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldExpectWhatTheCoreMakesOfIt(Profile profile) {
        PayablesFeed feed = PayablesFeed.generate(10, EVENTS, profile, folder);
        Map<String, CompanyPayables> companies = new TreeMap<>();
        for (Observed document : feed.documents()) {
            companies
                    .computeIfAbsent(
                            company(document),
                            id -> new CompanyPayables(id, PayablesSettings.DEFAULTS, Autonomy.AUTO))
                    .add(document);
        }
        Map<String, Set<String>> actual = new TreeMap<>();
        for (CompanyPayables company : companies.values()) {
            outcomes(company.settle(), feed, actual);
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        feed.truth()
                .forEach(
                        (id, truth) -> {
                            Set<String> outcome = new TreeSet<>(truth.reasons());
                            if (truth.isApproved()) {
                                outcome.add(truth.outcome());
                            }
                            if (!truth.duplicateOf().isEmpty()) {
                                outcome.add(truth.duplicateKind() + truth.duplicateOf());
                            }
                            expected.put(id, outcome);
                        });

        assertThat(actual).isEqualTo(expected);
    }

    private static String company(Observed document) {
        if (document.event() instanceof VendorInvoice invoice) {
            return invoice.companyId();
        }
        if (document.event() instanceof PurchaseOrder order) {
            return order.companyId();
        }
        return document.event() instanceof GoodsReceipt receipt
                ? receipt.companyId()
                : ((Vendor) document.event()).companyId();
    }

    private static void outcomes(
            PayablesSettled settled, PayablesFeed feed, Map<String, Set<String>> outcomes) {
        for (Match match : settled.matches()) {
            String outcome = match.rule().equals("perfect") ? "perfect" : "withinTolerance";
            add(outcomes, match.left().get(0), outcome);
        }
        for (DuplicateVerdict verdict : settled.duplicates()) {
            boolean exact = verdict.kind() == DuplicateVerdict.Kind.EXACT;
            add(outcomes, verdict.invoiceId(), (exact ? "exact" : "near") + verdict.duplicateOf());
            Reason reason = exact ? Reason.DUPLICATE_INVOICE : Reason.POSSIBLE_DUPLICATE;
            add(outcomes, verdict.invoiceId(), reason.name());
        }
        for (ExceptionItem item : settled.exceptions()) {
            boolean isOfOne = item.subjects().size() == 1;
            if (isOfOne && feed.invoices().containsKey(item.subjects().get(0))) {
                add(outcomes, item.subjects().get(0), item.reason().name());
            }
        }
    }

    private static void add(Map<String, Set<String>> outcomes, String invoice, String outcome) {
        outcomes.computeIfAbsent(invoice, id -> new TreeSet<>()).add(outcome);
    }
}
