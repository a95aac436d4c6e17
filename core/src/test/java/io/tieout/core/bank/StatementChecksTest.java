package io.tieout.core.bank;

import static io.tieout.core.bank.BankSamples.DAY;
import static io.tieout.core.bank.BankSamples.eur;
import static io.tieout.core.bank.BankSamples.item;
import static io.tieout.core.bank.BankSamples.line;
import static io.tieout.core.bank.BankSamples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementChecksTest {

    private final StatementChecks checks = new StatementChecks();

    @Test
    void shouldFindNothingWrongWhenBalancesAndLinesAgree() {
        checks.add(statement("S1", 1_000, 700, DAY, DAY));
        checks.add(statement("S2", 700, 750, DAY.plusDays(1), DAY.plusDays(1)));
        checks.addLine(item(line("B1", -500, DAY, null, "S1")));
        checks.addLine(item(line("B2", 200, DAY, null, "S1")));
        checks.addLine(item(line("B3", 50, DAY.plusDays(1), null, "S2")));
        checks.addLine(item(line("B4", 99, DAY, null, null)));

        assertThat(exceptions()).isEmpty();
    }

    @Test
    void shouldSayByHowMuchAStatementIsOff() {
        checks.add(statement("S1", 1_000, 700, DAY, DAY));
        checks.addLine(item(line("B1", -500, DAY, null, "S1")));

        ExceptionItem broken = exceptions().get(0);
        assertThat(exceptions()).hasSize(1);
        assertThat(broken.reason()).isEqualTo(Reason.STATEMENT_BALANCE_BROKEN);
        assertThat(broken.subjects()).containsExactly("S1");
        assertThat(broken.amount()).isEqualTo(eur(200));
        assertThat(broken.openedAtMillis()).isEqualTo(7);
    }

    @Test
    void shouldSayThatAStatementIsMissingBetweenTwo() {
        checks.add(statement("S3", 900, 900, DAY.plusDays(2), DAY.plusDays(2)));
        checks.add(statement("S1", 1_000, 1_000, DAY, DAY));

        ExceptionItem gap = exceptions().get(0);
        assertThat(exceptions()).hasSize(1);
        assertThat(gap.reason()).isEqualTo(Reason.STATEMENT_GAP);
        assertThat(gap.subjects()).containsExactly("S3");
        assertThat(gap.amount()).isEqualTo(eur(-100));

        checks.add(statement("S2", 1_000, 900, DAY.plusDays(1), DAY.plusDays(1)));
        checks.addLine(item(line("B1", -100, DAY.plusDays(1), null, "S2")));
        assertThat(exceptions()).isEmpty();
    }

    @Test
    void shouldBlameOnlyTheWrongClosingBalanceWhenTheNextStatementOpensRight() {
        checks.add(statement("S1", 1_000, 777, DAY, DAY));
        checks.addLine(item(line("B1", -500, DAY, null, "S1")));
        checks.add(statement("S2", 500, 500, DAY.plusDays(1), DAY.plusDays(1)));

        assertThat(exceptions()).hasSize(1);
        assertThat(exceptions().get(0).reason()).isEqualTo(Reason.STATEMENT_BALANCE_BROKEN);
        assertThat(exceptions().get(0).subjects()).containsExactly("S1");
    }

    @Test
    void shouldSayOnceThatStatementsAreUncheckedWhenNoLineNamesOne() {
        checks.add(statement("S1", 1_000, 1_000, DAY, DAY));
        checks.add(statement("S2", 1_000, 700, DAY.plusDays(1), DAY.plusDays(1)));
        checks.add(statement("S3", 700, 900, DAY.plusDays(2), DAY.plusDays(2)));
        checks.addLine(item(line("B1", -300, DAY.plusDays(1), null, null)));

        assertThat(exceptions()).hasSize(1);
        assertThat(exceptions().get(0).reason()).isEqualTo(Reason.STATEMENT_UNCHECKED);
        assertThat(exceptions().get(0).subjects()).containsExactly("S2");
    }

    @Test
    void shouldStillSeeGapsWhenNoLineNamesAStatement() {
        checks.add(statement("S1", 1_000, 1_000, DAY, DAY));
        checks.add(statement("S2", 900, 900, DAY.plusDays(1), DAY.plusDays(1)));
        checks.addLine(item(line("B1", -300, DAY.plusDays(1), null, null)));

        assertThat(exceptions()).hasSize(1);
        assertThat(exceptions().get(0).reason()).isEqualTo(Reason.STATEMENT_GAP);
    }

    @Test
    void shouldCheckStatementsAgainWhenALineNamesOne() {
        checks.add(statement("S1", 1_000, 700, DAY, DAY));
        checks.addLine(item(line("B1", -300, DAY, null, null)));
        checks.addLine(item(line("B2", -200, DAY, null, "S1")));

        assertThat(exceptions()).hasSize(1);
        assertThat(exceptions().get(0).reason()).isEqualTo(Reason.STATEMENT_BALANCE_BROKEN);
        assertThat(exceptions().get(0).amount()).isEqualTo(eur(-100));
    }

    @Test
    void shouldCallAStatementBrokenWhenTheAccountHasNoLines() {
        checks.add(statement("S1", 1_000, 700, DAY, DAY));

        assertThat(exceptions().get(0).reason()).isEqualTo(Reason.STATEMENT_BALANCE_BROKEN);
    }

    @Test
    void shouldTakeAStatementOnce() {
        assertThat(checks.add(statement("S1", 0, 0, DAY, DAY))).isTrue();
        assertThat(checks.add(statement("S1", 0, 0, DAY, DAY))).isFalse();
        assertThat(checks.inOrder()).hasSize(1);
    }

    private List<ExceptionItem> exceptions() {
        return checks.exceptions(Map.of("S1", 7L));
    }
}
