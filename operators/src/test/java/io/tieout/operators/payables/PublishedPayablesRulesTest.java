package io.tieout.operators.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.testkit.scenario.ScenarioParser;
import io.tieout.testkit.stream.SeededPayablesStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of payables that change while the engine runs. */
class PublishedPayablesRulesTest {

    private static final long MINUTE = 60_000;
    private static final int PLENTY = 10_000;

    /** So that bills are judged between two versions, and not all of them after the last. */
    private static final int SLOWER = 12;

    private static final Map<String, String> PEOPLE_CONFIRM = Map.of("autonomy", "SUGGEST");
    private static final Map<String, String> NOTHING_POSTED = Map.of("autonomy", "SHADOW");
    private static final Map<String, String> ALONE = Map.of("autonomy", "AUTO");
    private static final Map<String, String> EXACT_PRICES =
            Map.of("company.price.upperPercent", "0");

    /** Two bills of one order, each one percent dearer than was ordered, and what came for them. */
    private static final String STORY =
            """
            scenario: two bills
            account: AP EUR
            vendor V1
            order PO-1 V1 lines="10 20@2.00"
            receipt G1 PO-1 2026-01-10 lines="10 20"
            invoice I1 V1 2026-01-12 20.20 orders=PO-1 lines="10 10@2.02"
            invoice I2 V1 2026-01-13 20.20 orders=PO-1 lines="10 10@2.02"
            vendor V2
            """;

    private final Map<String, CanonicalEvent> documents =
            ScenarioParser.parse("story", STORY).get(0).events().stream()
                    .map(Observed::event)
                    .collect(Collectors.toMap(CanonicalEvent::id, it -> it));

    private int position;

    @Test
    void shouldNameTheVersionByWhichABillWasGranted() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            sendUntilFirstBill(harness);
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(2, null, Map.of("maxSuggestions", "3")));
            send(harness, 12 * MINUTE, "I2");
            harness.watermark(20 * MINUTE);

            assertThat(last(harness, "I1").ruleVersion()).isEqualTo(1);
            assertThat(last(harness, "I2").ruleVersion()).isEqualTo(2);
            assertThat(last(harness, "I2").status()).isEqualTo(MatchStatus.CONFIRMED);
        }
    }

    @Test
    void shouldHoldByTheNewLimitsWhatIsJudgedAfterPublication() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            sendUntilFirstBill(harness);
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(2, null, EXACT_PRICES));
            send(harness, 12 * MINUTE, "I2");
            harness.watermark(20 * MINUTE);

            assertThat(last(harness, "I1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(open(harness)).containsExactly("I2 " + Reason.PRICE_VARIANCE);
        }
    }

    @Test
    void shouldLookAgainAtWhatEarlierRulesHeld() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            send(harness, 0, rules(2, null, EXACT_PRICES));
            sendUntilFirstBill(harness);
            harness.watermark(10 * MINUTE);
            assertThat(open(harness)).containsExactly("I1 " + Reason.PRICE_VARIANCE);

            harness.restart();
            send(harness, 11 * MINUTE, rules(3, null, Map.of()));
            harness.watermark(12 * MINUTE);
            assertThat(open(harness)).as("before the next tick").hasSize(1);
            send(harness, 13 * MINUTE, "V2");
            harness.watermark(14 * MINUTE);

            assertThat(open(harness)).isEmpty();
            assertThat(last(harness, "I1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(last(harness, "I1").ruleVersion()).isEqualTo(3);
        }
    }

    @Test
    void shouldStopGrantingFromTheNextTickWhenPeopleConfirm() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            sendUntilFirstBill(harness);
            harness.watermark(10 * MINUTE);
            int posted = harness.journals().size();
            send(harness, 11 * MINUTE, rules(2, null, PEOPLE_CONFIRM));
            send(harness, 12 * MINUTE, "I2");
            harness.watermark(20 * MINUTE);
            assertThat(last(harness, "I2").status()).isEqualTo(MatchStatus.PROPOSED);
            assertThat(harness.journals()).hasSize(posted);

            send(harness, 21 * MINUTE, rules(3, null, ALONE));
            send(harness, 22 * MINUTE, "V2");
            harness.watermark(30 * MINUTE);
            assertThat(last(harness, "I2").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(harness.journals()).hasSize(posted + 1);
        }
    }

    @Test
    void shouldPostReceiptsOnceThoughTheyCameWhileNothingWasPosted() throws Exception {
        for (boolean restarted : List.of(false, true)) {
            try (ContinuousPayablesHarness harness = open()) {
                send(harness, 0, rules(2, null, NOTHING_POSTED));
                sendUntilFirstBill(harness);
                harness.watermark(10 * MINUTE);
                assertThat(harness.journals()).isEmpty();
                assertThat(last(harness, "I1").status()).isEqualTo(MatchStatus.PROPOSED);
                if (restarted) {
                    harness.restart();
                }
                send(harness, 11 * MINUTE, rules(3, null, ALONE));
                send(harness, 12 * MINUTE, "I2");
                harness.watermark(20 * MINUTE);

                assertThat(harness.outcome().accounts())
                        .as("restarted %s", restarted)
                        .containsEntry("goods-received EUR", 0L)
                        .containsEntry("stock EUR", 4000L)
                        .containsEntry("payables:V1 EUR", -4040L);
            }
        }
    }

    @Test
    void shouldPreferACompanysOwnRulesAndLeaveThoseOfOtherFlowsAlone() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            send(harness, 0, rules(2, "default", ALONE));
            send(harness, MINUTE, rules(5, null, NOTHING_POSTED));
            send(harness, MINUTE, rules(6, "elsewhere", NOTHING_POSTED));
            sendUntilFirstBill(harness);
            harness.watermark(20 * MINUTE);

            assertThat(last(harness, "I1").ruleVersion()).isEqualTo(2);
            assertThat(last(harness, "I1").status()).isEqualTo(MatchStatus.CONFIRMED);
        }
    }

    @Test
    void shouldTellAheadByTheRulesOfTheTickToCome() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            send(harness, 0, rules(2, null, PEOPLE_CONFIRM));
            sendUntilFirstBill(harness);

            assertThat(harness.matches()).isEmpty();
        }
    }

    @Test
    void shouldIgnoreWhatCannotBeBesideTheConfiguration() throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            send(harness, 0, rules(2, null, Map.of("certainMillis", "1")));
            sendUntilFirstBill(harness);
            harness.watermark(20 * MINUTE);

            assertThat(last(harness, "I1").ruleVersion()).isEqualTo(1);
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderWithReDeliveryAndRestart() throws Exception {
        List<Observed> documents = stream();
        String expected = outcome(documents, null);
        assertThat(List.of("ruleVersion=1,", "ruleVersion=2,", "ruleVersion=5,"))
                .allMatch(expected::contains);
        for (int seed = 0; seed < 20; seed++) {
            List<Observed> shuffled = new ArrayList<>(documents);
            shuffled.addAll(documents.subList(seed, seed + 10));
            Random random = new Random(seed);
            Collections.shuffle(shuffled, random);
            shuffled.sort(Comparator.comparingLong(it -> it.observedAtMillis() / MINUTE));
            assertThat(outcome(shuffled, random)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** Sixty bills with all that belongs to them, and four versions in between. */
    private List<Observed> stream() {
        List<Observed> documents = new ArrayList<>();
        List<Observed> seeded = new SeededPayablesStream(9, 3, 60, false).events();
        long first = seeded.stream().mapToLong(Observed::observedAtMillis).min().orElseThrow();
        for (Observed it : seeded) {
            long later = first + (it.observedAtMillis() - first) * SLOWER;
            documents.add(observed(later, it.event()));
        }
        documents.sort(Comparator.comparingLong(Observed::observedAtMillis));
        List<Map<String, String>> versions =
                List.of(EXACT_PRICES, PEOPLE_CONFIRM, NOTHING_POSTED, Map.of());
        int part = documents.size() / 5;
        for (int i = 0; i < versions.size(); i++) {
            long at = documents.get((i + 1) * part).observedAtMillis();
            documents.add(observed(at, rules(2 + i, null, versions.get(i))));
        }
        documents.sort(Comparator.comparingLong(Observed::observedAtMillis));
        return documents;
    }

    /** Documents of a minute come in the given order, then the watermark. */
    private static String outcome(List<Observed> documents, Random restarts) throws Exception {
        try (ContinuousPayablesHarness harness = open()) {
            long minute = documents.get(0).observedAtMillis() / MINUTE;
            for (Observed document : documents) {
                if (document.observedAtMillis() / MINUTE > minute) {
                    minute = document.observedAtMillis() / MINUTE;
                    harness.watermark(minute * MINUTE - 1);
                    if (restarts != null && restarts.nextInt(4) == 0) {
                        harness.restart();
                    }
                }
                harness.send(document);
            }
            harness.watermark((minute + 60) * MINUTE);
            return harness.told();
        }
    }

    private void sendUntilFirstBill(ContinuousPayablesHarness harness) throws Exception {
        for (String id : List.of("V1", "PO-1", "G1", "I1")) {
            send(harness, 2 * MINUTE, id);
        }
    }

    private static ContinuousPayablesHarness open() throws Exception {
        return new ContinuousPayablesHarness(
                PayablesSettings.DEFAULTS, PLENTY, 400 * ContinuousPayablesHarness.DAY_MILLIS);
    }

    private void send(ContinuousPayablesHarness harness, long atMillis, String id)
            throws Exception {
        send(harness, atMillis, documents.get(id));
    }

    private void send(ContinuousPayablesHarness harness, long atMillis, CanonicalEvent event)
            throws Exception {
        harness.watermark(atMillis - 1);
        harness.send(observed(atMillis, event));
    }

    private Observed observed(long atMillis, CanonicalEvent event) {
        return new Observed(event, "test", "line " + ++position, atMillis);
    }

    private static Match last(ContinuousPayablesHarness harness, String billId) {
        List<Match> matches =
                harness.matches().stream().filter(it -> it.left().contains(billId)).toList();
        return matches.get(matches.size() - 1);
    }

    private static List<String> open(ContinuousPayablesHarness harness) {
        return harness.cases().values().stream()
                .filter(it -> it.status() == ExceptionStatus.OPEN)
                .map(PublishedPayablesRulesTest::caseOf)
                .sorted()
                .toList();
    }

    private static String caseOf(ExceptionItem item) {
        return item.subjects().get(0) + " " + item.reason();
    }

    private static RuleSet rules(int version, String companyId, Map<String, String> values) {
        return new RuleSet(
                "rules-" + companyId + "-" + version,
                RuleFlow.PAYABLES,
                companyId,
                version,
                values,
                "anna",
                "ben",
                "",
                Instant.EPOCH);
    }
}
