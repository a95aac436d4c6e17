package io.tieout.core.receivables;

import static io.tieout.core.receivables.CashSamples.add;
import static io.tieout.core.receivables.CashSamples.cheque;
import static io.tieout.core.receivables.CashSamples.day;
import static io.tieout.core.receivables.CashSamples.decision;
import static io.tieout.core.receivables.CashSamples.eur;
import static io.tieout.core.receivables.CashSamples.invoice;
import static io.tieout.core.receivables.CashSamples.payment;
import static io.tieout.core.receivables.CashSamples.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerScopeTest {

    private static final long CERTAIN = 30_000;
    private static final long INFERRED = 300_000;

    private final CustomerScope scope = scope();
    private final Map<String, Long> balances = new HashMap<>();

    @Test
    void shouldApplyCertainPaymentsFirstAndOthersAtTheirSettleTime() {
        add(scope, invoice("INV-10001", 1_000), 0);
        add(scope, invoice("INV-10002", 700), 0);
        add(scope, payment("p1", 1_000, 5, "INV-10001"), 0);
        add(scope, payment("p2", 700, 5, ""), 0);

        assertThat(scope.provisional("p1", 0).status()).isEqualTo(MatchStatus.PROVISIONAL);
        assertThat(matches(CERTAIN, true, false))
                .extracting(Match::rule)
                .containsExactly("reference");
        assertThat(matches(INFERRED, false, true))
                .extracting(Match::rule)
                .containsExactly("exact-single");
    }

    @Test
    void shouldCountARivalThatArrivesBeforeTheSettleTime() {
        add(scope, invoice("1001", 700), 0);
        add(scope, payment("p", 700, 5, ""), 0);
        add(scope, invoice("1002", 700), 120_000);

        CashSettled settled = settle(INFERRED, true, true);

        assertThat(settled.matches()).isEmpty();
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.AMBIGUOUS);
    }

    @Test
    void shouldReopenExactlyWhatAReturnedPaymentHadClosed() {
        add(scope, invoice("INV-10001", 1_000), 0);
        add(scope, cheque("p", 1_000, 5, "4711"), 0);
        settle(INFERRED, true, true);
        assertThat(scope.receivable("r-INV-10001").available()).isZero();

        add(
                scope,
                CashSamples.payment(
                        "x",
                        eur(-1_000),
                        day(9),
                        "NSF",
                        List.of(new Reference(ReferenceType.CHEQUE, "4711"))),
                INFERRED);
        CashSettled settled = settle(2 * INFERRED, true, true);

        assertThat(settled.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.REVERSED);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.RETURNED_PAYMENT);
        assertThat(settled.exceptions().get(0).suggestions().get(0).ids()).containsExactly("p");
        assertThat(scope.receivable("r-INV-10001").available()).isEqualTo(eur(1_000).minorUnits());
        assertThat(scope.payment("p").isReturned()).isTrue();
        assertThat(balances.values()).containsOnly(0L);
    }

    @Test
    void shouldTakeBackAnApplicationThatAPersonRejectsAndNeverSuggestItAgain() {
        add(scope, invoice("1001", 700), 0);
        add(scope, payment("p", 700, 5, ""), 0);
        settle(INFERRED, true, true);

        add(scope, decision("d", DecisionKind.REJECT, 10, "p", "r-1001"), INFERRED);
        CashSettled settled = settle(2 * INFERRED, true, true);

        assertThat(settled.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.REVERSED);
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.UNAPPLIED_CASH);
        assertThat(settled.exceptions().get(0).suggestions()).isEmpty();
        assertThat(balances.get("unapplied-cash")).isEqualTo(-eur(700).minorUnits());
        assertThat(balances.get("receivables:C1")).isZero();
    }

    @Test
    void shouldCloseTheCaseOfAPaymentThatAPersonApplies() {
        add(scope, invoice("1001", 700), 0);
        add(scope, invoice("1002", 700), 0);
        add(scope, payment("p", 700, 5, ""), 0);
        settle(INFERRED, true, true);

        add(scope, decision("d", DecisionKind.CONFIRM, 10, "p", "r-1002"), INFERRED);
        CashSettled settled = settle(2 * INFERRED, true, true);

        assertThat(settled.matches()).extracting(Match::decidedBy).containsExactly("ann");
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
        assertThat(balances.get("unapplied-cash")).isZero();
    }

    @Test
    void shouldIgnoreAConfirmationThatWasRejectedLater() {
        add(scope, invoice("1001", 900), 0);
        add(scope, payment("p", 700, 5, ""), 0);
        add(scope, decision("d1", DecisionKind.CONFIRM, 1, "p", "r-1001"), 0);
        add(scope, decision("d2", DecisionKind.REJECT, 2, "p", "r-1001"), 0);

        assertThat(settle(Long.MAX_VALUE, true, true).matches()).isEmpty();
    }

    @Test
    void shouldCloseAShortPaymentWhenTheRestIsPaid() {
        add(scope, invoice("INV-10001", 1_000), 0);
        add(scope, payment("p1", 400, 5, "INV-10001"), 0);
        assertThat(settle(INFERRED, true, true).exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.SHORT_PAYMENT);

        add(scope, payment("p2", 600, 15, "INV-10001"), INFERRED);
        CashSettled settled = settle(2 * INFERRED, true, true);

        assertThat(settled.matches()).extracting(Match::rule).containsExactly("reference");
        assertThat(settled.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldAskForAShortPaymentAgainWhenWhatPaidTheRestGoesBack() {
        add(scope, invoice("INV-10001", 1_000), 0);
        add(scope, payment("p1", 400, 5, "INV-10001"), 0);
        add(scope, cheque("p2", 600, 15, "4711"), 0);
        settle(INFERRED, true, true);
        assertThat(scope.receivable("r-INV-10001").isCleared()).isTrue();

        List<Reference> cheque = List.of(new Reference(ReferenceType.CHEQUE, "4711"));
        add(scope, CashSamples.payment("x", eur(-600), day(19), "NSF", cheque), INFERRED);
        CashSettled settled = settle(2 * INFERRED, true, true);

        assertThat(settled.exceptions())
                .filteredOn(item -> item.reason() == Reason.SHORT_PAYMENT)
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.OPEN);
    }

    @Test
    void shouldOnlyProposeWithoutAutonomy() {
        CustomerScope asking =
                new CustomerScope("acme", "C1", ReceivablesSettings.DEFAULTS, Autonomy.SUGGEST);
        add(asking, invoice("INV-10001", 1_000), payment("p", 1_000, 5, "INV-10001"));

        CashSettled settled = asking.settle(Long.MAX_VALUE, true, true);

        assertThat(settled.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.PROPOSED);
        assertThat(settled.journals()).isEmpty();
        assertThat(asking.payment("p").unapplied()).isEqualTo(eur(1_000).minorUnits());
        assertThat(settled.exceptions().get(0).suggestions().get(0).ids())
                .containsExactly("r-INV-10001");
    }

    @Test
    void shouldReportOtherContentUnderATakenId() {
        add(scope, invoice("1001", 700), 5);
        add(scope, invoice("1001", 800), 1);
        add(scope, invoice("1001", 800), 1);

        CashSettled settled = settle(Long.MAX_VALUE, true, true);

        assertThat(settled.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.CONFLICTING_DUPLICATE);
        assertThat(scope.receivable("r-1001").available()).isEqualTo(eur(800).minorUnits());
    }

    private List<Match> matches(long atMillis, boolean certain, boolean inferred) {
        return settle(atMillis, certain, inferred).matches();
    }

    private CashSettled settle(long atMillis, boolean certain, boolean inferred) {
        CashSettled settled = scope.settle(atMillis, certain, inferred);
        for (Journal journal : settled.journals()) {
            for (JournalLine line : journal.lines()) {
                balances.merge(line.account(), line.amount().minorUnits(), Long::sum);
            }
        }
        return settled;
    }
}
