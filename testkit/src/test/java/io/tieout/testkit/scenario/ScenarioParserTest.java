package io.tieout.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioParserTest {

    private static final String HEAD = "scenario: s\naccount: A1 EUR\n";

    @Test
    void shouldReadABankLineWithAllItSays() {
        List<Observed> events =
                only("bank B1 2026-03-16 -500.00 returned cheque=100234 other=\"a b\""
                                + " party=\"Müller \\\"M\\\" GmbH\" at=+40s # why")
                        .events();

        BankTransaction line = (BankTransaction) events.get(0).event();
        assertThat(line.amount()).isEqualTo(new Money(-50_000, "EUR"));
        assertThat(line.references())
                .containsExactly(
                        new Reference(ReferenceType.CHEQUE, "100234"),
                        new Reference(ReferenceType.OTHER, "a b"));
        assertThat(line.counterpartyName()).isEqualTo("Müller \"M\" GmbH");
        assertThat(line.returned()).isTrue();
        assertThat(events.get(0).observedAtMillis())
                .isEqualTo(Scenario.BASE.plusSeconds(40).toEpochMilli());
    }

    @Test
    void shouldTellTheSidesOfADecisionWithoutAnEqualsSign() {
        Scenario scenario =
                only("bank B1 2026-03-16 1.00\ndecision reject B1 L1 by anna reason=\"no\"");

        DecisionEvent decision = (DecisionEvent) scenario.events().get(1).event();
        assertThat(decision.leftIds()).containsExactly("B1");
        assertThat(decision.rightIds()).containsExactly("L1");
    }

    @Test
    void shouldReadExpectations() {
        Scenario scenario =
                only(
                        "expect match B1 = L2 L1 by reference-fee confirmed difference -2.50"
                                + " bank-fee\nexpect open B2 RETURNED_PAYMENT of B1");

        Expectation.Tied tied = (Expectation.Tied) scenario.expectations().get(0);
        assertThat(tied.right()).containsExactly("L1", "L2");
        assertThat(tied.differenceMinorUnits()).isEqualTo(-250);
        assertThat(tied.differenceReason()).isEqualTo("bank-fee");
        assertThat(scenario.expectations().get(1))
                .isEqualTo(new Expectation.Open(4, "B2", Reason.RETURNED_PAYMENT, "B1"));
    }

    @Test
    void shouldReadSeveralScenariosOfOneFile() {
        assertThat(ScenarioParser.parse("f", HEAD + "# nothing\n\nscenario: t\n"))
                .extracting(Scenario::name)
                .containsExactly("s", "t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "bank B1 2026-03-16|missing the amount",
                "bank B1 2026-02-30 1.00|not a day like 2026-03-16: '2026-02-30'",
                "bank B1 2026-03-16 1.001|not an amount in EUR: '1.001'",
                "bank B1 2026-03-16 1.00 void|unexpected 'void'",
                "bank B1 2026-03-16 1.00 check=1|unknown attribute 'check'",
                "bank B1 2026-03-16 1.00 text=\"a|a quotation mark is not closed",
                "bank B1 2026-03-16 1.00 at=40|not an offset like +40s: '40'",
                "ledger L1 2026-03-16 1.00 returned|unexpected 'returned'",
                "statement S1 2026-03-01 2026-03-31 opening=1.00|missing closing=",
                "decision maybe B1 = L1 by anna|not confirm, reject, split, recode, release or writeOff: 'maybe'",
                "decision reject B1 = L1|missing 'by' after the ids",
                "expect match B1 L1 by x confirmed|expected '=' after the bank ids, not 'by'",
                "expect match B1 = L1 by x perhaps|not confirmed or proposed: 'perhaps'",
                "expect open B1 LOST|unknown reason 'LOST'",
                "expect rain|not match, offset, open, conflict, cash, cleared, case, duplicate, posted or statement: 'rain'",
                "account: A1 XXQ|unknown currency 'XXQ'",
                "mode: fast|not bounded or continuous: 'fast'",
                "cash C1|unknown keyword 'cash'",
            })
    void shouldNameTheLineAndTheProblem(String line, String problem) {
        assertThatThrownBy(() -> ScenarioParser.parse("f.scenario", HEAD + line))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessage("f.scenario:3: " + problem);
    }

    @Test
    void shouldRefuseAFileThatDoesNotBeginWithAScenario() {
        assertThatThrownBy(() -> ScenarioParser.parse("f", "\naccount: A1 EUR"))
                .hasMessage("f:2: a file begins with 'scenario:'");
        assertThatThrownBy(() -> ScenarioParser.parse("f", "scenario: s\nbank B1 2026-03-16 1.00"))
                .hasMessage("f:2: 'account:' must come first");
    }

    private static Scenario only(String lines) {
        List<Scenario> scenarios = ScenarioParser.parse("f", HEAD + lines);
        assertThat(scenarios).hasSize(1);
        return scenarios.get(0);
    }
}
