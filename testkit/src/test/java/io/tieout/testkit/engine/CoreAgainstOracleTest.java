package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.BankOracle;
import io.tieout.testkit.oracle.BankOracleSettings;
import io.tieout.testkit.oracle.OracleMatch;
import io.tieout.testkit.oracle.ScopeResult;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.StreamProfile;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine and the oracle, written apart from one page, say the same of every stream. */
class CoreAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 400);

    private static final BankOracleSettings SETTINGS =
            BankOracleSettings.defaults().withContentHash(event -> sortable(ContentHash.of(event)));

    /** What must agree. */
    private record Verdict(TreeSet<OracleMatch> matches, TreeMap<String, Reason> open) {}

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldAgreeOnEverySeed(StreamProfile profile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = new SeededBankStream(seed, 10 + seed % 60, profile).events();
            if (!engine(events).equals(oracle(events))) {
                String minimal =
                        Shrink.minimalScenario(
                                "engine and oracle differ",
                                events,
                                some -> !engine(some).equals(oracle(some)));
                assertThat(engine(events))
                        .as("%s, seed %d%n%s", profile, seed, minimal)
                        .isEqualTo(oracle(events));
            }
        }
    }

    static List<StreamProfile> profiles() {
        return StreamProfile.all();
    }

    private static Verdict engine(List<Observed> events) {
        CoreRun.Outcome outcome = CoreRun.reconcile(events);
        Verdict verdict = new Verdict(new TreeSet<>(), new TreeMap<>());
        outcome.matches().forEach(match -> verdict.matches().add(OracleMatch.of(match)));
        outcome.exceptions()
                .forEach(open -> verdict.open().put(open.subjects().get(0), open.reason()));
        return verdict;
    }

    private static Verdict oracle(List<Observed> events) {
        Verdict verdict = new Verdict(new TreeSet<>(), new TreeMap<>());
        for (ScopeResult scope : BankOracle.reconcile(events, SETTINGS).scopes().values()) {
            verdict.matches().addAll(scope.matches());
            verdict.open().putAll(scope.open());
        }
        return verdict;
    }

    /** Text that sorts as the signed number does. */
    private static String sortable(long hash) {
        return "%016x".formatted(hash ^ Long.MIN_VALUE);
    }
}
