package io.tieout.core.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorAnswersTest {

    private static final LocalDate RUN = LocalDate.of(2026, 5, 15);
    private static final FiledProposal PROPOSED = proposed();

    @Test
    void shouldSayWhenAnInvoiceIsPlannedForPayment() {
        for (FiledProposal filed : List.of(PROPOSED, PROPOSED.approved("ben"))) {
            VendorAnswer answer = answer(List.of(), List.of(bill("")), filed, Set.of());

            assertThat(answer.status()).isEqualTo(VendorAnswer.Status.PLANNED);
            assertThat(answer.words()).isEqualTo("Approved, planned for payment on 15 May 2026.");
            assertThat(answer.date()).isEqualTo(RUN);
            assertThat(answer.amount()).isEqualTo(eur(100_00));
            assertThat(answer.paymentReference()).isEmpty();
        }
    }

    @Test
    void shouldGiveTheReferenceOnceThePaymentWasSentAndSayWhenTheBankHasPaid() {
        FiledProposal sent = PROPOSED.approved("ben").exported("pain.001");
        String reference = sent.proposal().payments().get(0).endToEndId();

        VendorAnswer before = answer(List.of(), List.of(), sent, Set.of());
        VendorAnswer after = answer(List.of(), List.of(), sent, Set.of(reference));

        assertThat(before.status()).isEqualTo(VendorAnswer.Status.SENT);
        assertThat(before.words()).contains("15 May 2026", reference);
        assertThat(after.status()).isEqualTo(VendorAnswer.Status.PAID);
        assertThat(after.words()).isEqualTo("Paid on 15 May 2026, reference " + reference + ".");
        assertThat(after.paymentReference()).isEqualTo(reference);
    }

    @Test
    void shouldNotCallPaidWhatWasNeverSent() {
        String reference = PROPOSED.proposal().payments().get(0).endToEndId();

        assertThat(answer(List.of(), List.of(), PROPOSED, Set.of(reference)).status())
                .isEqualTo(VendorAnswer.Status.PLANNED);
    }

    @Test
    void shouldSayByWhenAnApprovedInvoiceIsDue() {
        VendorAnswer answer = answer(List.of(), List.of(bill("")), null, Set.of());

        assertThat(answer.status()).isEqualTo(VendorAnswer.Status.APPROVED);
        assertThat(answer.words()).isEqualTo("Approved, due on 16 May 2026.");
        assertThat(answer.date()).isEqualTo(RUN.plusDays(1));
    }

    @Test
    void shouldNotTellWhyAPaymentWaits() {
        VendorAnswer answer =
                answer(List.of(), List.of(bill("suspicion of fraud")), null, Set.of());

        assertThat(answer.status()).isEqualTo(VendorAnswer.Status.PAYMENT_WAITS);
        assertThat(answer.toString()).doesNotContain("fraud");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MISSING_RECEIPT|IN_REVIEW|waiting for the goods
                    MISSING_PURCHASE_ORDER|IN_REVIEW|names no order
                    PRICE_VARIANCE|IN_REVIEW|prices differ
                    DUPLICATE_INVOICE|DUPLICATE|paid once
                    BANK_DETAILS_CHANGED|IN_REVIEW|Received, in review.
                    OVER_BUDGET_MONTH|IN_REVIEW|Received, in review.
                    """)
    void shouldSayWhatAnInvoiceWaitsForAsFarAsTheVendorCanHelp(
            Reason reason, VendorAnswer.Status status, String words) {
        VendorAnswer answer =
                answer(List.of(open(reason, ExceptionStatus.OPEN)), List.of(), null, Set.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.words()).contains(words);
        assertThat(answer.amount()).isEqualTo(eur(100_00));
        assertThat(
                        answer(
                                        List.of(open(reason, ExceptionStatus.CLOSED)),
                                        List.of(),
                                        null,
                                        Set.of())
                                .status())
                .isEqualTo(VendorAnswer.Status.RECEIVED);
    }

    @Test
    void shouldAskForAnInvoiceThatNeverArrived() {
        assertThat(VendorAnswers.unknown("RE-9").status()).isEqualTo(VendorAnswer.Status.UNKNOWN);
        assertThat(VendorAnswers.unknown("RE-9").words()).contains("please send it again");
    }

    private static VendorAnswer answer(
            List<ExceptionItem> cases,
            List<OpenBill> owed,
            FiledProposal filed,
            Set<String> booked) {
        List<PaymentProposal> proposals = filed == null ? List.of() : List.of(filed.proposal());
        return new VendorAnswers(cases, owed, proposals, booked).of(invoice());
    }

    private static FiledProposal proposed() {
        PayingAccount account =
                new PayingAccount(
                        "DE02120300000000202051", null, "Us", eur(1_000_00), 0, "", "", "", "");
        return FiledProposal.of(
                PaymentRun.propose(
                        "default",
                        RUN,
                        RUN.plusDays(7),
                        PaymentPolicy.DEFAULTS,
                        OpenPayables.of(List.of(bill("")), List.of()),
                        List.of(PaymentAccount.of(account)),
                        "ann"),
                List.of(account));
    }

    private static OpenBill bill(String held) {
        return new OpenBill(
                "I1",
                null,
                "RE-1",
                "V1",
                "Alpha",
                "DE89370400440532013000",
                eur(100_00),
                RUN.minusDays(29),
                RUN.plusDays(1),
                null,
                held);
    }

    private static VendorInvoice invoice() {
        return new VendorInvoice(
                "I1",
                null,
                new VendorInvoice.Issuer("V1", null, null, null),
                "RE-1",
                null,
                InvoiceKind.INVOICE,
                RUN.minusDays(29),
                null,
                null,
                List.of(),
                eur(100_00),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ExceptionItem open(Reason reason, ExceptionStatus status) {
        return new ExceptionItem(
                "x",
                "payables",
                reason,
                Severity.MEDIUM,
                "C",
                List.of("I1"),
                eur(100_00),
                0,
                status,
                "An internal sentence.",
                List.of());
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
