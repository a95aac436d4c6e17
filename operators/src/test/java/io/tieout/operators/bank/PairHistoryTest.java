package io.tieout.operators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioParser;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.Shuffles;
import io.tieout.testkit.stream.StreamProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that people keep confirming, as time goes by. */
class PairHistoryTest {

    private static final long MINUTE = 60_000;

    /** Three pairs of two names that do not agree, open for twenty minutes, and a fourth. */
    private static final String ITEMS =
            """
            scenario: Two names that do not agree
            mode: continuous
            account: DE02120300000000202051 EUR
            bank   B1 2026-01-15 -100.00 party="Zahlwerk Services" at=+0s
            ledger L1 2026-01-14 -100.00 party="Meier AG" at=+0s
            bank   B2 2026-02-16 -210.00 party="Zahlwerk Services" at=+0s
            ledger L2 2026-02-14 -210.00 party="Meier AG" at=+0s
            bank   B3 2026-03-16 -320.00 party="Zahlwerk Services" at=+0s
            ledger L3 2026-03-14 -320.00 party="Meier AG" at=+0s
            bank   B4 2026-04-16 -432.00 party="Zahlwerk Services" at=+30m
            ledger L4 2026-04-08 -432.00 party="Meier AG" at=+30m
            """;

    private static final String CONFIRMED =
            ITEMS
                    + """
                    decision confirm B1 = L1 by anna id=D1 at=+20m decided=+15m
                    decision confirm B2 = L2 by anna id=D2 at=+21m decided=+16m
                    decision confirm B3 = L3 by bert id=D3 at=+22m decided=+17m
                    """;

    private static final String TAKEN_BACK =
            CONFIRMED + "decision reject B4 = L4 by anna id=D4 at=+50m decided=+49m\n";

    @Test
    void shouldSayOnTheMatchHowOftenAndWhenTheNamesWereConfirmed() throws Exception {
        Match match = only(BankRuns.tickByTick(events(CONFIRMED)), "amount-date-party");

        assertThat(match.status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(match.evidence())
                .contains(new Evidence("counterparty", "Zahlwerk Services", "Meier AG", false))
                .endsWith(
                        new Evidence(
                                "pairHistory",
                                "ZAHLWERK SERVICES",
                                "MEIER (3 of 3 decisions confirmed, last on 2026-01-01)",
                                true));
    }

    @Test
    void shouldTakeTheMatchAndItsJournalBackWhenAPersonRejectsIt() throws Exception {
        BankOutcome kept = BankRuns.tickByTick(events(CONFIRMED));
        BankOutcome outcome = BankRuns.tickByTick(events(TAKEN_BACK));

        assertThat(only(outcome, "amount-date-party").status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(outcome.verdict().open()).containsOnlyKeys("B4", "L4");
        assertThat(outcome.journals()).hasSize(kept.journals().size() + 1);
    }

    @Test
    void shouldStayASuggestionWherePeopleConfirmEverything() throws Exception {
        for (Autonomy autonomy : List.of(Autonomy.SUGGEST, Autonomy.SHADOW)) {
            List<Observed> events = new ArrayList<>(events(CONFIRMED));
            events.add(rules(Map.of("autonomy", autonomy.name())));
            BankOutcome outcome = inOrder(events);

            assertThat(only(outcome, "amount-date-party").status())
                    .as("%s", autonomy)
                    .isEqualTo(MatchStatus.PROPOSED);
            assertThat(outcome.verdict().open()).containsOnlyKeys("B4", "L4");
        }
    }

    @Test
    void shouldTieNothingByHistoryThatPublishedRulesSwitchOff() throws Exception {
        List<Observed> events = new ArrayList<>(events(CONFIRMED));
        events.add(rules(Map.of("pairHistory.confirmations", "0")));

        assertThat(inOrder(events).verdict().open()).containsOnlyKeys("B4", "L4");
    }

    @Test
    void shouldAskForAsManyConfirmationsAsPublishedRulesSay() throws Exception {
        List<Observed> events = new ArrayList<>(events(ITEMS));
        events.addAll(
                events(CONFIRMED).stream().filter(it -> it.event().id().matches("D[12]")).toList());
        assertThat(inOrder(events).verdict().open()).hasSize(4);

        events.add(rules(Map.of("pairHistory.confirmations", "2")));
        assertThat(inOrder(events).verdict().open()).isEmpty();
    }

    @Test
    void shouldCountADecisionOnceThoughItIsDeliveredAgain() throws Exception {
        List<Observed> events = new ArrayList<>(events(ITEMS));
        List<Observed> twice =
                events(CONFIRMED).stream().filter(it -> it.event().id().matches("D[12]")).toList();
        events.addAll(twice);
        events.addAll(twice);

        assertThat(inOrder(events).verdict().open()).containsOnlyKeys("B3", "L3", "B4", "L4");
    }

    @Test
    void shouldSayTheSameToTheByteHoweverTheEventsArrive() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            List<Observed> events =
                    new SeededBankStream(seed, 50, StreamProfile.ALIASES.withAccounts(2)).events();
            List<Observed> twice = Shuffles.redelivered(events, 20, seed);
            BankOutcome expected = BankRuns.tickByTick(events);
            BankOutcome actual = BankRuns.disordered(twice, seed, BankHarness.ONE_SCOPE, 20);

            assertThat(finals(actual)).as("seed %d", seed).isEqualTo(finals(expected));
        }
    }

    @Test
    void shouldAccessStateOnceMoreForADecisionAndNeverWithoutOne() throws Exception {
        long ofItemsAlone = accesses(events(ITEMS));
        long ofVoidDecisions =
                accesses(events(CONFIRMED.replace("Zahlwerk Services", "Meier")))
                        - accesses(events(ITEMS.replace("Zahlwerk Services", "Meier")));

        assertThat(ofItemsAlone)
                .as("one write an item, one read of the rules of the scope")
                .isEqualTo(8 + 1);
        assertThat(ofVoidDecisions).as("one write each; the items settle anyway").isEqualTo(3);
        assertThat(accesses(events(CONFIRMED)) - ofItemsAlone)
                .as("decision, pair of names and two marks each, and two marks of the fourth pair")
                .isEqualTo(3 * (1 + 1 + 2) + 2);
    }

    @Test
    void shouldHoldOneRowForAPairOfNames() throws Exception {
        int without = rows(events(CONFIRMED.replace("Zahlwerk Services", "Meier")));

        assertThat(rows(events(CONFIRMED))).isEqualTo(without + 1);
    }

    private static long accesses(List<Observed> events) throws Exception {
        BankHarness harness = new BankHarness(continuous());
        feed(harness, events);
        return harness.closeAndCountAccesses();
    }

    private static int rows(List<Observed> events) throws Exception {
        try (BankHarness harness = new BankHarness(continuous(), true)) {
            feed(harness, events);
            return harness.stateRows();
        }
    }

    private static BankOutcome inOrder(List<Observed> events) throws Exception {
        try (BankHarness harness = new BankHarness(continuous())) {
            feed(harness, events);
            return harness.outcome();
        }
    }

    private static void feed(BankHarness harness, List<Observed> events) throws Exception {
        List<Observed> inOrder = new ArrayList<>(events);
        inOrder.sort((one, two) -> Long.compare(one.observedAtMillis(), two.observedAtMillis()));
        for (Observed event : inOrder) {
            harness.watermark(event.observedAtMillis() - 1);
            harness.send(event);
        }
        harness.end();
    }

    private static BankOperatorSettings continuous() {
        return BankHarness.settings(BankHarness.CONTINUOUS, BankHarness.PLENTY_OF_MEMORY);
    }

    /** What is final, and the journals, with all their words; what was never final is left out. */
    private static List<String> finals(BankOutcome outcome) {
        List<String> finals = new ArrayList<>();
        outcome.matches().stream()
                .filter(match -> match.status() != MatchStatus.REVERSED)
                .forEach(match -> finals.add(match.toString()));
        outcome.journals().forEach(journal -> finals.add(journal.toString()));
        finals.sort(null);
        return finals;
    }

    private static List<Observed> events(String scenario) {
        return ScenarioParser.parse("pair-history", scenario).get(0).events();
    }

    private static Match only(BankOutcome outcome, String rule) {
        List<Match> matches =
                outcome.matches().stream().filter(match -> match.rule().equals(rule)).toList();
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }

    /** In force after the third decision and before the fourth pair. */
    private static Observed rules(Map<String, String> values) {
        RuleSet rules =
                new RuleSet(
                        "rules-2",
                        RuleFlow.BANK,
                        null,
                        2,
                        values,
                        "anna",
                        "ben",
                        "",
                        Instant.EPOCH);
        return new Observed(rules, "test", "rules", Scenario.BASE.toEpochMilli() + 25 * MINUTE);
    }
}
