package io.tieout.core.statements;

import static io.tieout.core.statements.Fixture.activity;
import static io.tieout.core.statements.Fixture.bill;
import static io.tieout.core.statements.Fixture.eur;
import static io.tieout.core.statements.Fixture.item;
import static io.tieout.core.statements.Fixture.march;
import static io.tieout.core.statements.Fixture.openItems;
import static io.tieout.core.statements.Fixture.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Statements that follow each other, and such as nobody can make sense of. */
class StatementSequenceTest {

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

    @Test
    void shouldGoOnWithWhatTheFormerStatementLacked() {
        account.add(
                activity(
                        "S1", "0.00", "300.00", "5 invoice R-100 100.00", "6 invoice R-200 200.00"),
                1);
        account.add(bill("I1", 5, "R-100", "100.00"));
        ExceptionItem first = only(account.settle().exceptions());
        account.add(
                statement("S2", march(61), eur("300.00"), eur("350.00"), "40 invoice R-300 50.00"),
                9);
        account.add(bill("I3", 40, "R-300", "50.00"));

        StatementsSettled after = account.settle();

        StatementReconciliation april = after.reconciliations().get(1);
        assertThat(april.statementId()).isEqualTo("S2");
        assertThat(causes(april)).isEqualTo("notReceived 200.00");
        assertThat(april.causes().get(0).ids()).containsExactly("S1#2");
        assertThat(after.reconciliations().get(0).supersededBy()).isEqualTo("S2");
        assertThat(after.exceptions()).noneMatch(it -> !it.id().equals(first.id()));
    }

    @Test
    void shouldNotAskAgainWhatTheNextStatementStatesAgain() {
        account.know("C1", Numbering.NEVER, 1);
        account.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 1);
        ExceptionItem first = only(account.settle().exceptions());
        account.add(statement("S2", march(61), null, eur("100.00"), "5 invoice R-100 100.00"), 9);

        ExceptionItem again = only(account.settle().exceptions());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.openedAtMillis()).isEqualTo(1);
        assertThat(again.subjects()).containsExactly("S2#1");
    }

    @Test
    void shouldSayWhenStatementsDoNotFollow() {
        account.add(activity("S1", "0.00", "100.00", "5 invoice R-100 100.00"), 1);
        account.add(bill("I1", 5, "R-100", "100.00"));
        account.add(statement("S2", march(61), eur("130.00"), eur("130.00")), 9);

        StatementsSettled settled = account.settle();

        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .contains(Reason.STATEMENT_GAP);
        assertThat(causes(settled.reconciliations().get(1))).isEqualTo("broughtForward 30.00");
    }

    @Test
    void shouldNameBadInputAndLoseNothing() {
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "120.00", "5 invoice R-100 100.00", "6 invoice - 15.00"),
                        bill("I1", 5, "R-100", "100.00"));

        assertThat(causes(told)).isEqualTo("withoutNumber 15.00, statementArithmetic 5.00");
        assertThat(told.unexplained()).isEqualTo(eur("0.00"));
    }

    @Test
    void shouldSayThatNobodyKnowsTheParty() {
        account.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 1);

        StatementsSettled settled = account.settle();

        assertThat(only(settled.exceptions()).reason()).isEqualTo(Reason.STATEMENT_PARTY_UNKNOWN);
        assertThat(causes(only(settled.reconciliations()))).isEqualTo("unknownParty 100.00");
    }

    @Test
    void shouldSayThatWeHoldNothingInTheCurrency() {
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "100.00", "5 invoice R-100 100.00"),
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

        assertThat(causes(told)).isEqualTo("currencyNotHeld 100.00");
    }

    @Test
    void shouldKeepYearsApartWhereNumbersBeginAgain() {
        account.know("C1", Numbering.YEARLY, 1);
        StatementReconciliation told =
                reconcile(
                        openItems("S1", "100.00", "5 invoice R-100 100.00"),
                        bill("I1", -100, "R-100", "100.00"));

        assertThat(causes(told)).isEqualTo("notReceived 100.00, olderThanStatement -100.00");
    }

    @Test
    void shouldTellTheFirstOfTwoContentsFromTheOther() {
        account.know("C1", Numbering.NEVER, 1);
        account.add(openItems("S1", "200.00", "5 invoice R-100 200.00"), 8);
        account.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 3);

        StatementsSettled settled = account.settle();

        assertThat(only(settled.reconciliations()).theirBalance()).isEqualTo(eur("100.00"));
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .contains(Reason.CONFLICTING_DUPLICATE);
    }
}
