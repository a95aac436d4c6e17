package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.ISSUED;
import static io.tieout.core.receivables.CashSamples.TWO_TEN;
import static io.tieout.core.receivables.CashSamples.cents;
import static io.tieout.core.receivables.CashSamples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cent is applied, unapplied or returned, and the same whatever arrives first or twice. */
class ConservationTest {

    private static final int SHUFFLES = 20;
    private static final String[] CUSTOMERS = {"C1", "C2", "K"};
    private static final String[] WORDS = {"", "", "thank you", "less pricing error", "PART"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldSayTheSameAfterShufflesAndRedelivery(long seed) {
        List<Observed> events = events(new Random(seed));
        CashSettled first = company(events).settle();
        assertThat(first.matches()).isNotEmpty();
        assertConserved(families(events), first);

        Random random = new Random(seed);
        for (int i = 0; i < SHUFFLES; i++) {
            List<Observed> again = new ArrayList<>(events);
            for (int j = 0; j < events.size() / 10; j++) {
                again.add(events.get(random.nextInt(events.size())));
            }
            Collections.shuffle(again, random);
            assertThat(company(again).settle()).isEqualTo(first);
        }
    }

    private static CompanyReceivables company(List<Observed> events) {
        CompanyReceivables company =
                new CompanyReceivables(
                        "acme",
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO);
        events.forEach(company::add);
        return company;
    }

    private static List<CustomerScope> families(List<Observed> events) {
        List<CustomerScope> families = new ArrayList<>();
        company(events)
                .settle(
                        new CompanyReceivables.Visitor() {
                            @Override
                            public void settled(CashSettled settled) {
                                assertThat(settled).isNotNull();
                            }

                            @Override
                            public void family(CustomerScope scope, int asOfDay) {
                                families.add(scope);
                            }
                        });
        return families;
    }

    private static void assertConserved(List<CustomerScope> families, CashSettled settled) {
        Map<String, Long> allocated = new HashMap<>();
        for (Match match : settled.matches()) {
            int sign =
                    match.status() == MatchStatus.CONFIRMED
                            ? 1
                            : match.status() == MatchStatus.REVERSED && match.confidence() == 1
                                    ? -1
                                    : 0;
            for (Allocation allocation : match.allocations()) {
                allocated.merge(
                        allocation.leftId(), sign * allocation.amount().minorUnits(), Long::sum);
            }
        }
        for (CustomerScope scope : families) {
            for (Payment payment : scope.payments()) {
                long applied = allocated.getOrDefault(payment.id(), 0L);
                long returned = payment.isReturned() ? payment.amount() : 0;
                assertThat(applied + payment.unapplied() + returned).isEqualTo(payment.amount());
                assertThat(payment.unapplied()).isNotNegative();
            }
            for (OpenReceivable receivable : scope.receivables()) {
                assertThat(receivable.available() * Long.signum(receivable.amount()))
                        .isNotNegative();
            }
        }
        assertThat(balances(settled).values()).isNotEmpty();
        long sum = balances(settled).values().stream().mapToLong(Long::longValue).sum();
        assertThat(sum).isZero();
    }

    private static Map<String, Long> balances(CashSettled settled) {
        Map<String, Long> balances = new HashMap<>();
        for (Journal journal : settled.journals()) {
            for (JournalLine line : journal.lines()) {
                balances.merge(line.account(), line.amount().minorUnits(), Long::sum);
            }
        }
        return balances;
    }

    private static List<Observed> events(Random random) {
        List<CanonicalEvent> events = new ArrayList<>();
        events.add(CashSamples.customer("C1", "K", false));
        events.add(CashSamples.customer("C2", "K", false));
        events.add(CashSamples.customer("K", null, random.nextBoolean()));
        for (int i = 0; i < 60; i++) {
            String customer = CUSTOMERS[random.nextInt(CUSTOMERS.length)];
            LocalDate issued = ISSUED.plusDays(random.nextInt(40));
            events.add(
                    CashSamples.invoice(
                            "INV-" + (10_000 + i),
                            customer,
                            cents(100L * (1 + random.nextInt(30)) + random.nextInt(3)),
                            issued,
                            random.nextInt(4) == 0 ? TWO_TEN : null));
        }
        for (int i = 0; i < 6; i++) {
            events.add(CashSamples.credit("CM-" + (20_000 + i), 1 + random.nextInt(9)));
        }
        for (int i = 0; i < 60; i++) {
            addPayment(events, "p" + i, random);
        }
        return observed(events, random);
    }

    private static void addPayment(List<CanonicalEvent> events, String id, Random random) {
        int quoted = random.nextInt(4);
        StringBuilder text = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int i = 0; i < quoted; i++) {
            text.append(" INV-").append(10_000 + random.nextInt(62));
        }
        long amount = 100L * (1 + random.nextInt(60)) + random.nextInt(3);
        LocalDate booked = ISSUED.plusDays(random.nextInt(60));
        events.add(CashSamples.payment(id, cents(amount), booked, text.toString(), List.of()));
        if (random.nextInt(12) == 0) {
            events.add(
                    CashSamples.payment(
                            "x" + id,
                            cents(-amount),
                            booked.plusDays(3),
                            "NSF " + text,
                            List.of()));
        }
        if (random.nextInt(6) == 0) {
            events.add(
                    CashSamples.remittance(
                            "m" + id,
                            id,
                            line(
                                    "INV-" + (10_000 + random.nextInt(62)),
                                    cents(amount),
                                    null,
                                    random.nextBoolean() ? cents(50) : null,
                                    "01")));
        }
        if (random.nextInt(8) == 0) {
            DecisionKind kind = random.nextBoolean() ? DecisionKind.CONFIRM : DecisionKind.REJECT;
            String receivable = "r-INV-" + (10_000 + random.nextInt(60));
            events.add(CashSamples.decision("d" + id, kind, random.nextInt(9), id, receivable));
        }
    }

    private static List<Observed> observed(List<CanonicalEvent> events, Random random) {
        List<Observed> observed = new ArrayList<>();
        for (CanonicalEvent event : events) {
            observed.add(new Observed(event, "test", "1", random.nextInt(1_000)));
            if (event instanceof BankTransaction line && random.nextInt(20) == 0) {
                BankTransaction other =
                        CashSamples.payment(
                                line.id(),
                                line.amount(),
                                line.bookingDate(),
                                line.text() + " again",
                                List.of());
                observed.add(new Observed(other, "test", "2", random.nextInt(1_000)));
            }
        }
        return observed;
    }
}
