package io.tieout.core.statements;

import static io.tieout.core.statements.Fixture.bill;
import static io.tieout.core.statements.Fixture.eur;
import static io.tieout.core.statements.Fixture.march;
import static io.tieout.core.statements.Fixture.openItems;
import static io.tieout.core.statements.Fixture.payment;
import static io.tieout.core.statements.Fixture.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An account that goes on for ever: what comes back has its time, and what is old is forgotten. */
class ContinuingAccountTest {

    private static final long TICK = 5_000;
    private static final PartyItem BILL = bill("I1", 5, "R-100", "100.00");

    private final PartyAccount account =
            new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);

    private static ExceptionItem only(List<ExceptionItem> some) {
        assertThat(some).hasSize(1);
        return some.get(0);
    }

    @Test
    void shouldOpenAgainWithTheTimeOfTheTickWhenTheCauseIsBack() {
        account.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 7);
        ExceptionItem first = only(account.settle(TICK).exceptions());
        account.add(BILL.withVersion(10));
        ExceptionItem gone = only(account.settle(2 * TICK).exceptions());
        account.add(BILL.withVersion(11).withdrawn());
        ExceptionItem again = only(account.settle(3 * TICK).exceptions());

        assertThat(first.openedAtMillis()).isEqualTo(7);
        assertThat(gone.status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.status()).isEqualTo(ExceptionStatus.OPEN);
        assertThat(again.openedAtMillis()).isEqualTo(3 * TICK);
        assertThat(account.settle(4 * TICK).exceptions()).isEmpty();
    }

    @Test
    void shouldTellNothingAndKeepTheTimesWhenItGoesOn() {
        Map<String, Long> kept = new HashMap<>();
        account.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 7);
        account.settle(TICK);
        account.add(BILL.withVersion(10));
        account.settle(2 * TICK);
        account.add(BILL.withVersion(11).withdrawn());
        account.settle(3 * TICK);
        kept.putAll(account.takeComebacks());

        PartyAccount next = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        next.add(openItems("S1", "100.00", "5 invoice R-100 100.00"), 7);
        next.add(BILL.withVersion(11).withdrawn());
        next.resume(kept);

        assertThat(next.settle(4 * TICK).exceptions()).isEmpty();
        next.add(BILL.withVersion(12));
        ExceptionItem closed = only(next.settle(5 * TICK).exceptions());
        assertThat(closed.status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(closed.openedAtMillis()).isEqualTo(3 * TICK);
    }

    @Test
    void shouldForgetWhatWasSettledAndSupersededAndSayTheSameAfterwards() {
        account.add(bill("I1", 1, "R-100", "10.00").withVersion(1));
        account.add(payment("P1", 2, "-10.00", "R-100").withVersion(1));
        account.add(bill("I2", 1, "R-2", "20.00").withVersion(1));
        account.add(bill("I9", 60, "R-9", "90.00").withVersion(1));
        account.add(later("S1", 3, "10.00", "1 invoice R-100 10.00"), 1);
        account.add(later("S2", 40, "20.00", "1 invoice R-2 20.00"), 2);
        account.add(later("S3", 61, "90.00", "60 invoice R-9 90.00"), 3);
        account.settle(TICK);
        StatementReconciliation before = current();

        PartyAccount.Forgotten forgotten =
                account.forgetBefore(100, Math.toIntExact(march(59).toEpochDay()));

        assertThat(forgotten.statementIds()).containsExactly("S1");
        assertThat(forgotten.items()).isEmpty();
        account.add(later("S4", 62, "110.00", "60 invoice R-9 90.00", "61 invoice R-2 20.00"), 4);
        account.settle(2 * TICK);
        forgotten = account.forgetBefore(100, Math.toIntExact(march(59).toEpochDay()));
        assertThat(forgotten.statementIds()).isEmpty();
        assertThat(before.ourBalance()).isEqualTo(current().ourBalance());
        assertThat(before.ourBalance()).isEqualTo(eur("110.00"));
    }

    @Test
    void shouldForgetABillWithThePaymentThatSettledItOnly() {
        account.add(bill("I1", 1, "R-100", "10.00").withVersion(1));
        account.add(bill("I2", 1, "R-22", "20.00").withVersion(1));
        account.add(bill("I3", 1, "R-333", "30.00").withVersion(1));
        account.add(payment("P1", 2, "-10.00", "R-100").withVersion(1));
        account.add(payment("P2", 2, "-25.00", "R-22").withVersion(1));

        PartyAccount.Forgotten forgotten =
                account.forgetBefore(100, Math.toIntExact(march(59).toEpochDay()));

        assertThat(forgotten.items())
                .extracting(PartyItem::id)
                .as("of the second payment something is left")
                .containsExactlyInAnyOrder("I1", "P1");
    }

    private static PartyStatement later(String id, int day, String closing, String... lines) {
        return statement(id, march(day), null, eur(closing), lines);
    }

    private StatementReconciliation current() {
        List<StatementReconciliation> all = account.reconciliations();
        return all.get(all.size() - 1);
    }
}
