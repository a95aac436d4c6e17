package io.tieout.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.Shuffles;
import io.tieout.testkit.stream.StreamProfile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the oracle on every stream. */
class BankOracleTest {

    private static final BankOracleSettings SETTINGS = BankOracleSettings.defaults();
    private static final BankOracle.Timing TIMING = BankOracle.Timing.defaults();
    private static final int SEEDS = 60;

    static List<StreamProfile> profiles() {
        return StreamProfile.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldNotDependOnOrderOrRepeats(StreamProfile profile) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed, profile).events();
            List<Observed> shuffled =
                    Shuffles.permuted(Shuffles.redelivered(events, 30, seed), seed + 1);

            assertThat(BankOracle.reconcile(shuffled, SETTINGS))
                    .as("bounded, %s", stream(seed, profile))
                    .isEqualTo(BankOracle.reconcile(events, SETTINGS));
            if (seed % 4 == 0) {
                assertThat(BankOracle.continuous(shuffled, SETTINGS, TIMING))
                        .as("continuous, %s", stream(seed, profile))
                        .isEqualTo(BankOracle.continuous(events, SETTINGS, TIMING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldClaimEachItemAtMostOnceAndLeaveNoneWithoutAnAnswer(StreamProfile profile) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed, profile).events();
            assertThatEveryItemHasOneAnswer(events, BankOracle.reconcile(events, SETTINGS));
            if (seed % 4 == 1) {
                assertThatEveryItemHasOneAnswer(
                        events, BankOracle.continuous(events, SETTINGS, TIMING));
            }
        }
    }

    private static void assertThatEveryItemHasOneAnswer(
            List<Observed> events, OracleResult result) {
        result.scopes()
                .forEach(
                        (scope, outcome) -> {
                            Map<String, Integer> answers = new TreeMap<>();
                            for (OracleMatch match : outcome.matches()) {
                                if (match.isConfirmed()) {
                                    match.left().forEach(id -> answers.merge(id, 1, Integer::sum));
                                    match.right().forEach(id -> answers.merge(id, 1, Integer::sum));
                                } else {
                                    assertThat(outcome.open().keySet())
                                            .containsAll(match.left())
                                            .containsAll(match.right());
                                }
                            }
                            outcome.open()
                                    .keySet()
                                    .forEach(id -> answers.merge(id, 1, Integer::sum));
                            Set<String> items = new TreeSet<>();
                            Intake.of(scope, events, SETTINGS)
                                    .items()
                                    .forEach(item -> items.add(item.id()));
                            assertThat(answers.keySet()).isEqualTo(items);
                            assertThat(answers.values()).containsOnly(1);
                        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldExplainEveryDifferenceBetweenBankAndLedger(StreamProfile profile) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed, profile).events();
            OracleResult result = BankOracle.reconcile(events, SETTINGS);
            for (OracleScope scope : result.scopes().keySet()) {
                for (int day = 1; day <= 31; day += 6) {
                    ReconciliationStatement statement =
                            StatementOracle.asOf(
                                    scope,
                                    withoutOpenings(events),
                                    SETTINGS,
                                    result.scopes().get(scope).matches(),
                                    LocalDate.of(2026, 3, day));
                    assertThat(statement.unexplained().isZero())
                            .as("%s, day %d", stream(seed, profile), day)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void shouldSeeEveryRuleAndReasonOnSeededStreams() {
        Set<String> seen = new HashSet<>();
        for (StreamProfile profile : StreamProfile.all()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                OracleResult result =
                        BankOracle.reconcile(stream(seed, profile).events(), SETTINGS);
                for (ScopeResult scope : result.scopes().values()) {
                    scope.matches().forEach(match -> seen.add(match.rule()));
                    scope.open().values().forEach(reason -> seen.add(reason.name()));
                }
            }
        }
        assertThat(seen)
                .contains(
                        "decision",
                        "reference-exact",
                        "batch-reference",
                        "ledger-void",
                        "reference-stated",
                        "amount-date-party",
                        "same-day-group",
                        "equal-amount-group",
                        "reference-fee",
                        "batch-total",
                        "subset-sum",
                        "amount-date",
                        "ledger-self-correcting",
                        "keying-error",
                        "reference-amount-differs",
                        "date-differs",
                        "AMBIGUOUS",
                        "RETURNED_PAYMENT",
                        "AMOUNT_DIFFERS",
                        "DATE_DIFFERS",
                        "UNMATCHED_BANK",
                        "UNMATCHED_LEDGER");
    }

    @Test
    void shouldSettleAContinuousRunLikeABoundedOneWhenEverythingIsObservedAtOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Observed> events =
                    stream(seed, StreamProfile.MIXED).events().stream()
                            .map(o -> new Observed(o.event(), o.source(), o.position(), 5_000))
                            .toList();
            BankOracle.Timing sameTick =
                    new BankOracle.Timing(
                            TIMING.tick(), TIMING.inferredDelay(), TIMING.inferredDelay());

            assertThat(BankOracle.continuous(events, SETTINGS, sameTick).scopes())
                    .allSatisfy(
                            (scope, outcome) ->
                                    assertThat(confirmedByRules(outcome))
                                            .isEqualTo(
                                                    confirmedByRules(
                                                            BankOracle.reconcile(events, SETTINGS)
                                                                    .scopes()
                                                                    .get(scope))));
        }
    }

    private static List<OracleMatch> confirmedByRules(ScopeResult outcome) {
        return outcome.matches().stream().filter(OracleMatch::isConfirmed).toList();
    }

    private static List<Observed> withoutOpenings(List<Observed> events) {
        return events.stream()
                .filter(
                        o ->
                                !(o.event() instanceof LedgerEntry entry
                                        && "opening".equals(entry.kind())))
                .toList();
    }

    private static SeededBankStream stream(long seed, StreamProfile profile) {
        return new SeededBankStream(
                seed, 10 + (int) (seed % 5) * 10, profile.withAccounts(seed % 4 == 0 ? 2 : 1));
    }
}
