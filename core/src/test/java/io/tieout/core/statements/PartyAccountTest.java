package io.tieout.core.statements;

import static io.tieout.core.statements.Fixture.activity;
import static io.tieout.core.statements.Fixture.bill;
import static io.tieout.core.statements.Fixture.credit;
import static io.tieout.core.statements.Fixture.eur;
import static io.tieout.core.statements.Fixture.item;
import static io.tieout.core.statements.Fixture.openItems;
import static io.tieout.core.statements.Fixture.payment;
import static io.tieout.core.statements.Fixture.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartyAccountTest {

    private final PartyAccount account =
            new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);

    private StatementReconciliation reconcile(PartyStatement statement, PartyItem... items) {
        account.add(statement, 1);
        for (PartyItem item : items) {
            account.add(item);
        }
        return only(account.settle().reconciliations());
    }

    private static <T> T only(List<T> some) {
        assertThat(some).hasSize(1);
        return some.get(0);
    }

    private static String causes(StatementReconciliation of) {
        return of.causes().stream()
                .map(it -> it.cause().wireName() + ' ' + it.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static String rules(StatementReconciliation of) {
        return of.lines().stream().map(LineOutcome::rule).collect(Collectors.joining(","));
    }

    @Test
    void shouldNameTheInvoiceThatWeHaveNotReceived() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1",
                                "27000.00",
                                "5 invoice 788 25000.00",
                                "20 invoice 789 2000.00"),
                        bill("I1", 5, "788", "25000.00"));

        assertThat(told.theirBalance()).isEqualTo(eur("27000.00"));
        assertThat(told.ourBalance()).isEqualTo(eur("25000.00"));
        assertThat(causes(told)).isEqualTo("notReceived 2000.00");
        assertThat(told.causes().get(0).ids()).containsExactly("S1#2");
        assertThat(told.unexplained()).isEqualTo(eur("0.00"));
        assertThat(told.status()).isEqualTo(StatementStatus.INCOMPLETE);
    }

    @Test
    void shouldCloseTheRequestWhenTheInvoiceArrives() {
        account.add(
                openItems("S1", "27000.00", "5 invoice 788 25000.00", "20 invoice 789 2000.00"), 1);
        account.add(bill("I1", 5, "788", "25000.00"));
        ExceptionItem request = only(account.settle().exceptions());

        account.add(bill("I2", 20, "R 789", "2000.00"));
        account.add(bill("I2", 20, "789", "2000.00", ItemState.HELD));
        account.add(
                item(
                        "C1",
                        PartyItem.Kind.INVOICE,
                        "I2",
                        20,
                        "789",
                        eur("2000.00"),
                        ItemState.POSTED,
                        "",
                        2));
        StatementsSettled after = account.settle();

        assertThat(request.reason()).isEqualTo(Reason.STATEMENT_ITEM_MISSING_IN_LEDGER);
        assertThat(only(after.exceptions()).id()).isEqualTo(request.id());
        assertThat(only(after.exceptions()).status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(only(after.reconciliations()).status()).isEqualTo(StatementStatus.FULLY_MATCHED);
        assertThat(only(after.matches()).right()).containsExactly("I2");
    }

    @Test
    void shouldTellNothingWhenNothingChanged() {
        account.add(openItems("S1", "100.00", "5 invoice 788 100.00"), 1);
        account.settle();

        account.add(openItems("S1", "100.00", "5 invoice 788 100.00"), 7);
        StatementsSettled again = account.settle();

        assertThat(again.reconciliations()).isEmpty();
        assertThat(again.matches()).isEmpty();
        assertThat(again.exceptions()).isEmpty();
    }

    @Test
    void shouldTakeBackAMatchWhenItsItemIsWithdrawn() {
        account.know("C1", Numbering.NEVER, 1);
        account.add(openItems("S1", "100.00", "5 invoice 788 100.00"), 1);
        account.add(bill("I1", 5, "788", "100.00"));
        account.settle();

        account.add(
                item(
                        "C1",
                        PartyItem.Kind.INVOICE,
                        "I1",
                        5,
                        "788",
                        eur("100.00"),
                        ItemState.WITHDRAWN,
                        "",
                        2));
        StatementsSettled after = account.settle();

        assertThat(only(after.matches()).status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(causes(only(after.reconciliations()))).isEqualTo("notReceived 100.00");
    }

    @Test
    void shouldForgetAWithdrawnStatementWhateverCameFirst() {
        account.withdraw("S1", 5);
        account.add(openItems("S1", "100.00", "5 invoice 788 100.00"), 1);

        assertThat(account.settle().reconciliations()).isEmpty();
    }

    @Test
    void shouldNameWhatIsOnItsWayThroughTheHouse() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1",
                                "1000.00",
                                "5 invoice R-100 100.00",
                                "6 invoice R-200 200.00",
                                "7 invoice R-300 300.00",
                                "8 invoice R-400 400.00"),
                        bill("I1", 5, "R-100", "100.00", ItemState.PENDING),
                        bill("I2", 6, "R-200", "200.00", ItemState.HELD),
                        bill("I3", 7, "R-300", "300.00", ItemState.REJECTED),
                        bill("I4", 8, "R-400", "400.00", ItemState.DUPLICATE));

        assertThat(causes(told))
                .isEqualTo("inApproval 100.00, held 200.00, rejected 300.00, duplicate 400.00");
        assertThat(told.status()).isEqualTo(StatementStatus.MATCHED_WITH_DIFFERENCES);
    }

    @Test
    void shouldSayThatAPaymentOfOursIsNotBooked() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1", "150.00", "5 invoice R-100 100.00", "6 invoice R-200 50.00"),
                        bill("I1", 5, "R-100", "100.00"),
                        bill("I2", 6, "R-200", "50.00"),
                        payment("P1", 30, "-100.00", "invoice R-100"));

        assertThat(told.ourBalance()).isEqualTo(eur("50.00"));
        assertThat(causes(told)).isEqualTo("paymentNotBooked 100.00");
        assertThat(told.causes().get(0).ids()).containsExactly("I1", "P1", "S1#1");
    }

    @Test
    void shouldCancelAPaymentAgainstTheOnlyBillOfItsAmount() {
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "50.00", "6 invoice R-200 50.00"),
                        bill("I1", 5, "R-100", "100.00"),
                        bill("I2", 6, "R-200", "50.00"),
                        payment("P1", 10, "-100.00", ""));

        assertThat(told.causes()).isEmpty();
        assertThat(told.status()).isEqualTo(StatementStatus.FULLY_MATCHED);
    }

    @Test
    void shouldMatchTheMovementsOfAPeriod() {
        StatementReconciliation told =
                reconcile(
                        activity(
                                "S1",
                                "300.00",
                                "150.00",
                                "2 payment - -300.00",
                                "5 invoice R-100 100.00",
                                "9 creditNote G-1 -20.00",
                                "12 invoice R-200 70.00"),
                        bill("I0", -20, "R-050", "300.00"),
                        payment("P0", 1, "-300.00", "R-050"),
                        bill("I1", 5, "R-100", "100.00"),
                        credit("G1", 9, "G-1", "-20.00"),
                        bill("I2", 12, "R-200", "70.00"));

        assertThat(rules(told)).isEqualTo("near-day,number-date,number-date,number-date");
        assertThat(told.causes()).isEmpty();
        assertThat(told.status()).isEqualTo(StatementStatus.FULLY_MATCHED);
    }

    @Test
    void shouldNotGuessWhichPaymentIsMeant() {
        StatementReconciliation told =
                reconcile(
                        activity("S1", "0.00", "-500.00", "10 payment - -500.00"),
                        payment("P1", 12, "-500.00", ""),
                        payment("P2", 14, "-500.00", ""));

        assertThat(told.lines().get(0).isTied()).isFalse();
        assertThat(told.unexplained()).isEqualTo(eur("-500.00"));
        assertThat(causes(told)).isEqualTo("paymentNotBooked 1000.00");
    }

    @Test
    void shouldReadNumbersInOtherForms() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1",
                                "600.00",
                                "5 invoice RE-04711 100.00",
                                "6 invoice AB-1O58 200.00",
                                "7 other - 300.00 Rechnung Nr. XY 4713 vom 7.3."),
                        bill("I1", 5, "4711", "100.00"),
                        bill("I2", 6, "AB1058", "200.00"),
                        bill("I3", 7, "XY-4713", "300.00"));

        assertThat(rules(told)).isEqualTo("prefix,confused,text");
        assertThat(told.status()).isEqualTo(StatementStatus.FULLY_MATCHED);
    }

    @Test
    void shouldProposeWhatSomebodyMayHaveMistyped() {
        account.add(openItems("S1", "100.00", "5 invoice XY-10734 100.00"), 1);
        account.add(bill("I1", 5, "XY-10374", "100.00"));

        assertThat(only(account.settle().matches()).status()).isEqualTo(MatchStatus.PROPOSED);
    }

    @Test
    void shouldSayByHowMuchAnAmountDiffers() {
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "110.00", "5 invoice R-100 110.00"),
                        bill("I1", 5, "R-100", "100.00"));

        assertThat(causes(told)).isEqualTo("amountDiffers 10.00");
        assertThat(told.status()).isEqualTo(StatementStatus.MATCHED_WITH_DIFFERENCES);
    }

    @Test
    void shouldSeeThatALineIsStatedTwice() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1", "200.00", "5 invoice R-4711 100.00", "9 invoice 4711 100.00"),
                        bill("I1", 5, "R-4711", "100.00"));

        assertThat(causes(told)).isEqualTo("duplicate 100.00");
        assertThat(told.status()).isEqualTo(StatementStatus.MATCHED_WITH_DIFFERENCES);
    }

    @Test
    void shouldFindADocumentOfAnotherCompanyOrCurrency() {
        StatementReconciliation told =
                reconcile(
                        openItems(
                                "S1", "300.00", "5 invoice R-100 100.00", "6 invoice R-200 200.00"),
                        item(
                                "C2",
                                PartyItem.Kind.INVOICE,
                                "I1",
                                5,
                                "R-100",
                                eur("100.00"),
                                ItemState.POSTED,
                                "",
                                1),
                        item(
                                "C1",
                                PartyItem.Kind.INVOICE,
                                "I2",
                                6,
                                "R-200",
                                Money.parse("220.00", "USD"),
                                ItemState.POSTED,
                                "",
                                1));

        assertThat(causes(told)).isEqualTo("otherCompany 100.00, otherCurrency 200.00");
    }

    @Test
    void shouldTakePaymentsInOneSumApartFromAnotherOfThatDay() {
        StatementReconciliation told =
                reconcile(
                        activity("S1", "0.00", "-30.00", "9 payment - -30.00"),
                        payment("P1", 9, "-10.00", ""),
                        payment("P2", 9, "-20.00", ""),
                        payment("P3", 9, "-7.00", ""));

        assertThat(told.lines().get(0).items()).containsExactlyInAnyOrder("P1", "P2");
        assertThat(causes(told)).isEqualTo("paymentNotBooked 7.00");
    }

    @Test
    void shouldNotChooseBetweenTwoWaysToMakeUpASum() {
        StatementReconciliation told =
                reconcile(
                        activity("S1", "0.00", "-30.00", "9 payment - -30.00"),
                        payment("P1", 9, "-10.00", ""),
                        payment("P2", 9, "-20.00", ""),
                        payment("P3", 9, "-25.00", ""),
                        payment("P4", 9, "-5.00", ""));

        assertThat(told.lines().get(0).items()).isEmpty();
        assertThat(causes(told)).isEqualTo("paymentNotBooked 60.00, paymentUnknown -30.00");
    }

    @Test
    void shouldNameWhatTheyDoNotState() {
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "100.00", "10 invoice R-100 100.00"),
                        bill("I1", 10, "R-100", "100.00"),
                        bill("I2", 12, "R-200", "20.00"),
                        bill("I3", 2, "R-300", "3.00"),
                        bill("I4", 33, "R-400", "4.00"),
                        credit("G1", 11, "G-1", "-5.00"));

        assertThat(causes(told))
                .isEqualTo(
                        "creditNoteNotIssued 5.00, notOnStatement -20.00,"
                                + " olderThanStatement -3.00, afterStatement -4.00");
        assertThat(told.status()).isEqualTo(StatementStatus.ITEMS_MISSING);
    }
}
