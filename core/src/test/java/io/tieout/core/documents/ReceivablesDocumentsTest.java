package io.tieout.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivablesDocumentsTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    private static final PaymentTerms TWO_TEN_NET_30 =
            new PaymentTerms(new BigDecimal("2.00"), 10, 30);

    @Test
    void shouldTakeTermsAsEqualThatSayTheSame() {
        assertThat(TWO_TEN_NET_30).isEqualTo(new PaymentTerms(new BigDecimal("2"), 10, 30));
        assertThat(new PaymentTerms(null, 0, 30)).isEqualTo(PaymentTerms.net(30));
        assertThat(new PaymentTerms(new BigDecimal("1E1"), 0, 0).discountPercent().toString())
                .isEqualTo("10");
    }

    @Test
    void shouldRoundTheDiscountHalfEven() {
        assertThat(TWO_TEN_NET_30.discountOn(eur(4_500_000))).isEqualTo(eur(90_000));
        assertThat(TWO_TEN_NET_30.discountOn(eur(25))).isEqualTo(eur(0));
        assertThat(TWO_TEN_NET_30.discountOn(eur(75))).isEqualTo(eur(2));
        assertThat(TWO_TEN_NET_30.discountOn(new Money(150, "JPY")).minorUnits()).isEqualTo(3);
        assertThat(PaymentTerms.net(30).discountOn(eur(1_000)).isZero()).isTrue();
        assertThat(TWO_TEN_NET_30.lastDiscountDate(ISSUED)).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void shouldRefuseImpossibleTerms() {
        assertField("terms.discountPercent", () -> new PaymentTerms(new BigDecimal("-1"), 0, 0));
        assertField("terms.discountPercent", () -> new PaymentTerms(new BigDecimal("101"), 0, 0));
        assertField("terms.discountDays", () -> new PaymentTerms(null, -1, 0));
        assertField("terms.netDays", () -> PaymentTerms.net(-1));
    }

    @Test
    void shouldRefuseANegativeReceivableBecauseItsKindIsTheSign() {
        assertField("amount", () -> receivable(ReceivableKind.CREDIT_MEMO, eur(-1)));
        assertThat(receivable(ReceivableKind.CREDIT_MEMO, eur(5)).kind().sign()).isEqualTo(-1);
        assertThat(receivable(ReceivableKind.DEBIT_MEMO, eur(0)).kind().sign()).isEqualTo(1);
        assertThat(receivable(ReceivableKind.INVOICE, eur(5)).status())
                .isEqualTo(ReceivableStatus.OPEN);
    }

    @Test
    void shouldAllowANegativeRemittanceLineButNoNegativeDiscount() {
        Remittance remittance =
                remittance("EUR", eur(70), line(eur(100), null), line(eur(-30), null));

        assertThat(remittance.lines()).hasSize(2);
        assertField("lines.discount", () -> line(eur(100), eur(-1)));
        assertField("amount", () -> remittance("EUR", eur(-1), line(eur(1), null)));
    }

    @Test
    void shouldRefuseARemittanceOfSeveralCurrencies() {
        assertField("lines", () -> remittance("EUR", null, line(new Money(1, "USD"), null)));
        assertField("amount", () -> remittance("USD", eur(1), line(null, null)));
        assertThat(remittance(null, null, line(null, null)).currency()).isNull();
    }

    @Test
    void shouldRefuseARemittanceWithoutLinesOrNumbers() {
        assertThatThrownBy(() -> remittance("EUR", eur(1)))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("lines");
        assertThatThrownBy(() -> new RemittanceLine(" ", eur(1), null, null, null, null))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("lines.invoiceNumber");
    }

    @Test
    void shouldRefuseACustomerThatIsItsOwnParent() {
        assertField("parentId", () -> customer("c1", null));
        assertField("discountGraceDays", () -> customer("c2", -1));
        assertThat(customer("c2", 3).parentId()).isEqualTo("c1");
    }

    @Test
    void shouldHashEveryFieldOfAReceivable() {
        long hash = ContentHash.of(receivable(ReceivableKind.INVOICE, eur(5)));

        assertThat(ContentHash.of(receivable(ReceivableKind.INVOICE, eur(5)))).isEqualTo(hash);
        assertThat(ContentHash.of(receivable(ReceivableKind.INVOICE, eur(6)))).isNotEqualTo(hash);
        assertThat(ContentHash.of(receivable(ReceivableKind.DEBIT_MEMO, eur(5))))
                .isNotEqualTo(hash);
    }

    private static Receivable receivable(ReceivableKind kind, Money amount) {
        return new Receivable(
                "r1",
                null,
                "c1",
                null,
                "INV-1",
                kind,
                ISSUED,
                ISSUED.plusDays(30),
                amount,
                TWO_TEN_NET_30,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static RemittanceLine line(Money amount, Money discount) {
        return new RemittanceLine("INV-1", amount, discount, null, null, null);
    }

    private static Remittance remittance(String currency, Money amount, RemittanceLine... lines) {
        return new Remittance(
                "m1", null, null, null, null, null, null, currency, amount, List.of(lines));
    }

    private static Customer customer(String id, Integer graceDays) {
        return new Customer(
                id,
                null,
                "Nordlicht AG",
                List.of(),
                "c1",
                List.of(),
                List.of(),
                null,
                null,
                null,
                graceDays,
                false);
    }

    private static void assertField(String field, Runnable creation) {
        assertThatThrownBy(creation::run)
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
