package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.CUSTOMER;
import static io.tieout.core.receivables.CashSamples.ISSUED;
import static io.tieout.core.receivables.CashSamples.TWO_TEN;
import static io.tieout.core.receivables.CashSamples.cents;
import static io.tieout.core.receivables.CashSamples.credit;
import static io.tieout.core.receivables.CashSamples.customer;
import static io.tieout.core.receivables.CashSamples.day;
import static io.tieout.core.receivables.CashSamples.eur;
import static io.tieout.core.receivables.CashSamples.invoice;
import static io.tieout.core.receivables.CashSamples.line;
import static io.tieout.core.receivables.CashSamples.payment;
import static io.tieout.core.receivables.CashSamples.remittance;
import static io.tieout.core.receivables.CashSamples.settle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of docs/reference/receivables-rules.md once where it applies and where it must not. */
class CashRulesTest {

    @Test
    void shouldApplyARemittanceLineByLine() {
        CashSettled settled =
                settle(
                        discounted("1001", 1_000),
                        invoice("1002", 500),
                        credit("9001", 100),
                        payment("p", 1_330, 8, ""),
                        remittance(
                                "m",
                                "p",
                                line("1001", eur(980), eur(20), null, null),
                                line("1002", eur(450), null, eur(50), "06"),
                                line("9001", eur(-100), null, null, null)));

        Match match = confirmed(settled);
        assertThat(match.rule()).isEqualTo("remittance");
        assertThat(match.allocations())
                .containsExactly(
                        new Allocation("p", "r-1001", eur(980)),
                        new Allocation("p", "r-1002", eur(450)),
                        new Allocation("p", "r-9001", eur(-100)));
        assertThat(match.differenceReason()).isEqualTo("cash-discount+deduction");
        assertThat(match.difference()).isEqualTo(eur(-70));
        assertThat(reasons(settled)).containsExactly(Reason.DEDUCTION);
        assertThat(settled.exceptions().get(0).explanation()).contains("shortage");
    }

    @Test
    void shouldNotApplyARemittanceOfMoreThanThePayment() {
        CashSettled settled =
                settle(
                        invoice("1001", 1_000),
                        payment("p", 800, 8, ""),
                        remittance("m", "p", line("1001", eur(1_000), null, null, null)));

        assertThat(settled.matches()).isEmpty();
        assertThat(reasons(settled)).containsExactly(Reason.AMOUNT_DIFFERS);
    }

    @Test
    void shouldApplyWhatIsKnownOfARemittanceForUnknownInvoices() {
        CashSettled settled =
                settle(
                        invoice("1001", 1_000),
                        payment("p", 1_200, 8, ""),
                        remittance(
                                "m",
                                "p",
                                line("1001", eur(1_000), null, null, null),
                                line("7777", eur(200), null, null, null)));

        assertThat(confirmed(settled).allocations())
                .containsExactly(new Allocation("p", "r-1001", eur(1_000)));
        assertThat(reasons(settled)).containsExactly(Reason.UNKNOWN_INVOICE);
        assertThat(settled.exceptions().get(0).amount()).isEqualTo(eur(200));
    }

    @Test
    void shouldSayThatNobodyIssuedTheInvoicesOfARemittance() {
        CashSettled settled =
                settle(
                        invoice("1001", 1_000),
                        payment("p", 800, 8, ""),
                        remittance("m", "p", line("7777", eur(800), null, null, null)));

        assertThat(settled.matches()).isEmpty();
        assertThat(reasons(settled)).containsExactly(Reason.UNKNOWN_INVOICE);
    }

    @Test
    void shouldPairARemittanceByAmountOnlyIfItIsTheOnlyOne() {
        CanonicalEvent one = remittance("m1", null, line("1001", eur(700), null, null, null));
        CanonicalEvent two = remittance("m2", null, line("1002", eur(700), null, null, null));

        assertThat(
                        confirmed(
                                        settle(
                                                invoice("1001", 1_000),
                                                invoice("1002", 1_000),
                                                payment("p", 700, 8, ""),
                                                one))
                                .right())
                .containsExactly("r-1001");
        assertThat(
                        settle(
                                        invoice("1001", 1_000),
                                        invoice("1002", 1_000),
                                        payment("p", 700, 8, ""),
                                        one,
                                        two)
                                .matches())
                .isEmpty();
    }

    @Test
    void shouldFindTheOnlyDiscountsThatExplainAQuotedPayment() {
        CashSettled settled =
                settle(
                        discounted("INV-10001", 1_000),
                        discounted("INV-10002", 300),
                        payment("p", 1_294, 9, "INV-10001 INV-10002"));

        Match match = confirmed(settled);
        assertThat(match.rule()).isEqualTo("reference-discount");
        assertThat(match.allocations())
                .containsExactly(
                        new Allocation("p", "r-INV-10001", eur(1_000)),
                        new Allocation("p", "r-INV-10002", eur(294)));
    }

    @Test
    void shouldApplySomeOfWhatIsQuotedIfOnlyTheseCanBeMeant() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", 1_000),
                        invoice("INV-10002", 300),
                        invoice("INV-10003", 77),
                        payment("p", 1_077, 9, "INV-10001 INV-10002 INV-10003"));

        assertThat(confirmed(settled).rule()).isEqualTo("reference-subset");
        assertThat(confirmed(settled).right()).containsExactly("r-INV-10001", "r-INV-10003");
    }

    @Test
    void shouldSetOffTheOnlyCreditMemoThatExplainsWhatIsMissing() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", 1_000),
                        credit("CM-501", 123),
                        credit("CM-502", 200),
                        payment("p", 877, 9, "INV-10001"));

        assertThat(confirmed(settled).rule()).isEqualTo("reference-credit");
        assertThat(confirmed(settled).right()).containsExactly("r-CM-501", "r-INV-10001");
    }

    @Test
    void shouldCompleteATextThatWasCut() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", 1_000),
                        invoice("INV-10002", 823),
                        invoice("INV-10003", 410),
                        payment("p", 1_823, 9, "INV-10001 INV-100"));

        assertThat(confirmed(settled).rule()).isEqualTo("reference-completed");
        assertThat(confirmed(settled).right()).containsExactly("r-INV-10001", "r-INV-10002");
    }

    @Test
    void shouldApplyAnUnquotedPaymentToTheOnlyEqualInvoice() {
        assertThat(
                        confirmed(
                                        settle(
                                                invoice("1001", 1_000),
                                                invoice("1002", 900),
                                                payment("p", 900, 9, "")))
                                .rule())
                .isEqualTo("exact-single");
    }

    @Test
    void shouldNotChooseBetweenEqualInvoices() {
        CashSettled settled =
                settle(invoice("1001", 900), invoice("1002", 900), payment("p", 900, 9, ""));

        assertThat(settled.matches()).isEmpty();
        ExceptionItem open = settled.exceptions().get(0);
        assertThat(open.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(open.suggestions()).hasSize(2);
    }

    @Test
    void shouldNotApplyAPaymentToAnInvoiceIssuedLater() {
        CanonicalEvent later = invoice("1001", CUSTOMER, eur(900), day(12), null);

        assertThat(settle(later, payment("p", 900, 9, "")).matches()).isEmpty();
    }

    @Test
    void shouldApplyAllThatIsOpenAsOfThePaymentsDay() {
        CashSettled settled =
                settle(
                        invoice("1001", 900),
                        invoice("1002", 350),
                        credit("9001", 50),
                        invoice("1003", CUSTOMER, eur(70), day(20), null),
                        payment("p", 1_200, 9, ""));

        assertThat(confirmed(settled).rule()).isEqualTo("all-open");
        assertThat(confirmed(settled).right()).containsExactly("r-1001", "r-1002", "r-9001");
    }

    @Test
    void shouldApplyAllThatIsPastDue() {
        CashSettled settled =
                settle(
                        invoice("1001", 900),
                        invoice("1002", 350),
                        invoice("1003", CUSTOMER, eur(70), day(20), null),
                        payment("p", 1_250, 35, ""));

        assertThat(confirmed(settled).rule()).isEqualTo("all-past-due");
    }

    @Test
    void shouldOnlyProposeASubsetThatMayBeAnAccident() {
        CanonicalEvent[] events = new CanonicalEvent[13];
        for (int i = 0; i < 12; i++) {
            events[i] = invoice("10" + (10 + i), CUSTOMER, cents(101 + 7L * i * i), ISSUED, null);
        }
        events[12] = CashSamples.payment("p", cents(101 + 108 + 129), day(9), "", List.of());

        CashSettled settled = settle(events);

        assertThat(settled.matches())
                .extracting(Match::status)
                .doesNotContain(MatchStatus.CONFIRMED);
    }

    @Test
    void shouldLetAFeeWithinTolerancePass() {
        CashSettled settled =
                settle(invoice("INV-10001", 1_000), payment("p", 996, 9, "INV-10001"));

        Match match = confirmed(settled);
        assertThat(match.rule()).isEqualTo("tolerance");
        assertThat(match.difference()).isEqualTo(eur(-4));
        assertThat(match.differenceReason()).isEqualTo("tolerance");
        assertThat(settled.exceptions()).isEmpty();
    }

    @Test
    void shouldOnlyProposeWhatIsShortForSeveralInvoices() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", 1_000),
                        invoice("INV-10002", 500),
                        payment("p", 1_200, 9, "INV-10001 INV-10002"));

        assertThat(settled.matches()).extracting(Match::status).containsOnly(MatchStatus.PROPOSED);
        assertThat(settled.matches().get(0).rule()).isEqualTo("short-payment");
        assertThat(reasons(settled)).containsExactly(Reason.SHORT_PAYMENT);
    }

    @Test
    void shouldKeepAnOverpaymentAsUnappliedCash() {
        CashSettled settled =
                settle(invoice("INV-10001", 1_000), payment("p", 1_100, 9, "INV-10001"));

        assertThat(confirmed(settled).allocations())
                .containsExactly(new Allocation("p", "r-INV-10001", eur(1_000)));
        assertThat(reasons(settled)).containsExactly(Reason.OVERPAYMENT);
        assertThat(settled.exceptions().get(0).amount()).isEqualTo(eur(100));
    }

    @Test
    void shouldPayTheOldestFirstOnlyWhereThePolicySaysSo() {
        CanonicalEvent[] events = {
            invoice("1001", 900),
            invoice("1002", CUSTOMER, eur(800), day(2), null),
            payment("p", 1_111, 9, "")
        };

        assertThat(settle(events).matches()).isEmpty();
        CashSettled settled =
                settle(events[0], events[1], events[2], customer(CUSTOMER, null, true));
        assertThat(confirmed(settled).allocations())
                .containsExactly(
                        new Allocation("p", "r-1001", eur(900)),
                        new Allocation("p", "r-1002", eur(211)));
    }

    @Test
    void shouldSayThatAPaymentIsForAnotherCurrency() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", CUSTOMER, new Money(90_000, "USD"), ISSUED, null),
                        payment("p", 900, 9, "INV-10001"));

        assertThat(settled.matches()).isEmpty();
        assertThat(reasons(settled)).containsExactly(Reason.CURRENCY_MISMATCH);
    }

    @Test
    void shouldTakeTheSecondPaymentOfTheSameInvoiceAsDuplicate() {
        CashSettled settled =
                settle(
                        invoice("INV-10001", 1_000),
                        payment("p2", 1_000, 9, "INV-10001"),
                        payment("p1", 1_000, 8, "INV-10001"));

        assertThat(confirmed(settled).left()).containsExactly("p1");
        assertThat(reasons(settled)).containsExactly(Reason.DUPLICATE_PAYMENT);
    }

    private static CanonicalEvent discounted(String number, long euros) {
        return invoice(number, CUSTOMER, eur(euros), ISSUED, TWO_TEN);
    }

    private static Match confirmed(CashSettled settled) {
        assertThat(settled.matches()).extracting(Match::status).containsOnly(MatchStatus.CONFIRMED);
        assertThat(settled.matches()).hasSize(1);
        return settled.matches().get(0);
    }

    private static List<Reason> reasons(CashSettled settled) {
        return settled.exceptions().stream().map(ExceptionItem::reason).toList();
    }
}
