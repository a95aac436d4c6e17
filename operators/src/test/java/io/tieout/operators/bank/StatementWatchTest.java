package io.tieout.operators.bank;

import static io.tieout.operators.bank.BankEvents.line;
import static io.tieout.operators.bank.BankEvents.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of an account's statements as time goes by. */
class StatementWatchTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private BankHarness harness;
    private int position;

    @BeforeEach
    void open() throws Exception {
        harness =
                new BankHarness(
                        BankHarness.settings(BankHarness.CONTINUOUS, BankHarness.PLENTY_OF_MEMORY));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldReportABrokenStatementOnceAndCloseItWhenItsLineComes() throws Exception {
        at(0, statement("S1", "0.00", "-500.00"));
        at(MINUTE, line("B1", "-300.00", "100234", "S1"));
        harness.watermark(4 * MINUTE);
        assertThat(harness.outcome().exceptions()).isEmpty();

        harness.watermark(6 * MINUTE);
        assertThat(exception("S1").reason()).isEqualTo(Reason.STATEMENT_BALANCE_BROKEN);
        assertThat(exception("S1").amount()).isEqualTo(Money.parse("-200.00", "EUR"));

        at(HOUR, line("B2", "-200.00", "100235", "S1"));
        harness.restart();
        harness.end();
        assertThat(exception("S1").status()).isEqualTo(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldOpenABrokenStatementAgainWithTheTimeOfItsReturn() throws Exception {
        at(0, statement("S1", "0.00", "-500.00"));
        at(MINUTE, line("B1", "-300.00", "100234", "S1"));
        at(HOUR, line("B2", "-200.00", "100235", "S1"));
        harness.watermark(2 * HOUR);
        ExceptionItem closed = lastException("S1");
        harness.restart();
        at(3 * HOUR, line("B3", "-7.00", "100236", "S1"));
        harness.watermark(4 * HOUR);
        ExceptionItem again = lastException("S1");
        harness.restart();
        at(5 * HOUR, line("B4", "7.00", "100237", "S1"));
        harness.end();

        assertThat(closed.status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(again.status()).isEqualTo(ExceptionStatus.OPEN);
        assertThat(again.openedAtMillis()).isBetween(3 * HOUR, 4 * HOUR);
        assertThat(lastException("S1").status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(lastException("S1").openedAtMillis()).isEqualTo(again.openedAtMillis());
    }

    @Test
    void shouldSayThatStatementsAreUncheckedUntilALineNamesOne() throws Exception {
        at(0, statement("S1", "0.00", "-500.00"));
        at(MINUTE, line("B1", "-300.00", "100234"));
        at(2 * MINUTE, line("B2", "-20.00", "100236"));
        harness.watermark(6 * MINUTE);
        assertThat(exception("S1").reason()).isEqualTo(Reason.STATEMENT_UNCHECKED);

        harness.restart();
        at(HOUR, line("B3", "-500.00", "100235", "S1"));
        harness.end();
        assertThat(exception("S1").status()).isEqualTo(ExceptionStatus.CLOSED);
    }

    private void at(long millis, CanonicalEvent event) throws Exception {
        harness.watermark(millis - 1);
        harness.send(observed(millis, event));
    }

    private Observed observed(long millis, CanonicalEvent event) {
        return new Observed(event, "test", "line " + position++, millis);
    }

    /** What was said last of a statement's balance. */
    private ExceptionItem lastException(String id) {
        return harness.outcome().exceptions().stream()
                .filter(exception -> exception.subjects().contains(id))
                .filter(it -> it.reason() == Reason.STATEMENT_BALANCE_BROKEN)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private ExceptionItem exception(String id) {
        return harness.outcome().exceptions().stream()
                .filter(exception -> exception.subjects().contains(id))
                .findFirst()
                .orElseThrow();
    }
}
