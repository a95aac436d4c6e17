package io.tieout.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaymentRunTest {

    private static final LocalDate RUN = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT = LocalDate.of(2026, 3, 17);
    private static final PaymentTerms TWO_TEN = new PaymentTerms(BigDecimal.valueOf(2), 10, 30);

    @Test
    void shouldPayWhatTheNextRunWouldPayLate() {
        PaymentProposal proposal =
                propose(
                        bill("late", "V1", 100, 0, 8),
                        bill("due", "V2", 200, 0, 16),
                        bill("onTheNextRun", "V3", 300, 0, 17));

        assertThat(reasons(proposal))
                .containsOnly(
                        Map.entry("late", PayReason.OVERDUE), Map.entry("due", PayReason.DUE));
        assertThat(proposal.leftOut()).extracting(LeftOut::reason).containsExactly(NotPaid.NOT_DUE);
    }

    @Test
    void shouldTakeADiscountThatWaitingLosesIfItEarnsMoreThanTheHurdle() {
        // Issued on the 2nd, discount until the 12th, due on 1 April: 22 days from the run.
        Payable bill = discounted("d", 10_000, 2);
        PaymentProposal proposal = propose(bill);

        ProposedLine line = proposal.payments().get(0).lines().get(0);
        assertThat(line.reason()).isEqualTo(PayReason.DISCOUNT);
        assertThat(line.amount()).isEqualTo(eur(9_800));
        assertThat(line.discount()).isEqualTo(eur(200));
        // 200 / 9,800 in 22 days: 2.0408 % times 365 / 22.
        assertThat(line.annualReturnPercent()).isEqualByComparingTo("33.86");

        PaymentProposal dear =
                propose(new PaymentPolicy(new BigDecimal("33.87"), Map.of(), Set.of()), bill);
        assertThat(dear.payments()).isEmpty();
        assertThat(dear.leftOut().get(0).reason()).isEqualTo(NotPaid.BELOW_HURDLE);
    }

    @Test
    void shouldWaitWhereTheNextRunStillHasTheDiscount() {
        assertThat(propose(discounted("d", 10_000, 7)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(NotPaid.NOT_DUE);
        assertThat(propose(discounted("d", 10_000, 6)).payments()).hasSize(1);
    }

    @Test
    void shouldTakeTheDiscountOfABillThatIsDueAnyway() {
        PaymentTerms inTwentyDays = new PaymentTerms(BigDecimal.ONE, 20, 20);
        Payable bill = payable("d", "V1", 1_000, day(-5), day(15), inTwentyDays, "DE01", "");

        ProposedLine line = propose(bill).payments().get(0).lines().get(0);

        assertThat(line.reason()).isEqualTo(PayReason.DUE);
        assertThat(line.discount()).isEqualTo(eur(10));
    }

    @Test
    void shouldReduceAPaymentByWholeCreditNotesTheOldestFirst() {
        PaymentProposal proposal =
                propose(
                        bill("b1", "V1", 500, 0, 10),
                        bill("b2", "V1", 300, 0, 11),
                        note("c1", "V1", 200, 3),
                        note("c2", "V1", 700, 4),
                        note("c3", "V1", 100, 5),
                        note("other", "V2", 50, 1));

        assertThat(proposal.payments()).hasSize(1);
        assertThat(proposal.payments().get(0).amount()).isEqualTo(eur(500));
        assertThat(reasons(proposal)).containsOnlyKeys("b1", "b2", "c1", "c3");
        assertThat(leftOut(proposal))
                .containsOnly(
                        Map.entry("c2", NotPaid.NOTHING_TO_REDUCE),
                        Map.entry("other", NotPaid.NOTHING_TO_REDUCE));
    }

    @Test
    void shouldGiveShortCashToTheMoreUrgentBills() {
        PaymentPolicy policy = new PaymentPolicy(BigDecimal.TEN, Map.of("V9", 1), Set.of());
        PaymentProposal proposal =
                propose(
                        policy,
                        List.of(account("DE-A", 600), account("DE-B", 250)),
                        bill("due", "V1", 400, 0, 15),
                        bill("overdue", "V2", 300, 0, 5),
                        bill("important", "V9", 200, 0, 16),
                        discounted("discount", 100, 2));

        // V9 first, then what is overdue, from A; 400 fit nowhere then, and the discount does.
        assertThat(reasons(proposal)).containsOnlyKeys("important", "overdue", "discount");
        assertThat(leftOut(proposal)).containsOnly(Map.entry("due", NotPaid.INSUFFICIENT_CASH));
    }

    @Test
    void shouldDropTheLeastUrgentBillsOfAVendorWhenOnlyPartFits() {
        PaymentProposal proposal =
                propose(
                        PaymentPolicy.DEFAULTS,
                        List.of(account("DE-A", 450)),
                        bill("b1", "V1", 300, 0, 5),
                        bill("b2", "V1", 200, 0, 12),
                        note("c1", "V1", 20, 1));

        assertThat(reasons(proposal)).containsOnlyKeys("b1", "c1");
        assertThat(proposal.payments().get(0).amount()).isEqualTo(eur(280));
        assertThat(leftOut(proposal)).containsOnly(Map.entry("b2", NotPaid.INSUFFICIENT_CASH));
    }

    @Test
    void shouldSayWhyABillIsNotPaid() {
        PaymentPolicy policy = new PaymentPolicy(BigDecimal.TEN, Map.of(), Set.of("V7"));
        PaymentProposal proposal =
                propose(
                        policy,
                        List.of(account("DE-A", 1_000)),
                        payable("held", "V1", 10, day(0), day(5), null, "DE01", "price variance"),
                        payable("nowhere", "V1", 10, day(0), day(5), null, "", ""),
                        bill("stopped", "V7", 10, 0, 5),
                        new Payable(
                                "acme",
                                "dollars",
                                "dollars",
                                "V1",
                                "V1",
                                "DE01",
                                new Money(5, "USD"),
                                day(0),
                                day(5),
                                null,
                                ""));

        assertThat(proposal.payments()).isEmpty();
        assertThat(leftOut(proposal))
                .containsOnly(
                        Map.entry("held", NotPaid.HELD),
                        Map.entry("nowhere", NotPaid.NO_CREDITOR_ACCOUNT),
                        Map.entry("stopped", NotPaid.VENDOR_STOPPED),
                        Map.entry("dollars", NotPaid.NO_ACCOUNT));
    }

    @Test
    void shouldBeApprovedBySomebodyElseAndThenStayAsItIs() {
        PaymentProposal proposal =
                propose(bill("b1", "V1", 100, 0, 5), bill("b2", "V2", 200, 0, 5));

        PaymentProposal changed = proposal.without("b2", "bob");
        assertThat(changed.id()).isEqualTo(proposal.id());
        assertThat(leftOut(changed)).containsEntry("b2", NotPaid.REMOVED);
        assertThatThrownBy(() -> changed.approved("ann")).hasMessageContaining("ann made");
        assertThatThrownBy(() -> changed.approved("bob")).hasMessageContaining("cannot approve");
        assertThatThrownBy(changed::exported).hasMessageContaining("PROPOSED cannot be exported");
        assertThatThrownBy(() -> changed.without("b2", "eve")).hasMessageContaining("no payment");

        PaymentProposal approved = changed.approved("eve");
        assertThat(approved.exported().state()).isEqualTo(ProposalState.EXPORTED);
        assertThatThrownBy(() -> approved.without("b1", "eve"))
                .hasMessageContaining("APPROVED cannot be changed");
        assertThatThrownBy(() -> approved.approved("joe")).hasMessageContaining("APPROVED");
    }

    @Test
    void shouldConserveEveryBillWithinTheCashInWhateverOrder() {
        Random random = new Random(11);
        for (int seed = 0; seed < 300; seed++) {
            List<Payable> payables = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int issued = random.nextInt(30) - 25;
                boolean credit = random.nextInt(5) == 0;
                payables.add(
                        payable(
                                "p" + i,
                                "V" + random.nextInt(5),
                                (credit ? -1L : 1L) * (1 + random.nextInt(400)),
                                day(issued),
                                day(issued + random.nextInt(40)),
                                random.nextBoolean() ? TWO_TEN : null,
                                "DE01",
                                random.nextInt(8) == 0 ? "held" : ""));
            }
            List<PaymentAccount> accounts =
                    List.of(account("A", random.nextInt(900)), account("B", random.nextInt(900)));

            PaymentProposal proposal = propose(PaymentPolicy.DEFAULTS, accounts, payables);
            Collections.shuffle(payables, random);

            assertThat(propose(PaymentPolicy.DEFAULTS, accounts, payables)).isEqualTo(proposal);
            assertThat(reasons(proposal).size() + proposal.leftOut().size()).isEqualTo(25);
            for (PaymentAccount account : accounts) {
                Money spent =
                        proposal.payments().stream()
                                .filter(it -> it.fromAccount().equals(account.accountId()))
                                .map(ProposedPayment::amount)
                                .reduce(Money.zero("EUR"), Money::plus);
                assertThat(spent).isLessThanOrEqualTo(account.available());
            }
        }
    }

    private static Map<String, PayReason> reasons(PaymentProposal proposal) {
        Map<String, PayReason> reasons = new TreeMap<>();
        proposal.payments()
                .forEach(
                        payment ->
                                payment.lines()
                                        .forEach(
                                                line ->
                                                        reasons.put(
                                                                line.payable().invoiceId(),
                                                                line.reason())));
        return reasons;
    }

    private static Map<String, NotPaid> leftOut(PaymentProposal proposal) {
        Map<String, NotPaid> reasons = new TreeMap<>();
        proposal.leftOut().forEach(it -> reasons.put(it.payable().invoiceId(), it.reason()));
        return reasons;
    }

    private static PaymentProposal propose(Payable... payables) {
        return propose(PaymentPolicy.DEFAULTS, payables);
    }

    private static PaymentProposal propose(PaymentPolicy policy, Payable... payables) {
        return propose(policy, List.of(account("DE-A", 100_000)), payables);
    }

    private static PaymentProposal propose(
            PaymentPolicy policy, List<PaymentAccount> accounts, Payable... payables) {
        return propose(policy, accounts, List.of(payables));
    }

    private static PaymentProposal propose(
            PaymentPolicy policy, List<PaymentAccount> accounts, List<Payable> payables) {
        return PaymentRun.propose("acme", RUN, NEXT, policy, payables, accounts, "ann");
    }

    private static PaymentAccount account(String id, long euros) {
        return new PaymentAccount("acme", id, eur(euros));
    }

    private static Payable bill(String id, String vendor, long euros, int issued, int due) {
        return payable(id, vendor, euros, day(issued), day(due), null, "DE01", "");
    }

    private static Payable discounted(String id, long euros, int issued) {
        return payable(id, "V5", euros, day(issued), day(issued + 30), TWO_TEN, "DE05", "");
    }

    private static Payable note(String id, String vendor, long euros, int issued) {
        return payable(id, vendor, -euros, day(issued), day(issued), null, "DE01", "");
    }

    private static Payable payable(
            String id,
            String vendor,
            long euros,
            LocalDate issued,
            LocalDate due,
            PaymentTerms terms,
            String account,
            String held) {
        return new Payable(
                "acme",
                id,
                "N-" + id,
                vendor,
                vendor,
                account,
                eur(euros),
                issued,
                due,
                terms,
                held);
    }

    /** The so-many-th day of March. */
    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, 1).plusDays(ofMarch - 1L);
    }

    private static Money eur(long euros) {
        return new Money(euros * 100, "EUR");
    }
}
