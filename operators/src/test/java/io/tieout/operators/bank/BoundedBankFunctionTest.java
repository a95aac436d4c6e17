package io.tieout.operators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.Shuffles;
import io.tieout.testkit.stream.StreamProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bounded run says the same of an account whether it is held in memory or looked at by line. */
class BoundedBankFunctionTest {

    private static final int SEEDS = 5;
    private static final long ALL_IN_MEMORY = Long.MAX_VALUE;
    private static final long LINE_BY_LINE = 0;

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldSayTheSameOfAnAccountWithoutLedgerEntries(StreamProfile profile) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = linesOnly(seed, profile);
            BankOutcome expected = run(events, ALL_IN_MEMORY, false);
            BankOutcome actual =
                    run(Shuffles.redelivered(events, 20, seed), LINE_BY_LINE, seed % 2 == 0);

            assertSame(actual, expected, profile + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldLoseNothingWhenStoppedInTheMiddle(StreamProfile profile) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = new SeededBankStream(seed, 40, profile).events();

            assertSame(
                    run(events, LINE_BY_LINE, true),
                    run(events, ALL_IN_MEMORY, false),
                    profile + ", seed " + seed);
        }
    }

    private static void assertSame(BankOutcome actual, BankOutcome expected, String name) {
        assertThat(actual.matches())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected.matches());
        assertThat(actual.exceptions())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected.exceptions());
        assertThat(actual.journals())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected.journals());
        assertThat(actual.reconciliations())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected.reconciliations());
    }

    private static List<Observed> linesOnly(int seed, StreamProfile profile) {
        return new SeededBankStream(seed, 60, profile)
                .events().stream()
                        .filter(one -> !(one.event() instanceof LedgerEntry))
                        .filter(one -> !(one.event() instanceof DecisionEvent))
                        .toList();
    }

    private static BankOutcome run(List<Observed> events, long largeScopeBytes, boolean stops)
            throws Exception {
        try (BankHarness harness = BankHarness.bounded(largeScopeBytes)) {
            int half = events.size() / 2;
            for (Observed event : events.subList(0, half)) {
                harness.send(event);
            }
            if (stops) {
                harness.restart();
            }
            for (Observed event : events.subList(half, events.size())) {
                harness.send(event);
            }
            harness.end();
            return harness.outcome();
        }
    }

    static List<StreamProfile> profiles() {
        return StreamProfile.all();
    }
}
