package io.tieout.benchmarks.recon.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.receivables.ReceivablesFeed.Truth;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceivablesGeneratorTest {
    private static final int EVENTS = 8_000;

    /** Beyond it the plain way takes too long. */
    private static final int MOST_OPEN = 14;

    private static final Set<String> WITHOUT_ALLOCATION =
            Set.of("duplicate", "returned", "unknownPayer", "notFromCustomers");
    private static final Set<String> ONE_EXPLANATION =
            Set.of("exactUnreferenced", "subsetUnreferenced", "allOpen", "allPastDue");
    private static final Set<String> PLANTED =
            Set.of("twins", "twoSubsets", "lookAlikes", "orderTwins", "sharedOrder");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldWriteTheSameBytesForTheSameSeed(Profile profile) throws IOException {
        generate(7, profile, folder.resolve("one"));
        generate(7, profile, folder.resolve("two"));
        generate(8, profile, folder.resolve("other"));

        for (String file : files()) {
            assertThat(mismatch("one", "two", file)).as(file).isEqualTo(-1);
            assertThat(mismatch("one", "other", file)).as(file).isNotEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldHoldExactlyTheEventsAskedFor(Profile profile) {
        ReceivablesFeed feed = generate(3, profile, folder);

        int events = feed.receivables().size() + feed.lines().size() + feed.remittances().size();
        assertThat(events).isEqualTo(EVENTS);
    }

    @Test
    void shouldAddOpenInvoicesThatNoPaymentMeans() {
        new ReceivablesGenerator(3, EVENTS, Profile.REALISTIC, true)
                .withOpenInvoices(2_000)
                .generateTo(folder);
        ReceivablesFeed feed = ReceivablesFeed.read(folder);

        int events = feed.receivables().size() + feed.lines().size() + feed.remittances().size();
        assertThat(events).isEqualTo(EVENTS + 2_000);
        Set<String> paid = new HashSet<>();
        feed.truth().forEach(it -> it.allocations().keySet().forEach(r -> paid.add(r.id())));
        LocalDate first = LocalDate.ofEpochDay(Days.START);
        assertThat(feed.receivables().values())
                .filteredOn(receivable -> receivable.issueDate().isBefore(first))
                .hasSize(2_000)
                .noneMatch(receivable -> paid.contains(receivable.id()))
                .allMatch(receivable -> feed.customers().containsKey(receivable.customerId()));
    }

    @Test
    void shouldDoWithoutRemittances() {
        ReceivablesFeed feed =
                ReceivablesFeed.generate(3, EVENTS, Profile.REALISTIC, false, folder);

        assertThat(feed.remittances()).isEmpty();
        assertThat(feed.truth()).noneMatch(Truth::remittance);
        assertThat(feed.lines().size() + feed.receivables().size()).isEqualTo(EVENTS);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldPlantEveryDamagedLineItNames(Profile profile) {
        ReceivablesFeed feed = generate(4, profile, folder);

        long damaged =
                feed.faults().stream()
                        .filter(fault -> fault.get("kind").asText().equals("corrupted"))
                        .count();
        assertThat((long) feed.refused()).isEqualTo(damaged);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldExplainEveryPaymentOnce(Profile profile) {
        ReceivablesFeed feed = generate(5, profile, folder);
        Set<BankTransaction> explained = new HashSet<>();

        for (Truth truth : feed.truth()) {
            assertThat(explained.add(truth.payment())).isTrue();
        }
        for (BankTransaction line : feed.lines().values()) {
            assertThat(explained.contains(line)).isEqualTo(line.amount().signum() > 0);
            assertThat(line.returned()).isEqualTo(line.amount().signum() < 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldAllocateEveryPaymentToTheCent(Profile profile) {
        for (Truth truth : generate(6, profile, folder).truth()) {
            if (WITHOUT_ALLOCATION.contains(truth.kind())) {
                assertThat(truth.allocations()).isEmpty();
            } else if (truth.kind().equals("overpayment")) {
                assertThat(truth.allocated()).isLessThan(truth.payment().amount());
            } else {
                assertThat(truth.allocated()).isEqualTo(truth.payment().amount());
            }
            truth.allocations()
                    .forEach((receivable, cash) -> assertPossible(truth, receivable, cash));
        }
    }

    private static void assertPossible(Truth truth, Receivable receivable, Money cash) {
        assertThat(receivable.issueDate()).isBeforeOrEqualTo(truth.payment().bookingDate());
        boolean credit = receivable.kind() == ReceivableKind.CREDIT_MEMO;
        assertThat(cash.signum()).isEqualTo(credit ? -1 : 1);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldNeverSettleAReceivableBeyondItsAmount(Profile profile) {
        Map<Receivable, Money> settled = new HashMap<>();
        for (Truth truth : generate(8, profile, folder).truth()) {
            truth.allocations().forEach((r, cash) -> settled.merge(r, cash.abs(), Money::plus));
        }

        settled.forEach((r, cash) -> assertThat(cash).isLessThanOrEqualTo(r.amount()));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldLeaveOneExplanationWhereItSaysSo(Profile profile) {
        ReceivablesFeed feed = generate(9, profile, folder);
        OpenAsOf books = new OpenAsOf(feed);
        Map<String, Integer> checked = new TreeMap<>();

        for (Truth truth : OpenAsOf.inOrder(feed)) {
            if (truth.decidable() && ONE_EXPLANATION.contains(truth.kind())) {
                long[] open = open(feed, books, truth);
                if (open.length <= MOST_OPEN) {
                    assertThat(OpenAsOf.ways(open, truth.payment().amount().minorUnits()))
                            .as(truth.toString())
                            .isEqualTo(1);
                    checked.merge(truth.kind(), 1, Integer::sum);
                }
            }
            books.settle(truth);
        }
        assertThat(checked).containsKeys("exactUnreferenced", "subsetUnreferenced");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldLeaveSeveralExplanationsWhereItPlantsThem(Profile profile) {
        ReceivablesFeed feed = generate(10, profile, folder);
        OpenAsOf books = new OpenAsOf(feed);
        Set<String> checked = new HashSet<>();

        for (Truth truth : OpenAsOf.inOrder(feed)) {
            assertThat(truth.mayPost()).isNotEqualTo(PLANTED.contains(truth.kind()));
            if (truth.kind().equals("twins") || truth.kind().equals("twoSubsets")) {
                long[] open = open(feed, books, truth);
                if (open.length <= MOST_OPEN) {
                    assertThat(OpenAsOf.ways(open, truth.payment().amount().minorUnits()))
                            .isGreaterThan(1);
                    checked.add(truth.kind());
                }
            }
            books.settle(truth);
        }
        assertThat(checked).hasSize(2);
    }

    private static long[] open(ReceivablesFeed feed, OpenAsOf books, Truth truth) {
        Receivable any = truth.allocations().keySet().iterator().next();
        String family = feed.family(any.customerId());
        return books.open(family, truth.payment().bookingDate());
    }

    @Test
    void shouldNeverTouchPlantedBillsWithAnotherPayment() {
        ReceivablesFeed feed = generate(11, Profile.ADVERSARIAL, folder);
        Map<Receivable, Integer> payments = new HashMap<>();
        feed.truth()
                .forEach(
                        truth ->
                                truth.allocations()
                                        .keySet()
                                        .forEach(r -> payments.merge(r, 1, Integer::sum)));

        for (Truth truth : feed.truth()) {
            if (PLANTED.contains(truth.kind())) {
                truth.allocations().keySet().forEach(r -> assertThat(payments).containsEntry(r, 1));
            }
        }
    }

    @Test
    void shouldNameBothCustomersOfALookAlikeByOneName() {
        ReceivablesFeed feed = generate(12, Profile.ADVERSARIAL, folder);
        List<Truth> lookAlikes =
                feed.truth().stream().filter(t -> t.kind().equals("lookAlikes")).toList();

        assertThat(lookAlikes).isNotEmpty();
        for (Truth truth : lookAlikes) {
            String name = truth.payment().counterpartyName();
            assertThat(feed.customers().values())
                    .filteredOn(customer -> customer.name().startsWith(name + " "))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(truth.payment().counterpartyAccount()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldQuoteTheOrderOfEveryBillThatIsPaidByIt(Profile profile) {
        ReceivablesFeed feed = generate(14, profile, folder);
        List<Truth> ordered =
                feed.truth().stream().filter(t -> t.kind().equals("byOrderNumber")).toList();

        assertThat(ordered).anyMatch(Truth::decidable);
        if (profile != Profile.SAME_DAY) {
            assertThat(ordered).anyMatch(t -> t.decidable() && t.allocations().size() > 1);
        }
        for (Truth truth : ordered) {
            String digits = truth.payment().text().replaceAll("^.*?([0-9]{6,7})$", "$1");
            assertThat(truth.allocations().keySet())
                    .extracting(Receivable::orderNumber)
                    .containsOnly("PO" + digits);
        }
    }

    @Test
    void shouldGiveTwoCustomersTheOrderThatNobodyCanTell() {
        ReceivablesFeed feed = generate(15, Profile.ADVERSARIAL, folder);
        List<Truth> shared =
                feed.truth().stream().filter(t -> t.kind().equals("sharedOrder")).toList();

        assertThat(shared).isNotEmpty();
        for (Truth truth : shared) {
            Receivable paid = truth.allocations().keySet().iterator().next();
            assertThat(feed.receivables().values())
                    .filteredOn(one -> paid.orderNumber().equals(one.orderNumber()))
                    .extracting(Receivable::customerId)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Test
    void shouldPlayEveryKindInTheRealisticProfile() throws IOException {
        new ReceivablesGenerator(13, 60_000, Profile.REALISTIC, true).generateTo(folder);
        String manifest = Files.readString(folder.resolve("manifest.json"));

        for (CashKind kind : CashKind.values()) {
            assertThat(manifest).contains("\"" + kind.wireName() + "\"");
        }
    }

    private static ReceivablesFeed generate(long seed, Profile profile, Path folder) {
        return ReceivablesFeed.generate(seed, EVENTS, profile, true, folder);
    }

    private static List<String> files() {
        return List.of(
                "bank-transactions.jsonl",
                "receivables.jsonl",
                "remittances.jsonl",
                "customers.jsonl",
                "manifest.json",
                "truth/payments.jsonl",
                "truth/faults.jsonl");
    }

    private long mismatch(String one, String other, String file) throws IOException {
        return Files.mismatch(
                folder.resolve(one).resolve(file), folder.resolve(other).resolve(file));
    }
}
