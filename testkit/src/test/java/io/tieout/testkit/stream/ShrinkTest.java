package io.tieout.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.oracle.BankOracle;
import io.tieout.testkit.oracle.BankOracleSettings;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkTest {

    @Test
    void shouldFindTheTwoEventsThatMatterAmongMany() {
        List<Observed> events = new SeededBankStream(5, 60, StreamProfile.LOOSE).events();
        Observed one = events.get(7);
        Observed other = events.get(41);

        List<Observed> minimal =
                Shrink.minimal(events, some -> some.contains(one) && some.contains(other));

        assertThat(minimal).containsExactly(one, other);
    }

    @Test
    void shouldPrintTheSmallestStreamWithAFee() {
        List<Observed> events =
                LongStream.range(0, 100)
                        .mapToObj(seed -> new SeededBankStream(seed, 50, StreamProfile.REFERENCES))
                        .map(SeededBankStream::events)
                        .filter(ShrinkTest::hasFee)
                        .findFirst()
                        .orElseThrow();

        String scenario = Shrink.minimalScenario("a fee", events, ShrinkTest::hasFee);

        assertThat(scenario.lines()).hasSize(4);
        assertThat(scenario).startsWith("scenario: a fee\naccount: ");
    }

    @Test
    void shouldRefuseACaseThatDoesNotFail() {
        List<Observed> events = new SeededBankStream(5, 10, StreamProfile.LOOSE).events();

        assertThatThrownBy(() -> Shrink.minimal(events, List::isEmpty))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean hasFee(List<Observed> events) {
        return BankOracle.reconcile(events, BankOracleSettings.defaults())
                .scopes()
                .values()
                .stream()
                .flatMap(scope -> scope.matches().stream())
                .anyMatch(match -> match.rule().equals("reference-fee"));
    }
}
