package io.tieout.core.statements;

import static io.tieout.core.statements.Fixture.bill;
import static io.tieout.core.statements.Fixture.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRequestsTest {

    @Test
    void shouldAskOnceForEachStatementAndName() {
        List<DocumentRequest> requests =
                requests(
                        List.of(march("S1", 10, "5 invoice R-1 10.00", "6 invoice R-2 20.00")),
                        bill("I1", 5, "R-1", "10.00"));

        assertThat(requests)
                .singleElement()
                .matches(it -> it.to().equals("billing@C1"))
                .extracting(it -> it.statementId() + " " + it.lines())
                .asString()
                .isEqualTo(
                        "S1 [Line[number=R-2, day="
                                + Fixture.march(6).toEpochDay()
                                + ", amount=20.00 EUR]]");
    }

    @Test
    void shouldNotAskAgainForWhatAnEarlierStatementHad() {
        PartyStatement first = march("S1", 10, "5 invoice R-1 10.00");
        PartyStatement second = march("S2", 20, "5 invoice R-1 10.00", "12 invoice R-2 20.00");

        List<DocumentRequest> before = requests(List.of(first));
        List<DocumentRequest> after = requests(List.of(first, second));

        assertThat(after).hasSize(2);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1).lines()).extracting(it -> it.number()).containsExactly("R-2");
        assertThat(after.get(1).id()).isNotEqualTo(before.get(0).id());
    }

    @Test
    void shouldNotAskForWhatTheLastStatementHasNoMore() {
        PartyStatement first = march("S1", 10, "5 invoice R-1 10.00");
        PartyStatement second = march("S2", 20, "12 invoice R-2 20.00");

        assertThat(requests(List.of(first, second)))
                .extracting(it -> it.statementId())
                .containsExactly("S2");
    }

    @Test
    void shouldAskForNothingOnceItIsThere() {
        assertThat(
                        requests(
                                List.of(march("S1", 10, "5 invoice R-1 10.00")),
                                bill("I1", 5, "R-1", "10.00")))
                .isEmpty();
    }

    /** Of open items. */
    private static PartyStatement march(String id, int day, String... lines) {
        return statement(id, Fixture.march(day), null, Fixture.eur("0.00"), lines);
    }

    private static List<DocumentRequest> requests(
            List<PartyStatement> statements, PartyItem... items) {
        PartyAccount account = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        account.add(bill("I9", 1, "Z-9999", "77.00"));
        for (PartyItem item : items) {
            account.add(item);
        }
        statements.forEach(it -> account.add(it, 1));
        return DocumentRequests.of(
                account.settle().reconciliations(), company -> "billing@" + company);
    }
}
