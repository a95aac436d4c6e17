package io.tieout.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import io.tieout.core.payments.PaymentProposal.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people change of a proposal before a second person approves it. */
class FiledProposalTest {

    private static final LocalDate RUN = LocalDate.of(2026, 5, 15);
    private static final LocalDate NEXT = RUN.plusDays(7);
    private static final PaymentTerms TWO_TEN = new PaymentTerms(BigDecimal.valueOf(2), 10, 30);

    @Test
    void shouldPutABillIntoThePaymentOfItsVendor() {
        FiledProposal filed = filed(5_000, bill("due", "V1", 100, 3), bill("later", "V1", 40, 20));
        String before = filed.proposal().payments().get(0).endToEndId();

        FiledProposal after = filed.including("later", "bea");

        assertThat(after.proposal().payments())
                .singleElement()
                .satisfies(
                        payment -> {
                            assertThat(payment.amount()).isEqualTo(eur(140));
                            assertThat(payment.endToEndId()).isNotEqualTo(before);
                            assertThat(payment.lines())
                                    .extracting(ProposedLine::reason)
                                    .containsExactly(PayReason.DUE, PayReason.CHOSEN);
                        });
        assertThat(after.proposal().leftOut()).isEmpty();
        assertThat(after.proposal().makers()).containsExactlyInAnyOrder("ann", "bea");
        assertThat(after.digest()).isNotEqualTo(filed.digest());
        assertThatThrownBy(() -> after.approved("Bea")).isInstanceOf(RefusedException.class);
        assertThat(after.approved("cid").proposal().approvedBy()).isEqualTo("cid");
    }

    @Test
    void shouldTakeOutWhatWasPutInAndPutItInAgain() {
        FiledProposal filed = filed(5_000, bill("due", "V1", 100, 3), bill("later", "V2", 40, 20));

        FiledProposal out = filed.including("later", "bea").without("later", "bea");
        assertThat(out.proposal().payments()).isEqualTo(filed.proposal().payments());
        assertThat(out.proposal().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(NotPaid.REMOVED);

        assertThat(out.including("later", "bea").proposal().payments()).hasSize(2);
    }

    @Test
    void shouldRefuseABillThatNoAccountCanPay() {
        FiledProposal filed = filed(120, bill("due", "V1", 100, 3), bill("later", "V2", 40, 20));

        assertThatThrownBy(() -> filed.including("later", "bea"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no account of the proposal has 40.00 EUR left");
    }

    @Test
    void shouldRefuseABillThatIsHeldOrNotThere() {
        FiledProposal filed =
                filed(
                        5_000,
                        bill("due", "V1", 100, 3),
                        payable("held", "V2", 40, RUN, RUN.plusDays(1), null, "disputed"));

        assertThatThrownBy(() -> filed.including("held", "bea")).hasMessageContaining("disputed");
        assertThatThrownBy(() -> filed.including("due", "bea")).hasMessageContaining("left out");
    }

    @Test
    void shouldPayInFullOnADayOnWhichTheDiscountHasLapsed() {
        // Issued on 7 May: two percent until the 17th.
        Payable discounted =
                payable("d", "V1", 1_000, RUN.minusDays(8), RUN.plusDays(22), TWO_TEN, "");
        FiledProposal filed = filed(1_000, discounted);
        assertThat(filed.proposal().payments().get(0).amount()).isEqualTo(eur(980));

        FiledProposal inTime = filed.on(RUN.plusDays(2), "bea");
        FiledProposal late = filed.on(RUN.plusDays(3), "bea");

        assertThat(inTime.proposal().payments().get(0).amount()).isEqualTo(eur(980));
        ProposedLine line = late.proposal().payments().get(0).lines().get(0);
        assertThat(line.amount()).isEqualTo(eur(1_000));
        assertThat(line.reason()).isEqualTo(PayReason.CHOSEN);
        assertThat(line.annualReturnPercent()).isNull();
        assertThat(late.proposal().runDate()).isEqualTo(RUN.plusDays(3));
        assertThat(late.proposal().id()).isEqualTo(filed.proposal().id());
    }

    @Test
    void shouldRefuseADayOnWhichTheCashDoesNotReach() {
        Payable discounted =
                payable("d", "V1", 1_000, RUN.minusDays(8), RUN.plusDays(22), TWO_TEN, "");

        assertThatThrownBy(() -> filed(999, discounted).on(RUN.plusDays(3), "bea"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("has not enough");
    }

    @Test
    void shouldChangeNothingOnceItIsApproved() {
        FiledProposal approved =
                filed(5_000, bill("due", "V1", 100, 3), bill("later", "V2", 40, 20))
                        .approved("bea");

        assertThatThrownBy(() -> approved.including("later", "cid"))
                .hasMessageContaining("APPROVED cannot be changed");
        assertThatThrownBy(() -> approved.on(NEXT, "cid"))
                .hasMessageContaining("APPROVED cannot be changed");
        assertThatThrownBy(() -> approved.without("due", "cid"))
                .hasMessageContaining("APPROVED cannot be changed");
    }

    private static FiledProposal filed(long available, Payable... payables) {
        PayingAccount account =
                new PayingAccount("DE-A", null, "We", eur(available), 0, "", "", "", "");
        return FiledProposal.of(
                PaymentRun.propose(
                        "default",
                        RUN,
                        NEXT,
                        PaymentPolicy.DEFAULTS,
                        List.of(payables),
                        List.of(PaymentAccount.of(account)),
                        "ann"),
                List.of(account),
                BigDecimal.TEN);
    }

    private static Payable bill(String id, String vendor, long amount, int dueInDays) {
        return payable(id, vendor, amount, RUN.minusDays(20), RUN.plusDays(dueInDays), null, "");
    }

    private static Payable payable(
            String id,
            String vendor,
            long amount,
            LocalDate issued,
            LocalDate due,
            PaymentTerms terms,
            String held) {
        return new Payable(
                "default",
                id,
                id,
                vendor,
                "Vendor " + vendor,
                "DE01-" + vendor,
                eur(amount),
                issued,
                due,
                terms,
                held);
    }

    private static Money eur(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "EUR");
    }
}
