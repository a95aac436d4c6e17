package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.statements.StatementReconciliation;
import io.tieout.testkit.oracle.statements.OracleStatement;
import io.tieout.testkit.oracle.statements.StatementOracle;
import io.tieout.testkit.stream.SeededStatementStream;
import io.tieout.testkit.stream.SeededStatementStream.Party;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The engine and the oracle, on seeds. {@code -Dtieout.seeds=N} and {@code -Dtieout.first-seed=N}
 * choose which.
 */
class StatementsAgainstOracleTest {

    private static final long FIRST = Long.getLong("tieout.first-seed", 1);
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 300);

    @Test
    void shouldTellWhatTheOracleTells() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            compare(seed, SeededStatementStream.of(seed));
        }
    }

    @Test
    void shouldEndTheSameBitByBitInAnyOrderAndTwice() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Party party = SeededStatementStream.of(seed);
            StatementsCoreRun atOnce = StatementsCoreRun.atOnce(party);

            assertThat(StatementsCoreRun.bitByBit(party, seed).standing())
                    .as("seed %d", seed)
                    .isEqualTo(atOnce.standing());
        }
    }

    @Test
    void shouldTieLinesInMostOfTheSeeds() {
        int tied = 0;
        int lines = 0;
        SortedSet<String> rules = new TreeSet<>();
        for (long seed = FIRST; seed < FIRST + 5L * SEEDS; seed++) {
            StatementsCoreRun run = StatementsCoreRun.atOnce(SeededStatementStream.of(seed));
            tied += run.tiedLines()[0];
            lines += run.tiedLines()[1];
            run.ties().forEach(it -> rules.add(it.substring(0, it.indexOf(':'))));
        }

        assertThat((double) tied / lines).isGreaterThan(0.5);
        assertThat(rules)
                .contains(
                        "adjustments",
                        "confused",
                        "near-day",
                        "number",
                        "number-alone",
                        "number-date",
                        "number-open",
                        "number-parts",
                        "payments-in-sum",
                        "payments-of-day",
                        "prefix",
                        "same-day",
                        "similar",
                        "text");
    }

    private static void compare(long seed, Party party) {
        StatementsCoreRun run = StatementsCoreRun.atOnce(party);
        StatementOracle oracle =
                new StatementOracle(
                        party.side(), party.items(), party.yearly(), party.inMasterData());
        SortedSet<String> ties = new TreeSet<>();
        SortedSet<String> cases = new TreeSet<>();
        for (OracleStatement told : oracle.reconcile(party.statements())) {
            StatementReconciliation of = run.reconciliation(told.statementId());
            String place = "seed " + seed + ", " + told.statementId();
            assertThat(of.supersededBy()).as(place).isEqualTo(told.supersededBy());
            assertThat(of.ourBalance().minorUnits()).as(place).isEqualTo(told.ourBalance());
            assertThat(StatementsCoreRun.causes(of)).as(place).isEqualTo(told.causes());
            assertThat(of.unexplained().minorUnits()).as(place).isEqualTo(told.unexplained());
            assertThat(of.status().wireName()).as(place).isEqualTo(told.status());
            ties.addAll(told.ties());
            cases.addAll(told.cases());
        }
        assertThat(run.ties()).as("seed %d", seed).isEqualTo(ties);
        assertThat(run.cases()).as("seed %d", seed).isEqualTo(cases);
    }
}
