package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.scenario.ScenarioParser;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shuffles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of cash application that change while the engine runs. */
class PublishedCashRulesTest {

    private static final int SEEDS = Integer.getInteger("tieout.seeds", 3);
    private static final long MINUTE = 60_000;
    private static final long MAX_DELAY_MILLIS = 400_000;
    private static final Map<String, String> PEOPLE_CONFIRM = Map.of("autonomy", "SUGGEST");
    private static final Map<String, String> NOTHING_POSTED = Map.of("autonomy", "SHADOW");
    private static final Map<String, String> ALONE = Map.of("autonomy", "AUTO");
    private static final Map<String, String> NOTHING_PASSES =
            Map.of("tolerance.lowerPercent", "0", "tolerance.lowerAbsolute", "0");

    /** Two invoices that are paid in full, and one that is paid 3.00 short. */
    private static final String STORY =
            """
            scenario: three payments
            account: DE02120300000000202051 EUR
            customer C1 payer=DE89370400440532013000
            receivable R1 C1 invoice 2026-03-01 2026-03-31 1000.00 number=INV-1001
            receivable R2 C1 invoice 2026-03-01 2026-03-31 700.00 number=INV-1002
            receivable R3 C1 invoice 2026-03-01 2026-03-31 400.00 number=INV-1003
            bank P1 2026-03-10 1000.00 text="INV-1001"
            bank P2 2026-03-11 700.00 text="INV-1002"
            bank P3 2026-03-12 397.00 iban=DE89370400440532013000
            """;

    private final List<Observed> story = ScenarioParser.parse("story", STORY).get(0).events();
    private final Map<String, CanonicalEvent> documents =
            story.stream()
                    .map(Observed::event)
                    .collect(Collectors.toMap(CanonicalEvent::id, it -> it));

    private int position;

    @Test
    void shouldNameTheVersionByWhichAPaymentWasApplied() throws Exception {
        try (ContinuousCashHarness harness = open()) {
            send(harness, 0, "C1", "R1", "R2", "P1");
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(2, null, Map.of("maxCredits", "3")));
            send(harness, 12 * MINUTE, "P2");
            harness.watermark(20 * MINUTE);

            assertThat(match(harness, "P1").ruleVersion()).isEqualTo(1);
            assertThat(match(harness, "P2").ruleVersion()).isEqualTo(2);
            assertThat(match(harness, "P2").status()).isEqualTo(MatchStatus.CONFIRMED);
        }
    }

    @Test
    void shouldLookAgainAtWhatEarlierRulesLeftOpen() throws Exception {
        try (ContinuousCashHarness harness = open()) {
            send(harness, 0, rules(2, null, NOTHING_PASSES));
            send(harness, MINUTE, "C1", "R1", "R3", "P3");
            harness.watermark(10 * MINUTE);
            assertThat(confirmedDifference(harness, "P3")).isFalse();

            harness.restart();
            send(harness, 11 * MINUTE, rules(3, null, Map.of()));
            send(harness, 12 * MINUTE, "P1");
            harness.watermark(20 * MINUTE);

            assertThat(confirmedDifference(harness, "P3")).isTrue();
            assertThat(match(harness, "P3").ruleVersion()).isEqualTo(3);
        }
    }

    @Test
    void shouldStopPostingFromTheNextTickAndPostAgainWhatIsStillProven() throws Exception {
        try (ContinuousCashHarness harness = open()) {
            send(harness, 0, "C1", "R1", "R2", "R3", "P1");
            harness.watermark(10 * MINUTE);
            int posted = harness.outcome().journals().size();
            send(harness, 11 * MINUTE, rules(2, null, PEOPLE_CONFIRM));
            send(harness, 12 * MINUTE, "P2");
            harness.watermark(20 * MINUTE);
            assertThat(match(harness, "P2").status()).isEqualTo(MatchStatus.PROPOSED);
            assertThat(match(harness, "P2").ruleVersion()).isEqualTo(2);
            assertThat(harness.outcome().journals()).hasSize(posted);

            send(harness, 21 * MINUTE, rules(3, null, ALONE));
            send(harness, 22 * MINUTE, "P3");
            harness.watermark(30 * MINUTE);
            assertThat(match(harness, "P2").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(match(harness, "P2").ruleVersion()).isEqualTo(3);
        }
    }

    @Test
    void shouldReverseWhatWasPostedThoughNothingIsPostedAnyMore() throws Exception {
        for (int memory : List.of(1, ContinuousCashHarness.PLENTY_OF_MEMORY)) {
            try (ContinuousCashHarness harness = open(memory)) {
                send(harness, 0, "C1", "R1", "P1");
                harness.watermark(10 * MINUTE);
                send(harness, 11 * MINUTE, rules(2, null, NOTHING_POSTED));
                harness.restart();
                send(harness, 12 * MINUTE, reject());
                harness.watermark(20 * MINUTE);

                assertThat(match(harness, "P1").status()).isEqualTo(MatchStatus.REVERSED);
                assertThat(match(harness, "P1").ruleVersion()).isEqualTo(1);
                assertThat(balances(harness))
                        .containsEntry("receivables:C1", 0L)
                        .containsEntry("unapplied-cash", -100_000L);
            }
        }
    }

    @Test
    void shouldNeitherPostNorReverseWhatPeopleDecideInShadow() throws Exception {
        try (ContinuousCashHarness harness = open()) {
            send(harness, 0, rules(2, null, NOTHING_POSTED));
            send(harness, MINUTE, "C1", "R1", "P1");
            send(harness, 2 * MINUTE, confirm());
            harness.watermark(10 * MINUTE);
            assertThat(match(harness, "P1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(harness.outcome().journals()).isEmpty();

            send(harness, 11 * MINUTE, rules(3, null, PEOPLE_CONFIRM));
            send(harness, 12 * MINUTE, reject());
            harness.watermark(20 * MINUTE);
            assertThat(harness.outcome().journals()).isEmpty();
        }
    }

    @Test
    void shouldPreferACompanysOwnRulesAndLeaveThoseOfOtherFlowsAlone() throws Exception {
        try (ContinuousCashHarness harness = open()) {
            send(harness, 0, rules(2, "default", ALONE));
            send(harness, MINUTE, rules(5, null, NOTHING_POSTED));
            send(harness, MINUTE, rules(6, "elsewhere", NOTHING_POSTED));
            send(harness, 2 * MINUTE, "C1", "R1", "P1");
            harness.watermark(20 * MINUTE);

            assertThat(match(harness, "P1").ruleVersion()).isEqualTo(2);
            assertThat(match(harness, "P1").status()).isEqualTo(MatchStatus.CONFIRMED);
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderWithReDeliveryEvictionAndRestart() throws Exception {
        int versions = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed);
            ContinuousCashOutcome expected =
                    run(ContinuousCashHarness.PLENTY_OF_MEMORY, events, 0, seed);
            versions +=
                    (int)
                            expected.matches().values().stream()
                                    .mapToInt(Match::ruleVersion)
                                    .distinct()
                                    .count();
            List<Observed> again = Shuffles.redelivered(events, 20, seed);

            ContinuousCashOutcome disturbed = run(1, again, MAX_DELAY_MILLIS, -seed - 1);

            assertThat(disturbed.matches()).as("seed %d", seed).isEqualTo(expected.matches());
            assertThat(disturbed.exceptions()).as("seed %d", seed).isEqualTo(expected.exceptions());
            assertThat(disturbed.journals()).as("seed %d", seed).isEqualTo(expected.journals());
            assertThat(disturbed.items()).as("seed %d", seed).isEqualTo(expected.items());
        }
        assertThat(versions).as("versions that results name").isGreaterThan(3 * SEEDS);
    }

    /** A seeded stream with four versions in between. */
    private List<Observed> stream(int seed) {
        List<Observed> events =
                new ArrayList<>(new SeededCashStream(seed, 30, 40, seed % 2 == 0).events());
        events.sort(Comparator.comparingLong(Observed::observedAtMillis));
        List<Map<String, String>> versions =
                List.of(NOTHING_PASSES, PEOPLE_CONFIRM, NOTHING_POSTED, Map.of());
        int part = events.size() / 5;
        List<Observed> sets = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            long at = events.get((i + 1) * part).observedAtMillis();
            sets.add(observed(at, rules(2 + i, null, versions.get(i))));
        }
        events.addAll(sets);
        events.sort(Comparator.comparingLong(Observed::observedAtMillis));
        return events;
    }

    /** Feeds the events late by up to a delay; a negative seed restarts now and then. */
    private static ContinuousCashOutcome run(
            int memory, List<Observed> events, long maxDelay, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Observed, Long> arrivals = new HashMap<>();
        events.forEach(
                event ->
                        arrivals.put(
                                event, event.observedAtMillis() + random.nextLong(maxDelay + 1)));
        List<Observed> arriving = new ArrayList<>(events);
        arriving.sort(Comparator.comparing(arrivals::get));
        try (ContinuousCashHarness harness = open(memory, events)) {
            for (int i = 0; i < arriving.size(); i++) {
                harness.send(arriving.get(i));
                if (random.nextInt(4) == 0 && i + 1 < arriving.size()) {
                    harness.watermark(oldest(arriving.subList(i + 1, arriving.size())) - 1);
                }
                if (seed < 0 && random.nextInt(60) == 0) {
                    harness.restart();
                }
            }
            harness.watermark(Long.MAX_VALUE);
            return harness.outcome();
        }
    }

    private static long oldest(List<Observed> events) {
        return events.stream().mapToLong(Observed::observedAtMillis).min().orElseThrow();
    }

    private ContinuousCashHarness open() throws Exception {
        return open(ContinuousCashHarness.PLENTY_OF_MEMORY);
    }

    private ContinuousCashHarness open(int memory) throws Exception {
        return open(memory, story);
    }

    private static ContinuousCashHarness open(int memory, List<Observed> events) throws Exception {
        return new ContinuousCashHarness(
                ContinuousCashHarness.settings(
                        ContinuousCashHarness.TICKS,
                        memory,
                        ContinuousCashHarness.accounts(events)));
    }

    private void send(ContinuousCashHarness harness, long atMillis, String... ids)
            throws Exception {
        for (String id : ids) {
            send(harness, atMillis, documents.get(id));
        }
    }

    private void send(ContinuousCashHarness harness, long atMillis, CanonicalEvent event)
            throws Exception {
        harness.watermark(atMillis - 1);
        harness.send(observed(atMillis, event));
    }

    private Observed observed(long atMillis, CanonicalEvent event) {
        return new Observed(event, "test", "line " + ++position, atMillis);
    }

    /** Of the payment, what was decided last. */
    private static Match match(ContinuousCashHarness harness, String paymentId) {
        return harness.outcome().matches().values().stream()
                .filter(it -> it.left().contains(paymentId))
                .max(
                        Comparator.comparingLong(Match::finalAtMillis)
                                .thenComparing(it -> it.status() != MatchStatus.REVERSED))
                .orElseThrow();
    }

    private static boolean confirmedDifference(ContinuousCashHarness harness, String paymentId) {
        return harness.outcome().matches().values().stream()
                .anyMatch(
                        it ->
                                it.left().contains(paymentId)
                                        && it.status() == MatchStatus.CONFIRMED
                                        && it.difference().minorUnits() == -300);
    }

    private static Map<String, Long> balances(ContinuousCashHarness harness) {
        Map<String, Long> balances = new TreeMap<>();
        harness.outcome().journals().values().stream()
                .flatMap(it -> it.lines().stream())
                .forEach(
                        (JournalLine line) ->
                                balances.merge(
                                        line.account(), line.amount().minorUnits(), Long::sum));
        return balances;
    }

    private CanonicalEvent confirm() {
        return decision("D1", DecisionKind.CONFIRM);
    }

    private CanonicalEvent reject() {
        return decision("D2", DecisionKind.REJECT);
    }

    private static CanonicalEvent decision(String id, DecisionKind kind) {
        return new DecisionEvent(
                id,
                kind,
                "DE02120300000000202051",
                "EUR",
                List.of("P1"),
                List.of("R1"),
                List.of(),
                "anna",
                Instant.ofEpochMilli(id.hashCode()),
                null);
    }

    private static RuleSet rules(int version, String companyId, Map<String, String> values) {
        return new RuleSet(
                "rules-" + companyId + "-" + version,
                RuleFlow.CASH,
                companyId,
                version,
                values,
                "anna",
                "ben",
                "",
                Instant.EPOCH);
    }
}
