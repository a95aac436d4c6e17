package io.tieout.operators.bank;

import static io.tieout.operators.bank.BankEvents.ACCOUNT;
import static io.tieout.operators.bank.BankEvents.decision;
import static io.tieout.operators.bank.BankEvents.entry;
import static io.tieout.operators.bank.BankEvents.line;
import static io.tieout.operators.bank.BankEvents.notice;
import static io.tieout.operators.bank.BankEvents.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of matches, exceptions and journals as time goes by. */
class BankScopeFunctionTest {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private BankHarness harness;
    private int position;

    @BeforeEach
    void open() throws Exception {
        harness =
                new BankHarness(
                        BankHarness.settings(BankHarness.CONTINUOUS, BankHarness.PLENTY_OF_MEMORY));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldShowACertainPairAtOnceAndConfirmItWhenItSettles() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(2 * SECOND, entry("L1", "-500.00", "100234"));
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.PROVISIONAL);
        assertThat(harness.outcome().journals()).isEmpty();

        harness.watermark(29 * SECOND);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.PROVISIONAL);

        harness.watermark(30 * SECOND);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(onlyMatch().finalAtMillis()).isEqualTo(30 * SECOND);
        assertThat(harness.outcome().journals()).hasSize(1);
    }

    @Test
    void shouldTakeAProvisionalPairBackWhenARivalArrivesBeforeItSettles() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(2 * SECOND, entry("L1", "-500.00", "100234"));
        at(3 * SECOND, entry("L2", "-500.00", "100234"));

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
        harness.end();
        assertThat(harness.outcome().journals()).isEmpty();
    }

    @Test
    void shouldTakeAProvisionalPairBackWhenAPersonDecidesOtherwise() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(SECOND, entry("L1", "-500.00", "100234"));
        at(SECOND, entry("L2", "-500.00", "900"));
        at(2 * SECOND, decision("D1", DecisionKind.CONFIRM, List.of("B1"), List.of("L2")));
        harness.watermark(5 * SECOND);

        assertThat(match("reference-exact").status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(match("decision").right()).containsExactly("L2");
    }

    @Test
    void shouldCloseTheExceptionWhenThePartnerArrivesLongAfter() throws Exception {
        at(0, entry("L1", "-500.00", "100234"));
        harness.watermark(300 * SECOND);
        assertThat(exception("L1").status()).isEqualTo(ExceptionStatus.OPEN);

        at(9 * HOUR, line("B1", "-500.00", "100234"));
        harness.end();

        assertThat(exception("L1").status()).isEqualTo(ExceptionStatus.CLOSED);
        assertThat(harness.outcome().exceptions()).hasSize(1);
    }

    @Test
    void shouldReverseMatchAndJournalAndReopenTheItemsWhenAPersonRejects() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(0, entry("L1", "-500.00", "100234"));
        harness.watermark(10 * MINUTE);
        assertThat(harness.outcome().balances()).containsEntry("bank:" + ACCOUNT, -50_000L);

        at(11 * MINUTE, decision("D1", DecisionKind.REJECT, List.of("B1"), List.of("L1")));
        harness.watermark(11 * MINUTE);

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(harness.outcome().journals()).hasSize(2);
        assertThat(harness.outcome().balances()).isEmpty();
        assertThat(exception("B1").reason()).isEqualTo(Reason.UNMATCHED_BANK);
        assertThat(exception("L1").reason()).isEqualTo(Reason.UNMATCHED_LEDGER);
    }

    @Test
    void shouldMatchAReopenedItemWithItsOtherPartnerAtOnce() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(0, entry("L1", "-500.00", "100234"));
        harness.watermark(40 * SECOND);
        at(41 * SECOND, entry("L2", "-500.00", "100234"));
        at(20 * MINUTE, decision("D1", DecisionKind.REJECT, List.of("B1"), List.of("L1")));
        harness.watermark(20 * MINUTE);

        assertThat(match("reference-exact").status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(match("reference-stated").right()).containsExactly("L2");
        assertThat(exception("L1").status()).isEqualTo(ExceptionStatus.OPEN);
        assertThat(exception("L2").status()).isEqualTo(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldReverseALedgerOffsetWhenAPersonRejectsIt() throws Exception {
        at(0, entry("L1", "-500.00", "100234"));
        at(0, entry("L2", "500.00", "100234", "void"));
        harness.watermark(10 * MINUTE);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);

        at(11 * MINUTE, decision("D1", DecisionKind.REJECT, List.of(), List.of("L1", "L2")));
        harness.end();

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(harness.outcome().verdict().open()).containsOnlyKeys("L1", "L2");
    }

    @Test
    void shouldWithdrawAProposalWhenAPersonRejectsIt() throws Exception {
        at(0, line("B1", "-123.45", "100234"));
        at(0, entry("L1", "-193.45", "100234"));
        harness.watermark(10 * MINUTE);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.PROPOSED);
        assertThat(exception("B1").reason()).isEqualTo(Reason.AMOUNT_DIFFERS);

        at(11 * MINUTE, decision("D1", DecisionKind.REJECT, List.of("B1"), List.of("L1")));
        harness.end();

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(exception("B1").reason()).isEqualTo(Reason.UNMATCHED_BANK);
        assertThat(exception("L1").reason()).isEqualTo(Reason.UNMATCHED_LEDGER);
    }

    @Test
    void shouldApplyAConfirmationOnceItsLastItemIsThere() throws Exception {
        at(0, decision("D1", DecisionKind.CONFIRM, List.of("B1"), List.of("L1")));
        at(MINUTE, line("B1", "-500.00", "100234"));
        at(2 * MINUTE, entry("L1", "-480.00", "777888"));
        harness.watermark(2 * MINUTE + 5 * SECOND);

        assertThat(onlyMatch().rule()).isEqualTo("decision");
        assertThat(onlyMatch().finalAtMillis()).isEqualTo(2 * MINUTE);
    }

    @Test
    void shouldNotApplyADecisionAgainAfterItWasTakenBack() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(0, entry("L1", "-480.00", "777888"));
        at(0, decision("D1", DecisionKind.CONFIRM, List.of("B1"), List.of("L1")));
        at(MINUTE, decision("D2", DecisionKind.REJECT, List.of("B1"), List.of("L1")));
        harness.watermark(2 * MINUTE);
        harness.restart();
        harness.end();

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
        assertThat(harness.outcome().balances()).isEmpty();
    }

    @Test
    void shouldPostAReturnOnceAndTakeThePostingBackWhenItIsMatchedLater() throws Exception {
        at(0, returned("B1", "80.00", "100234"));
        harness.watermark(10 * MINUTE);
        assertThat(exception("B1").reason()).isEqualTo(Reason.RETURNED_PAYMENT);
        assertThat(harness.outcome().balances()).containsEntry("returned-payments", -8_000L);

        at(20 * MINUTE, entry("L1", "80.00", "100234"));
        harness.end();

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(harness.outcome().balances())
                .containsOnlyKeys("bank:" + ACCOUNT, "bank-in-transit:" + ACCOUNT);
    }

    @Test
    void shouldPostAReturnAgainWhenItsMatchIsTakenBack() throws Exception {
        at(0, returned("B1", "80.00", "100234"));
        at(0, entry("L1", "80.00", "100234"));
        harness.watermark(10 * MINUTE);
        at(20 * MINUTE, decision("D1", DecisionKind.REJECT, List.of("B1"), List.of("L1")));
        harness.watermark(21 * MINUTE);
        assertThat(harness.outcome().balances())
                .containsEntry("returned-payments", -8_000L)
                .containsEntry("bank:" + ACCOUNT, 8_000L)
                .hasSize(2);

        at(30 * MINUTE, decision("D2", DecisionKind.CONFIRM, List.of("B1"), List.of("L1")));
        harness.end();

        assertThat(harness.outcome().balances())
                .containsOnlyKeys("bank:" + ACCOUNT, "bank-in-transit:" + ACCOUNT);
    }

    @Test
    void shouldChangeNothingWhenEverythingIsDeliveredAgain() throws Exception {
        harness.close();
        harness =
                new BankHarness(
                        BankHarness.settings(BankHarness.CONTINUOUS, BankHarness.PLENTY_OF_MEMORY),
                        true);
        List<Observed> events =
                List.of(
                        observed(0, line("B1", "-500.00", "100234")),
                        observed(0, entry("L1", "-500.00", "100234")),
                        observed(0, line("B2", "-77.00", "4711")));
        for (Observed event : events) {
            harness.send(event);
        }
        harness.watermark(10 * MINUTE);
        BankOutcome.Verdict before = harness.outcome().verdict();
        int journals = harness.outcome().journals().size();
        int rows = harness.stateRows();

        for (Observed event : events) {
            harness.send(event);
        }
        harness.end();

        assertThat(harness.outcome().verdict()).isEqualTo(before);
        assertThat(harness.outcome().journals()).hasSize(journals);
        assertThat(harness.stateRows()).isEqualTo(rows);
    }

    @Test
    void shouldKeepTheContentObservedFirstWhenItArrivesSecond() throws Exception {
        harness.send(observed(9 * SECOND, line("B1", "-600.00", "100234")));
        harness.send(observed(4 * SECOND, line("B1", "-500.00", "100234")));
        harness.send(observed(6 * SECOND, entry("L1", "-500.00", "100234")));
        harness.end();

        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(harness.outcome().verdict().conflicts()).containsOnlyKeys("B1");
        assertThat(harness.outcome().verdict().open()).isEmpty();
    }

    @Test
    void shouldKeepOneContentOfTwoOfOneInstantWhicheverArrivesFirst() throws Exception {
        for (SettleTimes times : List.of(BankHarness.CONTINUOUS, SettleTimes.AT_END)) {
            Set<Object> verdicts = new HashSet<>();
            for (boolean swapped : List.of(false, true)) {
                try (BankHarness run = new BankHarness(BankHarness.settings(times, 1))) {
                    run.send(observed(SECOND, line("B1", swapped ? "-6.00" : "-5.00", "4711")));
                    run.send(observed(SECOND, line("B1", swapped ? "-5.00" : "-6.00", "4711")));
                    run.send(observed(SECOND, entry("L1", "-5.00", "4711")));
                    run.send(observed(SECOND, entry("L2", "-6.00", "4711")));
                    run.end();
                    verdicts.add(run.outcome().verdict());
                }
            }
            assertThat(verdicts).as("%s", times).hasSize(1);
        }
    }

    @Test
    void shouldNotActOnADecisionBeforeItWasMade() throws Exception {
        at(0, line("B1", "-500.00", "100234"));
        at(0, entry("L1", "-500.00", "100234"));
        DecisionEvent rejection = decision("D1", DecisionKind.REJECT, List.of("B1"), List.of("L1"));
        harness.send(observed(2 * MINUTE, rejection));

        harness.watermark(MINUTE);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);

        harness.watermark(2 * MINUTE);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.REVERSED);
    }

    @Test
    void shouldTakeProvisionalPairsBackThatDoNotBecomeFinal() throws Exception {
        at(0, line("B1", "-500.00", "100234 100235"));
        at(0, entry("L1", "-500.00", "100234"));
        at(0, entry("L2", "-500.00", "100235"));
        assertThat(harness.outcome().matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.PROVISIONAL, MatchStatus.PROVISIONAL);

        harness.watermark(30 * SECOND);
        assertThat(harness.outcome().matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.REVERSED, MatchStatus.REVERSED);
    }

    @Test
    void shouldLetABankChangeWhatItOnlyAnnounced() throws Exception {
        at(0, notice("B1", "-500.00"));
        at(SECOND, notice("B1", "-510.00"));
        at(2 * SECOND, line("B1", "-505.00", "100234"));
        harness.end();

        assertThat(harness.outcome().verdict().conflicts()).isEmpty();
        assertThat(harness.outcome().verdict().open()).containsOnlyKeys("B1");
    }

    @Test
    void shouldForgetSettledItemsAfterTheRetention() throws Exception {
        harness.close();
        harness = new BankHarness(BankHarness.settings(BankHarness.CONTINUOUS, 1, 2 * HOUR), true);
        at(0, line("B1", "-500.00", "100234"));
        at(0, entry("L1", "-500.00", "100234"));
        at(0, line("B2", "-77.00", "4711"));
        harness.watermark(HOUR);
        int rows = harness.stateRows();

        at(4 * HOUR, line("B3", "-78.00", "4712"));
        harness.watermark(5 * HOUR);

        assertThat(rows).isEqualTo(3 + 2);
        assertThat(harness.stateRows()).as("the open ones stay").isEqualTo(2);
        assertThat(onlyMatch().status()).isEqualTo(MatchStatus.CONFIRMED);
    }

    private void at(long millis, CanonicalEvent event) throws Exception {
        harness.watermark(millis - 1);
        harness.send(observed(millis, event));
    }

    private Observed observed(long millis, CanonicalEvent event) {
        return new Observed(event, "test", "line " + position++, millis);
    }

    private Match onlyMatch() {
        assertThat(harness.outcome().matches()).hasSize(1);
        return harness.outcome().matches().get(0);
    }

    private Match match(String rule) {
        return harness.outcome().matches().stream()
                .filter(match -> match.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private ExceptionItem exception(String id) {
        return harness.outcome().exceptions().stream()
                .filter(exception -> exception.subjects().contains(id))
                .findFirst()
                .orElseThrow();
    }
}
