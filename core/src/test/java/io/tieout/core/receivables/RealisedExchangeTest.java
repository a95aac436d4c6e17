package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.ISSUED;
import static io.tieout.core.receivables.CashSamples.add;
import static io.tieout.core.receivables.CashSamples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exchange gains tick by tick: late rates, what is taken back, and what is shown to people. */
class RealisedExchangeTest {

    private static final long TICK = 300_000;

    private final LedgerRates rates = new LedgerRates("EUR");
    private final CustomerScope scope =
            new CustomerScope(
                    "acme",
                    CashSamples.CUSTOMER,
                    ReceivablesSettings.DEFAULTS,
                    Autonomy.AUTO,
                    new BankSide(),
                    rates);

    @Test
    void shouldPostTheGainWhenTheRateComesAndCloseItsCase() {
        rate("f1", ISSUED, "0.90", 0);
        invoiceAndPayment("INV-10001", "p1", 1_000_00, 1_000_00, "USD");

        CashSettled first = scope.settle(TICK, true, true);

        assertThat(first.matches()).extracting(Match::rule).containsExactly("reference");
        assertThat(first.journals()).hasSize(1);
        assertThat(first.exceptions())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.reason()).isEqualTo(Reason.FX_RATE_MISSING);
                            assertThat(it.subjects()).containsExactly("p1", "r-INV-10001");
                            assertThat(it.amount()).isEqualTo(new Money(1_000_00, "USD"));
                            assertThat(it.explanation()).contains("2026-03-02", "2026-03-20");
                        });

        rate("f2", day(18), "0.92", TICK + 1);
        CashSettled second = scope.settle(2 * TICK, false, true);

        assertThat(second.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
        assertThat(second.journals())
                .singleElement()
                .satisfies(
                        journal -> {
                            assertThat(journal.date()).isEqualTo(day(18));
                            assertThat(journal.cause()).isEqualTo(first.matches().get(0).id());
                            assertThat(journal.atMillis()).isEqualTo(2 * TICK);
                        });
        assertThat(balances(second.journals()))
                .containsOnly(
                        Map.entry("receivables:C1 EUR", 20_00L),
                        Map.entry("realised-exchange-gain EUR", -20_00L));
        assertThat(second.touchedPayments()).contains("p1");
    }

    @Test
    void shouldReverseExactlyWhatWasPostedThoughABetterRateCameSince() {
        rate("f1", ISSUED, "0.90", 0);
        rate("f2", day(17), "0.92", 0);
        invoiceAndPayment("INV-10001", "p1", 1_000_00, 1_000_00, "USD");
        List<Journal> journals = new ArrayList<>(scope.settle(TICK, true, true).journals());
        assertThat(balances(journals)).containsEntry("realised-exchange-gain EUR", -20_00L);

        rate("f3", day(18), "0.99", TICK + 1);
        add(
                scope,
                CashSamples.decision("d1", DecisionKind.REJECT, 9, "p1", "r-INV-10001"),
                TICK + 1);
        journals.addAll(scope.settle(2 * TICK, true, true).journals());

        Map<String, Long> balances = balances(journals);
        balances.values().removeIf(sum -> sum == 0);
        assertThat(balances.keySet())
                .containsExactly("bank:" + CashSamples.ACCOUNT + " USD", "unapplied-cash USD");
    }

    @Test
    void shouldForgetARateThatIsMissingWhenTheApplicationIsTakenBack() {
        invoiceAndPayment("INV-10001", "p1", 1_000_00, 1_000_00, "USD");
        scope.settle(TICK, true, true);
        add(
                scope,
                CashSamples.decision("d1", DecisionKind.REJECT, 9, "p1", "r-INV-10001"),
                TICK + 1);

        assertThat(scope.settle(2 * TICK, true, true).exceptions())
                .filteredOn(it -> it.reason() == Reason.FX_RATE_MISSING)
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
        rate("f1", ISSUED, "0.90", 0);
        rate("f2", day(18), "0.92", 0);
        assertThat(scope.settle(3 * TICK, false, true).journals()).isEmpty();
    }

    @Test
    void shouldClaimAPaymentInAnotherCurrencyWhenItsRateComes() {
        invoiceAndPayment("INV-10001", "p1", 1_000_00, 918_00, "EUR");

        assertThat(scope.settle(TICK, true, true).exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.FX_RATE_MISSING);

        rate("f1", ISSUED, "0.90", TICK + 1);
        rate("f2", day(18), "0.92", TICK + 1);
        CashSettled settled = scope.settle(2 * TICK, false, true);

        assertThat(settled.matches())
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.rule()).isEqualTo("exchange-reference");
                            assertThat(match.allocations().get(0).amount())
                                    .isEqualTo(CashSamples.cents(918_00));
                            assertThat(match.allocations().get(0).cleared())
                                    .isEqualTo(new Money(1_000_00, "USD"));
                            assertThat(match.evidence())
                                    .anyMatch(one -> one.right().equals("1000.00 USD"));
                        });
        assertThat(balances(settled.journals()))
                .containsEntry("realised-exchange-gain EUR", -18_00L)
                .containsEntry("currency-position:USD EUR", -2_00L);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldSayWhatTheLedgerExpectedOfAPaymentInAnotherCurrency() {
        rate("f2", day(18), "0.92", 0);
        invoiceAndPayment("INV-10001", "p1", 1_000_00, 800_00, "EUR");

        assertThat(scope.settle(TICK, true, true).exceptions())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.reason()).isEqualTo(Reason.CURRENCY_MISMATCH);
                            assertThat(it.explanation())
                                    .endsWith("By the ledger's rate 1000.00 USD are 920.00 EUR.");
                        });
    }

    @Test
    void shouldWaitWhereAValueIsBeyondAllMeasure() {
        rate("f1", ISSUED, "999999999", 0);
        rate("f2", day(18), "999999999", 0);
        invoiceAndPayment("INV-10001", "p1", Long.MAX_VALUE / 4, Long.MAX_VALUE / 4, "USD");

        CashSettled settled = scope.settle(TICK, true, true);

        assertThat(settled.matches()).hasSize(1);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.FX_RATE_MISSING);
    }

    private void invoiceAndPayment(
            String number, String payment, long owed, long paid, String paidIn) {
        add(
                scope,
                CashSamples.invoice(
                        number, CashSamples.CUSTOMER, new Money(owed, "USD"), ISSUED, null),
                0);
        add(
                scope,
                CashSamples.payment(payment, new Money(paid, paidIn), day(18), number, List.of()),
                0);
    }

    private void rate(String id, LocalDate day, String rate, long atMillis) {
        FxRate event = new FxRate(id, "USD", "EUR", day, new BigDecimal(rate), null);
        rates.add(new Observed(event, "test", "1", atMillis));
    }

    private static Map<String, Long> balances(List<Journal> journals) {
        Map<String, Long> balances = new TreeMap<>();
        for (Journal journal : journals) {
            for (JournalLine line : journal.lines()) {
                balances.merge(
                        line.account() + ' ' + line.amount().currency(),
                        line.amount().minorUnits(),
                        Long::sum);
            }
        }
        return balances;
    }
}
