package io.tieout.core.payables;

import static io.tieout.core.payables.FreeBills.account;
import static io.tieout.core.payables.FreeBills.bill;
import static io.tieout.core.payables.FreeBills.recode;
import static io.tieout.core.payables.FreeBills.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.coding.CodingRule;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coding of bills through the whole path of payables; nothing is approved. */
class CodedBillsTest {

    private static final PayablesPolicies CODED = policies(CodingSettings.DEFAULTS);
    private static final CodingSettings RULED =
            CodingSettings.DEFAULTS.withRules(
                    2,
                    List.of(
                            new CodingRule(
                                    "rent",
                                    facts -> facts.text("line.description").contains("rent"),
                                    "6310",
                                    "HQ")));

    @Test
    void shouldOpenAReviewForEachLineWithoutAccount() {
        PolicyRun.Ended ended =
                run(CODED).with(bill("I1", "V1", 500_00, "cleaning", "garden=6335")).bounded();

        ExceptionItem review = ended.only(Reason.CODING_REQUIRED);
        assertThat(review.amount().minorUnits()).isEqualTo(499_00);
        assertThat(review.explanation()).contains("Line 1");
        assertThat(ended.granted()).isEmpty();
    }

    @Test
    void shouldWaitForApprovalOnceARuleCodedIt() {
        PolicyRun.Ended ended =
                run(policies(RULED)).with(bill("I1", "V1", 500_00, "rent March")).bounded();

        assertThat(ended.reasonsOf("I1")).containsExactly(Reason.APPROVAL_REQUIRED);
    }

    @Test
    void shouldTakeThePersonsCodeAndTeachItToTheVendorsOtherBills() {
        PolicyRun run = run(CODED);
        for (int i = 0; i < 12; i++) {
            run.with(bill("P" + i, "V1", 400_00 + i, "window cleaning=6330"));
        }
        run.with(bill("I1", "V1", 500_00, "facade scaffolding"));
        assertThat(run.bounded().reasonsOf("I1")).containsExactly(Reason.CODING_REQUIRED);

        run.with(recode("D1", "ann", "I1/1", "6450", "HQ"));
        assertThat(run.bounded().reasonsOf("I1")).containsExactly(Reason.APPROVAL_REQUIRED);

        run.with(bill("I2", "V9", 510_00, "facade scaffolding"));
        Suggestion first = run.bounded().only(Reason.CODING_REQUIRED).suggestions().get(0);
        assertThat(first.ids()).containsExactly("6450");
        assertThat(first.evidence().get(0).field()).isEqualTo("I1/1");
        assertThat(first.evidence().get(0).right()).isEqualTo("facade scaffolding");
    }

    @Test
    void shouldCodeABillThatWaitsOnceItsVendorWasTaught() {
        PolicyRun run = run(CODED);
        for (int i = 0; i < 30; i++) {
            run.with(bill("P" + i, "V2", 400_00 + i, "window cleaning=6330"));
        }
        run.with(bill("W", "V1", 500_00, "window cleaning deluxe"));
        int asked = 0;
        while (run.bounded().reasonsOf("W").contains(Reason.CODING_REQUIRED)) {
            asked++;
            run.with(bill("A" + asked, "V1", 600_00 + asked, "window cleaning deluxe"));
            run.with(recode("D" + asked, "ann", "A" + asked, "6330"));
            assertThat(asked).isLessThan(10);
        }

        assertThat(run.bounded().reasonsOf("W")).containsExactly(Reason.APPROVAL_REQUIRED);
    }

    @Test
    void shouldAskForAnotherAccountIfTheOneThatIsStatedIsClosedOrUnknown() {
        PolicyRun.Ended ended =
                run(CODED)
                        .with(account("6310", "", GlAccountStatus.ACTIVE))
                        .with(account("6330", "", GlAccountStatus.CLOSED))
                        .with(bill("I1", "V1", 100_00, "cleaning=6330"))
                        .with(bill("I2", "V1", 200_00, "cleaning=9999"))
                        .with(bill("I3", "V1", 300_00, "cleaning=6310"))
                        .bounded();

        assertThat(ended.reasonsOf("I1")).containsExactly(Reason.CODING_REQUIRED);
        assertThat(ended.reasonsOf("I2")).containsExactly(Reason.CODING_REQUIRED);
        assertThat(ended.reasonsOf("I3")).containsExactly(Reason.APPROVAL_REQUIRED);
        assertThat(ended.open.values())
                .extracting(ExceptionItem::explanation)
                .anyMatch(it -> it.contains("account 6330 is closed"))
                .anyMatch(it -> it.contains("account 9999 is not in the chart of accounts"));
    }

    @Test
    void shouldNameADecisionThatCannotBeFollowed() {
        PolicyRun.Ended ended =
                run(CODED)
                        .with(account("6330", "", GlAccountStatus.CLOSED))
                        .with(bill("I1", "V1", 100_00, "cleaning"))
                        .with(recode("D1", "ann", "I1/1", "6330"))
                        .with(recode("D2", "ann", "I1/7", "6330"))
                        .bounded();

        assertThat(ended.open.values())
                .filteredOn(it -> it.reason() == Reason.DECISION_REFUSED)
                .extracting(ExceptionItem::explanation)
                .containsExactlyInAnyOrder(
                        "Decision D1 cannot be followed: account 6330 is closed.",
                        "Decision D2 cannot be followed: account 6330 is closed.");
        assertThat(ended.reasonsOf("I1")).contains(Reason.CODING_REQUIRED);
    }

    @Test
    void shouldFindTheBillWhoseIdHasSlashesAndThatComesAfterItsDecision() {
        PolicyRun.Ended ended =
                run(CODED)
                        .with(recode("D1", "ann", "2026/118", "6330"))
                        .with(bill("2026/118", "V1", 100_00, "cleaning"))
                        .with(bill("2026/119", "V2", 200_00, "rent"))
                        .with(recode("D2", "ann", "2026/119/1", "6310"))
                        .bounded();

        assertThat(ended.open.values())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.APPROVAL_REQUIRED, Reason.APPROVAL_REQUIRED);
    }

    @Test
    void shouldFlagTwoLinesOnOneAccountWithoutHoldingTheBillForIt() {
        PolicyRun.Ended ended =
                run(CODED).with(bill("I1", "V1", 900_00, "a=6330", "b=6335", "c=6330")).bounded();

        ExceptionItem flag = ended.only(Reason.REPEATED_GL_CODE);
        assertThat(flag.explanation()).isEqualTo("Line 3: account 6330 is that of line 1 too.");
        assertThat(flag.amount().minorUnits()).isEqualTo(1_00);
    }

    @Test
    void shouldLeaveEverythingAsItWasWithoutCoding() {
        PolicyRun.Ended ended =
                run(PayablesPolicies.NONE)
                        .with(bill("I1", "V1", 900_00, "a=6330", "b=6330", "c"))
                        .with(recode("D1", "ann", "I1/3", "6330"))
                        .bounded();

        assertThat(ended.reasonsOf("I1")).containsExactly(Reason.CODING_REQUIRED);
        assertThat(ended.open).hasSize(1);
    }

    @Test
    void shouldEndTheSameInAnyOrderAndTickByTick() {
        PolicyRun run = run(policies(RULED));
        for (int i = 0; i < 40; i++) {
            String what = i % 3 == 0 ? "window cleaning=6330" : "window cleaning";
            run.with(bill("I" + i, "V" + (1 + i % 2), 100_00 + i * 7, what));
            if (i % 5 == 0) {
                run.with(
                        recode("D" + i, "ann", "I" + (i + 1) + "/1", i % 2 == 0 ? "6330" : "6335"));
            }
        }
        List<Object> bounded = run.bounded().all();

        for (long seed = 1; seed <= 20; seed++) {
            assertThat(run.shuffled(seed).all()).isEqualTo(bounded);
        }
        assertThat(explanations(run.continuous())).isEqualTo(explanations(run.bounded()));
    }

    private static List<String> explanations(PolicyRun.Ended ended) {
        return ended.open.values().stream()
                .map(it -> it.reason() + " " + it.subjects() + " " + it.suggestions())
                .toList();
    }

    private static PolicyRun run(PayablesPolicies policies) {
        return new PolicyRun(policies)
                .with(vendor("V1", VendorStatus.ACTIVE), vendor("V2", VendorStatus.ACTIVE))
                .with(vendor("V9", VendorStatus.ACTIVE));
    }

    private static PayablesPolicies policies(CodingSettings coding) {
        return new PayablesPolicies(coding, ApprovalSettings.OFF, List.of());
    }
}
