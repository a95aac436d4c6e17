package io.tieout.core.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be paid, and what leaves for the bank. */
class OpenPayablesTest {

    private static final LocalDate RUN = LocalDate.of(2026, 5, 15);
    private static final String IBAN = "DE89370400440532013000";

    @Test
    void shouldPayABillOnceThatStandsTwice() {
        OpenBill bill = bill("I1", IBAN, 100);

        assertThat(OpenPayables.of(List.of(bill, bill), List.of()))
                .extracting(Payable::held)
                .containsExactly("");
        assertThat(OpenPayables.of(List.of(bill, bill("I1", IBAN, 200)), List.of()))
                .extracting(Payable::held)
                .containsExactly("stands twice with different content");
    }

    @Test
    void shouldHoldWhatWasSentBeforeAndNothingElse() {
        FiledProposal sent = proposed(bill("I1", IBAN, 100)).approved("ben").exported("pain.001");
        List<LedgerEntry> entries = sent.order().expectedEntries();
        OpenBill sameNumberOfAnother =
                new OpenBill(
                        "I9",
                        null,
                        "NI1",
                        "V9",
                        "Other",
                        "FR7630006000011234567890189",
                        eur(5),
                        RUN,
                        RUN,
                        null,
                        "");

        assertThat(
                        OpenPayables.of(
                                List.of(
                                        bill("I1", IBAN, 100),
                                        bill("I2", IBAN, 100),
                                        sameNumberOfAnother),
                                entries))
                .extracting(payable -> payable.held().isEmpty())
                .containsExactly(false, true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000",
                "021000022/123",
                "COBADE/123",
                "12 34 5678 9012 3456 7890 1234 5678 9012 345",
                "konto: 7"
            })
    void shouldHoldABillWhoseAccountCannotBeRight(String account) {
        Payable payable = OpenPayables.of(List.of(bill("I1", account, 100)), List.of()).get(0);

        assertThat(payable.held()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00,,,DE89370400440532013000,true",
        "cobadeffxxx/de89370400440532013000,COBADEFFXXX,,DE89370400440532013000,true",
        "021000021/12-345,,021000021,12-345,false",
        "123456,,,123456,false"
    })
    void shouldReadTheBankAndTheNumberOfAnAccount(
            String text, String bic, String routingNumber, String number, boolean iban) {
        assertThat(CreditorAccount.of(text))
                .isEqualTo(
                        new CreditorAccount(
                                bic == null ? "" : bic,
                                routingNumber == null ? "" : routingNumber,
                                number,
                                iban));
    }

    @Test
    void shouldLeaveInOneFormOnly() {
        FiledProposal approved = proposed(bill("I1", IBAN, 100)).approved("ben");
        FiledProposal exported = approved.exported("pain.001");

        assertThat(exported.exported("pain.001")).isEqualTo(exported);
        assertThat(exported.order().payments()).isEqualTo(approved.order().payments());
        assertThatThrownBy(() -> exported.exported("nacha"))
                .isInstanceOf(PaymentProposal.RefusedException.class);
        assertThatThrownBy(() -> proposed(bill("I1", IBAN, 100)).exported("pain.001"))
                .isInstanceOf(PaymentProposal.RefusedException.class);
    }

    @Test
    void shouldExpectEachPaymentWithItsReferenceInTheCashBook() {
        BankOrder order = proposed(bill("I1", IBAN, 100)).approved("ben").order();

        LedgerEntry entry = order.expectedEntries().get(0);
        assertThat(entry.amount()).isEqualTo(eur(-100));
        assertThat(entry.accountId()).isEqualTo("DE02120300000000202051");
        assertThat(entry.references().get(0).value())
                .isEqualTo(order.payments().get(0).endToEndId());
    }

    @Test
    void shouldRefuseAnApproverWithoutName() {
        assertThatThrownBy(() -> proposed(bill("I1", IBAN, 100)).approved("  "))
                .isInstanceOf(PaymentProposal.RefusedException.class);
    }

    private static FiledProposal proposed(OpenBill bill) {
        PayingAccount account =
                new PayingAccount(
                        "DE02120300000000202051", null, "Us", eur(1_000_00), 0, "", "", "", "");
        return FiledProposal.of(
                PaymentRun.propose(
                        "default",
                        RUN,
                        RUN.plusDays(7),
                        PaymentPolicy.DEFAULTS,
                        OpenPayables.of(List.of(bill), List.of()),
                        List.of(PaymentAccount.of(account)),
                        "ann"),
                List.of(account));
    }

    private static OpenBill bill(String id, String account, long cents) {
        return new OpenBill(
                id, null, "N" + id, "V1", "Alpha", account, eur(cents), RUN, RUN, null, "");
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
