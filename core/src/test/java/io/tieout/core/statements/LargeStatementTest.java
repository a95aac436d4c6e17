package io.tieout.core.statements;

import static io.tieout.core.statements.Fixture.bill;
import static io.tieout.core.statements.Fixture.eur;
import static io.tieout.core.statements.Fixture.march;
import static io.tieout.core.statements.Fixture.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fifty thousand lines of few amounts: whatever compares all with all does not come back. */
class LargeStatementTest {

    private static final int LINES = 50_000;

    @Test
    void shouldReconcileFiftyThousandLinesOfOneAmount() {
        PartyAccount account = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        List<StatementLine> lines = new ArrayList<>(LINES);
        for (int i = 0; i < LINES; i++) {
            boolean isPayment = i % 2 == 1;
            int day = i % 300;
            if (isPayment) {
                account.add(payment("P" + i, day + 1, "-100.00", ""));
            } else if (i % 10 != 0) {
                account.add(bill("I" + i, day, "R-" + (100_000 + i), "100.00"));
            }
            lines.add(
                    new StatementLine(
                            march(day),
                            isPayment ? StatementLineKind.PAYMENT : StatementLineKind.INVOICE,
                            isPayment ? "" : "R-" + (100_000 + i),
                            eur(isPayment ? "-100.00" : "100.00"),
                            null,
                            ""));
        }
        account.add(
                new PartyStatement(
                        "S1",
                        "C1",
                        StatementSide.VENDOR,
                        "V1",
                        null,
                        march(400),
                        null,
                        null,
                        eur("0.00"),
                        eur("0.00"),
                        lines),
                1);

        StatementReconciliation told =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> account.settle().reconciliations().get(0));

        assertThat(told.lines()).hasSize(LINES);
        assertThat(told.causes())
                .filteredOn(it -> it.cause() == StatementCause.NOT_RECEIVED)
                .singleElement()
                .extracting(it -> it.amount().toPlainString())
                .isEqualTo("500000.00");
    }
}
