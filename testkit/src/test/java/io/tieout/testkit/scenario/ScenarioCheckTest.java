package io.tieout.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioCheckTest {

    private static final Scenario FEE =
            ScenarioParser.parse(
                            "f",
                            """
                            scenario: a fee
                            account: A1 EUR
                            expect match B1 = L1 by reference-fee confirmed difference -2.50 bank-fee
                            expect open B2 RETURNED_PAYMENT of B1
                            """)
                    .get(0);

    @Test
    void shouldAcceptWhatIsExpected() {
        List<String> problems =
                ScenarioCheck.problems(
                        FEE,
                        List.of(
                                match("B1", "bank-fee", MatchStatus.CONFIRMED),
                                match("B9", "", MatchStatus.REVERSED)),
                        List.of(exception("B2", "returns B1", ExceptionStatus.OPEN)));

        assertThat(problems).isEmpty();
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThat(ScenarioCheck.problems(FEE, List.of(), List.of())).hasSize(3);
    }

    @Test
    void shouldSayWhatIsNotExpected() {
        List<String> problems =
                ScenarioCheck.problems(
                        FEE,
                        List.of(
                                match("B1", "kept back", MatchStatus.CONFIRMED),
                                match("B3", "", MatchStatus.PROPOSED)),
                        List.of(
                                exception("B2", "", ExceptionStatus.OPEN),
                                exception("B4", "", ExceptionStatus.OPEN),
                                exception("B5", "", ExceptionStatus.CLOSED)));

        assertThat(problems)
                .hasSize(4)
                .anyMatch(problem -> problem.contains("the reason is 'kept back'"))
                .anyMatch(problem -> problem.contains("not expected: match B3 = L1"))
                .anyMatch(problem -> problem.contains("does not name the original"))
                .anyMatch(problem -> problem.contains("not expected: open B4"));
    }

    private static Match match(String left, String reason, MatchStatus status) {
        return new Match(
                "M-" + left,
                MatchKind.BANK,
                "reference-fee",
                1,
                status,
                "A1",
                1,
                List.of(left),
                List.of("L1"),
                List.of(),
                new Money(-250, "EUR"),
                reason,
                List.of(),
                "rule",
                0);
    }

    private static ExceptionItem exception(String id, String says, ExceptionStatus status) {
        return new ExceptionItem(
                "E-" + id,
                "bank",
                Reason.RETURNED_PAYMENT,
                Severity.HIGH,
                "A1",
                List.of(id),
                new Money(100, "EUR"),
                0,
                status,
                says,
                List.of());
    }
}
