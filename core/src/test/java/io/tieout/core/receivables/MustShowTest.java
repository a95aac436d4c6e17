package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.CUSTOMER;
import static io.tieout.core.receivables.CashSamples.TWO_TEN;
import static io.tieout.core.receivables.CashSamples.cheque;
import static io.tieout.core.receivables.CashSamples.credit;
import static io.tieout.core.receivables.CashSamples.day;
import static io.tieout.core.receivables.CashSamples.eur;
import static io.tieout.core.receivables.CashSamples.invoice;
import static io.tieout.core.receivables.CashSamples.payment;
import static io.tieout.core.receivables.CashSamples.settle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases that an analyst expects to see handled. */
class MustShowTest {

    @Test
    void shouldPayFifteenInvoicesByReferencesInOneText() {
        List<CanonicalEvent> events = new ArrayList<>();
        StringBuilder text = new StringBuilder("Payment for");
        for (int i = 1; i <= 15; i++) {
            events.add(invoice("INV-2026-%04d".formatted(i), i == 15 ? 8_000 : 3_000));
            text.append(i % 3 == 0 ? " / " : ", ").append("inv 2026-%04d".formatted(i));
        }
        events.add(invoice("INV-2026-0099", 3_000));
        events.add(payment("p", 50_000, 20, text.toString()));

        CashSettled settled = settle(events.toArray(CanonicalEvent[]::new));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("reference");
        assertThat(match.status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(match.right()).hasSize(15).doesNotContain("r-INV-2026-0099");
        assertThat(settled.exceptions()).isEmpty();
    }

    @Test
    void shouldApplyTheOnlySubsetOfOpenInvoicesThatExplainsThePayment() {
        CashSettled settled =
                settle(
                        invoice("1001", 20_000),
                        invoice("1002", 15_000),
                        invoice("1003", 12_500),
                        invoice("1004", 9_900),
                        invoice("1005", 31_000),
                        payment("p", 47_500, 20, ""));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("unique-subset");
        assertThat(match.status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(match.right()).containsExactly("r-1001", "r-1002", "r-1003");
    }

    @Test
    void shouldSuggestAndNotPostWhenASecondSubsetIsAsGood() {
        CashSettled settled =
                settle(
                        invoice("1001", 20_000),
                        invoice("1002", 15_000),
                        invoice("1003", 12_500),
                        invoice("1004", 16_500),
                        invoice("1005", 31_000),
                        payment("p", 47_500, 20, ""));

        assertThat(settled.matches()).isEmpty();
        ExceptionItem open = only(settled.exceptions());
        assertThat(open.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(open.suggestions())
                .extracting(suggestion -> suggestion.ids())
                .containsExactlyInAnyOrder(
                        List.of("r-1001", "r-1002", "r-1003"), List.of("r-1004", "r-1005"));
    }

    @Test
    void shouldKeepTheRestOpenWhenAQuotedInvoiceIsPaidInPart() {
        CashSettled settled =
                settle(invoice("INV-10077", 10_000), payment("p", 8_000, 5, "INV-10077"));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("partial");
        assertThat(match.allocations())
                .containsExactly(new Allocation("p", "r-INV-10077", eur(8_000)));
        assertThat(match.difference().isZero()).isTrue();
        ExceptionItem rest = only(settled.exceptions());
        assertThat(rest.reason()).isEqualTo(Reason.SHORT_PAYMENT);
        assertThat(rest.amount()).isEqualTo(eur(2_000));
    }

    @Test
    void shouldPutWhatTheCustomerWasChargedBeforeBesideADeduction() {
        CashSettled settled =
                settle(
                        invoice("INV-09001", CUSTOMER, eur(9_000), day(-60), null),
                        invoice("INV-09502", CUSTOMER, eur(10_000), day(-30), null),
                        invoice("INV-08001", "C2", eur(7_777), day(-30), null),
                        credit("CM-1", 10),
                        invoice("INV-10077", 10_000),
                        payment("p", 9_000, 5, "INV-10077 less pricing error"));

        ExceptionItem deduction =
                only(
                        settled.exceptions().stream()
                                .filter(item -> item.reason() == Reason.DEDUCTION)
                                .toList());
        assertThat(deduction.evidence())
                .containsExactly(
                        new Evidence("amount", "9000.00 EUR", "10000.00 EUR", false),
                        new Evidence("text", "INV-10077 less pricing error", "INV-10077", true),
                        new Evidence(
                                "earlier invoice",
                                "INV-09502 of 2026-01-31: 10000.00 EUR",
                                "10000.00 EUR",
                                true),
                        new Evidence(
                                "earlier invoice",
                                "INV-09001 of 2026-01-01: 9000.00 EUR",
                                "10000.00 EUR",
                                false));
    }

    @Test
    void shouldOpenADeductionWhenThePayerSaysPricingError() {
        CashSettled settled =
                settle(
                        invoice("INV-10077", 10_000),
                        payment("p", 9_000, 5, "INV-10077 less pricing error"));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("deduction");
        assertThat(match.difference()).isEqualTo(eur(-1_000));
        assertThat(match.differenceReason()).isEqualTo("deduction");
        ExceptionItem deduction = only(settled.exceptions());
        assertThat(deduction.reason()).isEqualTo(Reason.DEDUCTION);
        assertThat(deduction.amount()).isEqualTo(eur(1_000));
        assertThat(deduction.explanation()).contains("pricing");
        assertThat(only(settled.journals()).lines())
                .extracting(line -> line.account() + " " + line.amount())
                .containsExactlyInAnyOrder(
                        "bank:" + CashSamples.ACCOUNT + " 9000.00 EUR",
                        "deductions:pricing 1000.00 EUR",
                        "receivables:C1 -10000.00 EUR");
    }

    @Test
    void shouldPostTheDiscountOnDayEight() {
        CashSettled settled = settle(discounted(), payment("p", 44_100, 8, ""));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("exact-discount");
        assertThat(match.difference()).isEqualTo(eur(-900));
        assertThat(match.differenceReason()).isEqualTo("cash-discount");
        assertThat(settled.exceptions()).isEmpty();
        assertThat(only(settled.journals()).lines())
                .extracting(line -> line.account() + " " + line.amount())
                .contains("cash-discounts 900.00 EUR");
    }

    @Test
    void shouldGrantTheDiscountWithinTheGrace() {
        CashSettled settled = settle(discounted(), payment("p", 44_100, 13, ""));

        assertThat(only(settled.matches()).rule()).isEqualTo("exact-discount");
    }

    @Test
    void shouldLeaveALateDiscountOpenOnDayFourteen() {
        CashSettled settled = settle(discounted(), payment("p", 44_100, 14, ""));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("exact-late-discount");
        assertThat(match.difference().isZero()).isTrue();
        ExceptionItem late = only(settled.exceptions());
        assertThat(late.reason()).isEqualTo(Reason.LATE_DISCOUNT_TAKEN);
        assertThat(late.amount()).isEqualTo(eur(900));
        assertThat(late.subjects()).containsExactly("p", "r-INV-450");
    }

    @Test
    void shouldRecogniseTheSameChequeTwice() {
        CashSettled settled =
                settle(
                        invoice("INV-10077", 10_000),
                        invoice("INV-10088", 10_000 + 1),
                        cheque("p1", 10_000, 5, "000777"),
                        cheque("p2", 10_000, 9, "777"),
                        invoice(
                                "INV-10099",
                                CashSamples.CUSTOMER,
                                eur(10_000),
                                CashSamples.day(8),
                                null));

        assertThat(only(settled.matches()).left()).containsExactly("p1");
        ExceptionItem duplicate = only(settled.exceptions());
        assertThat(duplicate.reason()).isEqualTo(Reason.DUPLICATE_PAYMENT);
        assertThat(duplicate.subjects()).containsExactly("p2");
        assertThat(duplicate.suggestions().get(0).ids()).containsExactly("p1");
    }

    @Test
    void shouldSetACreditMemoOffInsideThePayment() {
        CashSettled settled =
                settle(
                        invoice("INV-10077", 10_000),
                        credit("CM-555", 1_500),
                        payment("p", 8_500, 5, "INV-10077 CM-555"));

        Match match = only(settled.matches());
        assertThat(match.rule()).isEqualTo("reference");
        assertThat(match.allocations())
                .containsExactly(
                        new Allocation("p", "r-CM-555", eur(-1_500)),
                        new Allocation("p", "r-INV-10077", eur(10_000)));
        assertThat(settled.exceptions()).isEmpty();
    }

    private static CanonicalEvent discounted() {
        return invoice("INV-450", CashSamples.CUSTOMER, eur(45_000), CashSamples.ISSUED, TWO_TEN);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
