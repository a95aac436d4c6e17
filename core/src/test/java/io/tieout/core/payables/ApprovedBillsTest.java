package io.tieout.core.payables;

import static io.tieout.core.payables.FreeBills.account;
import static io.tieout.core.payables.FreeBills.approve;
import static io.tieout.core.payables.FreeBills.bill;
import static io.tieout.core.payables.FreeBills.recode;
import static io.tieout.core.payables.FreeBills.refuse;
import static io.tieout.core.payables.FreeBills.sent;
import static io.tieout.core.payables.FreeBills.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.Delegation;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approval through the whole path of payables, with the default matrix written as conditions. */
class ApprovedBillsTest {

    private static final ApprovalSettings MATRIX =
            ApprovalSettings.of(
                    4,
                    List.of(
                            rule("small", 0, 499_99, "manager"),
                            rule("medium", 500_00, 5_000_00, "director"),
                            rule("large", 5_000_01, Long.MAX_VALUE, "vicePresident"),
                            new ApprovalRule(
                                    "new-vendor",
                                    facts -> facts.text("vendor.status").equals("new"),
                                    List.of("procurement")),
                            new ApprovalRule(
                                    "infrastructure",
                                    facts -> facts.texts("bill.families").contains("infra"),
                                    List.of("facilities"))),
                    Map.of(
                            "manager", Set.of("mia", "max"),
                            "director", Set.of("dora"),
                            "vicePresident", Set.of("vera"),
                            "procurement", Set.of("pia"),
                            "facilities", Set.of("fred"),
                            "controller", Set.of("cora")));
    private static final PayablesPolicies POLICIES =
            new PayablesPolicies(CodingSettings.DEFAULTS, MATRIX, List.of());

    @ParameterizedTest
    @CsvSource({
        "V1, 6310, 49999, manager, 1",
        "V1, 6310, 50000, director, 1",
        "V1, 6310, 500000, director, 1",
        "V1, 6310, 500001, vicePresident, 1",
        "V2, 6310, 100, manager, 2",
        "V1, 6900, 100, manager, 2"
    })
    void shouldAskTheRoleOfTheMatrix(
            String vendor, String account, long cents, String role, int steps) {
        PolicyRun.Ended ended =
                run().with(bill("I1", vendor, cents, "things=" + account)).bounded();

        ExceptionItem waiting = ended.only(Reason.APPROVAL_REQUIRED);
        assertThat(waiting.queue()).isEqualTo("approvals");
        assertThat(waiting.explanation())
                .startsWith("Waits for " + role + ", step 1 of " + steps + ": ");
        assertThat(ended.granted()).isEmpty();
    }

    @Test
    void shouldGrantPostAndOweABillThatEverybodyApproved() {
        PolicyRun.Ended ended =
                run().with(bill("I1", "V2", 600_00, "garden=6310"))
                        .with(approve("D1", "Dora", "I1"), approve("D2", "pia", "I1"))
                        .bounded();

        Match match = ended.matches.get(0);
        assertThat(match.rule()).isEqualTo("approved");
        assertThat(match.decidedBy()).isEqualTo("dora+pia");
        assertThat(match.evidence())
                .extracting(Evidence::field)
                .contains("line 1 account", "approved as director", "approved as procurement");
        assertThat(ended.accounts).containsEntry("6310", 600_00L);
        assertThat(ended.accounts).containsEntry("payables:V2", -600_00L);
        assertThat(ended.held).containsEntry("I1", "");
        assertThat(ended.open).isEmpty();
    }

    @Test
    void shouldPostOnTheCodeOfThePersonWhoThenCannotApproveIt() {
        PolicyRun run =
                run().with(bill("I1", "V1", 100_00, "scaffold"))
                        .with(recode("D1", "mia", "I1/1", "6310", "HQ"))
                        .with(approve("D2", "Mia", "I1"));
        PolicyRun.Ended waiting = run.bounded();

        assertThat(waiting.granted()).isEmpty();
        assertThat(waiting.only(Reason.DECISION_REFUSED).explanation())
                .contains("mia entered, coded or released the bill");
        assertThat(waiting.only(Reason.APPROVAL_REQUIRED).explanation()).endsWith(": max.");

        PolicyRun.Ended ended = run.with(approve("D3", "max", "I1")).bounded();
        assertThat(ended.granted()).containsExactly("I1");
        assertThat(ended.accounts).containsEntry("6310/HQ", 100_00L);
    }

    @Test
    void shouldRefuseTheOneWhoSentTheBillIn() {
        PolicyRun.Ended ended =
                run().with(sent("I1", "V1", 100_00, "max ", null, "garden=6310"))
                        .with(approve("D1", "max", "I1"))
                        .bounded();

        assertThat(ended.granted()).isEmpty();
        assertThat(ended.only(Reason.APPROVAL_REQUIRED).explanation()).endsWith(": mia.");
    }

    @Test
    void shouldAskForApprovalOfAMatchedBillAndKeepItsClaim() {
        PolicyRun run =
                run().with(BillSamples.order("10", "20.00", null))
                        .with(BillSamples.receipt("G1", "10"))
                        .with(BillSamples.invoice("I1", InvoiceKind.INVOICE, "6", "20.00"))
                        .with(BillSamples.invoice("I2", InvoiceKind.INVOICE, "6", "20.00"));
        PolicyRun.Ended waiting = run.bounded();

        assertThat(waiting.reasonsOf("I1")).containsExactly(Reason.APPROVAL_REQUIRED);
        assertThat(waiting.reasonsOf("I2")).doesNotContain(Reason.APPROVAL_REQUIRED).isNotEmpty();

        PolicyRun.Ended ended = run.with(approve("D1", "mia", "I1")).bounded();
        assertThat(ended.granted()).containsExactly("I1");
        assertThat(ended.matches.get(0).rule()).isEqualTo("perfect");
    }

    @Test
    void shouldKeepARefusedBillOpenAndNameWhoRefusedIt() {
        PolicyRun.Ended ended =
                run().with(bill("I1", "V1", 100_00, "garden=6310"))
                        .with(refuse("D1", "max", "I1"))
                        .bounded();

        assertThat(ended.only(Reason.APPROVAL_REQUIRED).explanation())
                .startsWith("Refused by max. Waits for manager");
    }

    @Test
    void shouldPutABillFirstWhoseDiscountIsAboutToLapse() {
        PaymentTerms terms = new PaymentTerms(BigDecimal.valueOf(2), 3, 30);
        PolicyRun run = run().with(sent("I1", "V1", 100_00, null, terms, "garden=6310"));

        assertThat(run.bounded().only(Reason.APPROVAL_REQUIRED).severity())
                .isEqualTo(Severity.HIGH);
        run.afterDays(5).with(vendor("V8", VendorStatus.ACTIVE));
        assertThat(run.bounded().only(Reason.APPROVAL_REQUIRED).severity())
                .isEqualTo(Severity.MEDIUM);
        run.afterDays(30).with(vendor("V8", VendorStatus.ACTIVE));
        ExceptionItem late = run.bounded().only(Reason.APPROVAL_REQUIRED);
        assertThat(late.severity()).isEqualTo(Severity.HIGH);
        assertThat(late.evidence().get(0).left()).isEqualTo("overdue");
    }

    @Test
    void shouldHoldThePaymentOverABudgetUntilTheBudgetRoleAgrees() {
        PayablesPolicies strict =
                new PayablesPolicies(
                        CodingSettings.DEFAULTS, MATRIX.withBudgetRole("controller"), List.of());
        PolicyRun run =
                run(strict)
                        .with(
                                new Budget(
                                        "B",
                                        null,
                                        "6310",
                                        null,
                                        YearMonth.of(2026, 3),
                                        new Money(50_00, "EUR")))
                        .with(bill("I1", "V1", 100_00, "garden=6310"))
                        .with(approve("D1", "mia", "I1"));

        PolicyRun.Ended over = run.bounded();
        assertThat(over.held.get("I1")).contains("over by 50.00 EUR");
        assertThat(over.reasonsOf("I1")).contains(Reason.OVER_BUDGET_MONTH);

        PolicyRun.Ended agreed = run.with(approve("D2", "cora", "I1")).bounded();
        assertThat(agreed.held).containsEntry("I1", "");
        assertThat(agreed.open).isEmpty();
    }

    @Test
    void shouldNameACircleOfDelegationsAndLoseNothing() {
        PayablesPolicies circular =
                new PayablesPolicies(
                        CodingSettings.DEFAULTS,
                        MATRIX.withDeputies(
                                List.of(
                                        new Delegation(
                                                "mia", "max", BillSamples.DAY, BillSamples.DAY),
                                        new Delegation(
                                                "max", "mia", BillSamples.DAY, BillSamples.DAY)),
                                List.of()),
                        List.of());
        PolicyRun run = run(circular).with(bill("I1", "V1", 100_00, "garden=6310"));

        assertThat(run.bounded().only(Reason.CIRCULAR_DELEGATION).explanation())
                .contains("circular delegation: max to mia to max");
        assertThat(run.bounded().reasonsOf("I1")).contains(Reason.APPROVAL_REQUIRED);
        assertThat(run.with(approve("D1", "mia", "I1")).bounded().granted()).containsExactly("I1");
    }

    @Test
    void shouldGrantWhatPeopleApprovedThoughTheEngineMayDoNothingAlone() {
        PolicyRun run =
                run().with(bill("I1", "V1", 100_00, "garden=6310"))
                        .with(approve("D1", "mia", "I1"));

        assertThat(run.bounded(Autonomy.SUGGEST).accounts).containsEntry("6310", 100_00L);
        assertThat(run.bounded(Autonomy.SHADOW).accounts).isEmpty();
    }

    /** Whoever decides whatever in whatever order: who made a bill never signed it. */
    @Test
    void shouldNeverCountTheMakersSignatureNorOnePersonTwice() {
        List<String> people = List.of("mia", "max", "dora", "vera", "pia", "fred", "cora");
        int granted = 0;
        for (long seed = 1; seed <= 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PolicyRun run = run();
            List<String> makers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String maker = people.get(random.nextInt(people.size()));
                long cents = List.of(100_00L, 900_00L, 9_000_00L).get(random.nextInt(3)) + i;
                String vendor = random.nextBoolean() ? "V1" : "V2";
                makers.add(maker);
                if (random.nextBoolean()) {
                    run.with(sent("I" + i, vendor, cents, maker, null, "garden=6310"));
                } else {
                    run.with(bill("I" + i, vendor, cents, "garden"));
                    run.with(recode("R" + i, maker, "I" + i + "/1", "6310"));
                }
            }
            for (int i = 0; i < 25; i++) {
                String person = people.get(random.nextInt(people.size()));
                String bill = "I" + random.nextInt(4);
                run.with(
                        random.nextInt(12) == 0
                                ? refuse("D" + i, person, bill)
                                : approve("D" + i, person, bill));
            }
            PolicyRun.Ended ended = run.bounded();
            for (Match match : ended.matches) {
                int bill = match.left().get(0).charAt(1) - '0';
                List<String> signers = Arrays.asList(match.decidedBy().split("\\+", -1));
                assertThat(signers).doesNotContain(makers.get(bill)).doesNotHaveDuplicates();
                granted++;
            }
            assertThat(run.shuffled(seed).all()).isEqualTo(ended.all());
        }
        assertThat(granted).isGreaterThan(100);
    }

    @Test
    void shouldEndTheSameInTwentyOrders() {
        PolicyRun run = run();
        for (int i = 0; i < 25; i++) {
            run.with(bill("I" + i, i % 2 == 0 ? "V1" : "V2", 300_00 + i * 20_00, "garden=6310"));
            run.with(approve("A" + i, i % 3 == 0 ? "mia" : "dora", "I" + i));
            run.with(approve("B" + i, "pia", "I" + i));
        }
        PolicyRun.Ended bounded = run.bounded();

        assertThat(bounded.granted()).hasSizeBetween(5, 24);
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(run.shuffled(seed).all()).isEqualTo(bounded.all());
        }
        assertThat(run.continuous().granted()).isEqualTo(bounded.granted());
    }

    private static PolicyRun run() {
        return run(POLICIES);
    }

    private static PolicyRun run(PayablesPolicies policies) {
        return new PolicyRun(policies)
                .with(vendor("V1", VendorStatus.ACTIVE), vendor("V2", VendorStatus.NEW))
                .with(account("6310", "", GlAccountStatus.ACTIVE))
                .with(account("6900", "infra", GlAccountStatus.ACTIVE));
    }

    private static ApprovalRule rule(String name, long from, long to, String role) {
        return new ApprovalRule(
                name,
                facts -> facts.number("bill.gross") >= from && facts.number("bill.gross") <= to,
                List.of(role));
    }
}
