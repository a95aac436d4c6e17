package io.tieout.operators.bank;

import static io.tieout.operators.bank.BankEvents.decision;
import static io.tieout.operators.bank.BankEvents.entry;
import static io.tieout.operators.bank.BankEvents.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules that change while the engine runs. */
class PublishedBankRulesTest {

    private static final long MINUTE = 60_000;
    private static final Map<String, String> PEOPLE_CONFIRM = Map.of("autonomy", "SUGGEST");
    private static final Map<String, String> NOTHING_POSTED = Map.of("autonomy", "SHADOW");
    private static final Map<String, String> ALONE = Map.of("autonomy", "AUTO");

    /** A bank fee of 3.00 on 100.00 is within these limits and not within half of them. */
    private static final Map<String, String> NARROW_FEE =
            Map.of("fee.lowerPercent", "1", "fee.lowerAbsolute", "1.00");

    private int position;

    @Test
    void shouldNameTheVersionThatWasInForceWhenTheMatchBecameFinal() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, line("B1", "-500.00", "100234"));
            send(harness, 0, entry("L1", "-500.00", "100234"));
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(2, null, NARROW_FEE));
            send(harness, 12 * MINUTE, line("B2", "-700.00", "100555"));
            send(harness, 12 * MINUTE, entry("L2", "-700.00", "100555"));
            harness.end();

            assertThat(match(harness, "B1").ruleVersion()).isEqualTo(1);
            assertThat(match(harness, "B2").ruleVersion()).isEqualTo(2);
        }
    }

    @Test
    void shouldJudgeWhatSettlesAfterPublicationByTheNewLimits() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, line("B1", "97.00", "100234"));
            send(harness, 0, entry("L1", "100.00", "100234"));
            send(harness, 10 * MINUTE, rules(2, null, NARROW_FEE));
            send(harness, 11 * MINUTE, line("B2", "97.00", "100555"));
            send(harness, 11 * MINUTE, entry("L2", "100.00", "100555"));
            harness.end();

            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(match(harness, "B2").status()).isEqualTo(MatchStatus.PROPOSED);
        }
    }

    @Test
    void shouldLookAgainAtWhatEarlierRulesLeftOpen() throws Exception {
        try (BankHarness harness = open(BankHarness.ONE_SCOPE)) {
            send(harness, 0, rules(2, null, NARROW_FEE));
            send(harness, MINUTE, line("B1", "97.00", "100234"));
            send(harness, MINUTE, entry("L1", "100.00", "100234"));
            harness.watermark(20 * MINUTE);
            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.PROPOSED);

            harness.restart();
            send(harness, 21 * MINUTE, rules(3, null, Map.of()));
            send(harness, 22 * MINUTE, line("B2", "-1.00", "77"));
            harness.end();

            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(match(harness, "B1").ruleVersion()).isEqualTo(3);
        }
    }

    @Test
    void shouldSwitchAutonomyWhileRunning() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, rules(2, null, PEOPLE_CONFIRM));
            send(harness, MINUTE, line("B1", "-500.00", "100234"));
            send(harness, MINUTE, entry("L1", "-500.00", "100234"));
            harness.watermark(20 * MINUTE);
            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.PROPOSED);
            assertThat(harness.outcome().journals()).isEmpty();

            send(harness, 21 * MINUTE, rules(3, null, ALONE));
            send(harness, 22 * MINUTE, line("B2", "-1.00", "77"));
            harness.end();
            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.CONFIRMED);
            assertThat(harness.outcome().journals()).hasSize(1);
        }
    }

    @Test
    void shouldKeepTheProposalOfACertainRuleWhenInferredOnesSpeak() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, rules(2, null, PEOPLE_CONFIRM));
            send(harness, MINUTE, line("B1", "-500.00", "100234"));
            send(harness, MINUTE, entry("L1", "-500.00", "100234"));
            harness.end();

            assertThat(match(harness, "B1").rule()).isEqualTo("reference-exact");
            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.PROPOSED);
        }
    }

    @Test
    void shouldReverseWhatWasPostedThoughNothingIsPostedAnyMore() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, line("B1", "-500.00", "100234"));
            send(harness, 0, entry("L1", "-500.00", "100234"));
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(2, null, NOTHING_POSTED));
            send(harness, 12 * MINUTE, reject("B1", "L1"));
            harness.end();

            assertThat(match(harness, "B1").status()).isEqualTo(MatchStatus.REVERSED);
            assertThat(harness.outcome().journals()).hasSize(2);
            assertThat(harness.outcome().balances()).isEmpty();
        }
    }

    @Test
    void shouldNotReverseWhatWasNeverPosted() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, rules(2, null, NOTHING_POSTED));
            send(harness, MINUTE, line("B1", "-500.00", "100234"));
            send(harness, MINUTE, entry("L1", "-500.00", "100234"));
            harness.watermark(10 * MINUTE);
            send(harness, 11 * MINUTE, rules(3, null, ALONE));
            send(harness, 12 * MINUTE, reject("B1", "L1"));
            harness.end();

            assertThat(harness.outcome().journals()).isEmpty();
        }
    }

    @Test
    void shouldPreferACompanysOwnRulesToThoseOfAll() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, rules(2, "default", ALONE));
            send(harness, MINUTE, rules(5, null, NOTHING_POSTED));
            send(harness, MINUTE, rules(6, "elsewhere", NOTHING_POSTED));
            send(harness, 2 * MINUTE, line("B1", "-500.00", "100234"));
            send(harness, 2 * MINUTE, entry("L1", "-500.00", "100234"));
            harness.end();

            assertThat(match(harness, "B1").ruleVersion()).isEqualTo(2);
            assertThat(harness.outcome().journals()).hasSize(1);
        }
    }

    @Test
    void shouldIgnoreAVersionThatIsNotHigherThanTheOneBefore() throws Exception {
        try (BankHarness harness = open(BankHarness.PLENTY_OF_MEMORY)) {
            send(harness, 0, rules(3, null, ALONE));
            send(harness, 1, rules(2, null, NOTHING_POSTED));
            send(harness, MINUTE, line("B1", "-500.00", "100234"));
            send(harness, MINUTE, entry("L1", "-500.00", "100234"));
            harness.end();

            assertThat(match(harness, "B1").ruleVersion()).isEqualTo(3);
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderWithReDeliveryEvictionAndRestart() throws Exception {
        List<Observed> documents = story();
        String expected = outcome(documents, BankHarness.PLENTY_OF_MEMORY, null);
        for (int seed = 0; seed < 20; seed++) {
            List<Observed> shuffled = new ArrayList<>(documents);
            shuffled.addAll(documents.subList(seed, seed + 10));
            Random random = new Random(seed);
            Collections.shuffle(shuffled, random);
            shuffled.sort(Comparator.comparingLong(it -> it.observedAtMillis() / (5 * MINUTE)));
            assertThat(outcome(shuffled, BankHarness.ONE_SCOPE, random)).isEqualTo(expected);
        }
    }

    /** Forty payments of which every second came with a fee, and four versions in between. */
    private List<Observed> story() {
        List<Observed> documents = new ArrayList<>();
        List<Map<String, String>> versions =
                List.of(NARROW_FEE, PEOPLE_CONFIRM, NOTHING_POSTED, Map.of());
        for (int i = 0; i < 40; i++) {
            long at = i * MINUTE;
            String amount = i % 2 == 0 ? "100.00" : "97.00";
            documents.add(observed(at, line("B" + i, amount, "1002" + i)));
            documents.add(observed(at + i % 3 * MINUTE, entry("L" + i, "100.00", "1002" + i)));
            if (i % 10 == 5) {
                documents.add(observed(at, rules(2 + i / 10, null, versions.get(i / 10))));
            }
        }
        return documents;
    }

    /** Documents of five minutes come in the given order, then the watermark. */
    private String outcome(List<Observed> documents, int memory, Random restarts) throws Exception {
        try (BankHarness harness = open(memory)) {
            long until = 5 * MINUTE;
            for (Observed document : documents) {
                if (document.observedAtMillis() >= until) {
                    harness.watermark(until - 1);
                    until += 5 * MINUTE;
                    if (restarts != null && restarts.nextBoolean()) {
                        harness.restart();
                    }
                }
                harness.send(document);
            }
            harness.end();
            return harness.outcome().matches().stream()
                            .filter(match -> match.status() != MatchStatus.REVERSED)
                            .map(Match::toString)
                            .sorted()
                            .toList()
                    + "\n"
                    + harness.outcome().journals().stream().map(Object::toString).sorted().toList();
        }
    }

    private static BankHarness open(int memory) throws Exception {
        return new BankHarness(BankHarness.settings(BankHarness.CONTINUOUS, memory));
    }

    private void send(BankHarness harness, long atMillis, CanonicalEvent event) throws Exception {
        if (harness.watermark() < atMillis - 1) {
            harness.watermark(atMillis - 1);
        }
        harness.send(observed(atMillis, event));
    }

    private Observed observed(long atMillis, CanonicalEvent event) {
        return new Observed(event, "test", "line " + ++position, atMillis);
    }

    private static Match match(BankHarness harness, String bankId) {
        List<Match> matches =
                harness.outcome().matches().stream()
                        .filter(match -> match.left().contains(bankId))
                        .sorted(Comparator.comparingLong(Match::finalAtMillis))
                        .toList();
        return matches.get(matches.size() - 1);
    }

    private static CanonicalEvent reject(String bankId, String ledgerId) {
        return decision("D1", DecisionKind.REJECT, List.of(bankId), List.of(ledgerId));
    }

    private static RuleSet rules(int version, String companyId, Map<String, String> values) {
        return new RuleSet(
                "rules-" + companyId + "-" + version,
                RuleFlow.BANK,
                companyId,
                version,
                values,
                "anna",
                "ben",
                "",
                Instant.EPOCH);
    }
}
