package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.cash.CashCase;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.oracle.cash.CashOracle;
import io.tieout.testkit.oracle.cash.CashOracleResult;
import io.tieout.testkit.scenario.ScenarioWriter;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine and the oracle, written apart from one page, say the same of every stream. */
class CashCoreAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 1_000);

    @Test
    void shouldAgreeOnEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed).events();
            if (differ(events)) {
                List<Observed> minimal = Shrink.minimal(events, CashCoreAgainstOracleTest::differ);
                assertThat(CashVerdict.ofEngine(minimal))
                        .as("seed %d%n%s", seed, ScenarioWriter.write("they differ", minimal))
                        .isEqualTo(CashVerdict.ofOracle(minimal));
            }
        }
    }

    @Test
    void shouldEndTheSameInAnyOrderAndWithRedelivery() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            List<Observed> events = stream(seed).events();
            List<Observed> redelivered = Shuffles.redelivered(events, 40, seed);

            assertThat(CashVerdict.ofEngine(Shuffles.permuted(redelivered, seed + 1L)))
                    .as("seed %d", seed)
                    .isEqualTo(CashVerdict.ofEngine(events));
        }
    }

    @Test
    void shouldKeepEveryCentOfEveryPayment() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed).events();
            CashOracleResult expected = CashOracle.apply(events, CashVerdict.SETTINGS);
            CashVerdict engine = CashVerdict.ofEngine(events);

            SortedMap<String, Long> kept = new TreeMap<>();
            for (CashMatch match : engine.matches()) {
                if (match.status() == MatchStatus.CONFIRMED) {
                    match.cash().values().forEach(c -> kept.merge(match.payment(), c, Long::sum));
                }
            }
            for (CashCase open : engine.cases()) {
                if (open.subjects().size() == 1 && !isAboutDocuments(open.reason())) {
                    kept.merge(open.subjects().get(0), open.amount(), Long::sum);
                }
            }

            assertThat(kept).as("seed %d", seed).isEqualTo(amounts(events, expected.returned()));
        }
    }

    private static boolean isAboutDocuments(Reason reason) {
        return reason == Reason.CONFLICTING_DUPLICATE || reason == Reason.CIRCULAR_PARENT;
    }

    /** What came in with each payment, and went out with each return. */
    private static SortedMap<String, Long> amounts(List<Observed> events, Set<String> returned) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        events.stream()
                .sorted(
                        Comparator.comparingLong(Observed::observedAtMillis)
                                .thenComparing(o -> ContentHash.of(o.event())))
                .forEach(
                        observed -> {
                            if (observed.event() instanceof BankTransaction line
                                    && line.booking() == BookingStatus.BOOKED
                                    && !returned.contains(line.id())) {
                                amounts.putIfAbsent(line.id(), line.amount().minorUnits());
                            }
                        });
        return amounts;
    }

    private static SeededCashStream stream(int seed) {
        return new SeededCashStream(seed, 2 + seed % 17, 1 + seed % 13, seed % 2 == 1);
    }

    private static boolean differ(List<Observed> events) {
        return !CashVerdict.ofEngine(events).equals(CashVerdict.ofOracle(events));
    }
}
