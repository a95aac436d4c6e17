package io.tieout.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseTurnTest {

    private static final long THURSDAY = millis("2026-04-02T15:00:00Z");
    private static final CasePolicy POLICY =
            new CasePolicy(
                    Map.of("payables", List.of("anna", "ben"), "control", List.of("carla")),
                    CasePolicy.DEFAULTS.dueBusinessDays(),
                    1,
                    CasePolicy.DEFAULTS.remindBefore(),
                    CasePolicy.DEFAULTS.longestLease(),
                    CasePolicy.DEFAULTS.keepClosed(),
                    Map.of("acme", Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6))));

    private int commands;

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static CaseSubject subject(String company, boolean open) {
        return new CaseSubject("x-1", company, "payables", Severity.HIGH, THURSDAY, open);
    }

    private static Case opened() {
        return CaseTurn.opening(POLICY, subject("acme", true), THURSDAY).after();
    }

    private CaseCommand command(CaseAction action, String by, String assignee, String until) {
        commands++;
        return new CaseCommand(
                "c-" + commands,
                action,
                "x-1",
                "acme",
                by,
                Instant.ofEpochMilli(THURSDAY),
                assignee,
                until == null ? null : Instant.parse(until),
                "words");
    }

    private static CaseTurn apply(Case before, CaseCommand command) {
        CaseTurn turn = new CaseTurn(POLICY, before, THURSDAY);
        turn.apply(command);
        return turn;
    }

    private static CaseEvent only(CaseTurn turn) {
        assertThat(turn.events()).hasSize(1);
        return turn.events().get(0);
    }

    @Test
    void shouldBeDueAfterTheHolidaysOfItsCompanyAndNotOfAnother() {
        // Good Friday and Easter Monday lie in between.
        assertThat(opened().standing().dueAtMillis()).isEqualTo(millis("2026-04-08T00:00:00Z"));

        Case other = CaseTurn.opening(POLICY, subject("other", true), THURSDAY).after();
        assertThat(other.standing().dueAtMillis()).isEqualTo(millis("2026-04-04T00:00:00Z"));
    }

    @Test
    void shouldGiveALeaseToOnePersonAtATime() {
        Case claimed =
                apply(opened(), command(CaseAction.CLAIM, "anna", "", "2026-04-02T15:30:00Z"))
                        .after();
        CaseEvent refused =
                only(apply(claimed, command(CaseAction.CLAIM, "ben", "", "2026-04-02T15:40:00Z")));

        assertThat(refused.kind()).isEqualTo(CaseEventKind.REFUSED);
        assertThat(refused.text()).isEqualTo("anna works on it until 2026-04-02T15:30:00Z");
        assertThat(refused.standing().leaseHolder()).isEqualTo("anna");
    }

    @Test
    void shouldCutALeaseThatIsLongerThanThePolicyAllows() {
        CaseEvent claimed =
                only(
                        apply(
                                opened(),
                                command(CaseAction.CLAIM, "anna", "", "2026-05-01T00:00:00Z")));

        assertThat(claimed.standing().leaseUntilMillis())
                .isEqualTo(THURSDAY + POLICY.longestLease().toMillis());
    }

    @Test
    void shouldLetALeaseRunOnWhenAnEarlierOneEnds() {
        Case first =
                apply(opened(), command(CaseAction.CLAIM, "anna", "", "2026-04-02T15:10:00Z"))
                        .after();
        Case longer =
                apply(first, command(CaseAction.CLAIM, "anna", "", "2026-04-02T15:30:00Z")).after();
        CaseTurn turn = new CaseTurn(POLICY, longer, millis("2026-04-02T15:10:00Z"));
        turn.woken(CaseWish.Occasion.LEASE_ENDS, first.leaseSequence());

        assertThat(turn.events()).isEmpty();
        assertThat(turn.after().standing().leaseHolder()).isEqualTo("anna");
    }

    @Test
    void shouldRefuseToAssignSomebodyWhoIsAtNoDeskOfTheQueue() {
        CaseEvent refused = only(apply(opened(), command(CaseAction.ASSIGN, "carla", "zoe", null)));

        assertThat(refused.kind()).isEqualTo(CaseEventKind.REFUSED);
        assertThat(refused.text()).isEqualTo("zoe is at no desk for queue payables");
    }

    @Test
    void shouldNotLetAProposerApprove() {
        Case proposed = apply(opened(), command(CaseAction.PROPOSE, "anna", "", null)).after();

        CaseEvent own = only(apply(proposed, command(CaseAction.APPROVE, "anna", "", null)));
        CaseEvent others = only(apply(proposed, command(CaseAction.APPROVE, "carla", "", null)));

        assertThat(own.kind()).isEqualTo(CaseEventKind.REFUSED);
        assertThat(others.kind()).isEqualTo(CaseEventKind.APPROVED);
    }

    @Test
    void shouldApplyACommandOnce() {
        CaseCommand comment = command(CaseAction.COMMENT, "anna", "", null);
        CaseTurn turn = apply(opened(), comment);

        assertThat(apply(turn.after(), comment).events()).isEmpty();
    }

    @Test
    void shouldRememberABoundedNumberOfCommands() {
        Case it = opened();
        for (int i = 0; i < 3 * Case.MOST_COMMAND_IDS; i++) {
            it = apply(it, command(CaseAction.COMMENT, "anna", "", null)).after();
        }

        assertThat(it.commandIds()).hasSize(Case.MOST_COMMAND_IDS);
        assertThat(it.sequence()).isEqualTo(1 + 3L * Case.MOST_COMMAND_IDS);
    }

    @Test
    void shouldCountACaseForNobodyOnceItIsClosed() {
        Case assigned = apply(opened(), command(CaseAction.ASSIGN, "carla", "ben", null)).after();
        CaseTurn turn = new CaseTurn(POLICY, assigned, THURSDAY);
        turn.update(subject("acme", false));

        assertThat(turn.wishes()).contains(new CaseWish.Count("payables", "ben", -1));
        assertThat(turn.after().standing().assignee()).isEmpty();
    }

    @Test
    void shouldGiveBackWhomTheDeskPickedTooLate() {
        CaseTurn escalated = apply(opened(), command(CaseAction.ESCALATE, "anna", "", null));
        Case assigned =
                apply(escalated.after(), command(CaseAction.ASSIGN, "carla", "ben", null)).after();
        CaseTurn turn = new CaseTurn(POLICY, assigned, THURSDAY);
        turn.picked("control", "carla", escalated.after().sequence());

        assertThat(turn.events()).isEmpty();
        assertThat(turn.wishes()).containsExactly(new CaseWish.Count("control", "carla", -1));
    }

    @Test
    void shouldPickWhoHasLeastToDo() {
        DeskLoad load = DeskLoad.NONE.with("anna", 1).with("ben", 1).with("anna", -1);

        assertThat(load.least(List.of("ben", "anna"))).isEqualTo("anna");
        assertThat(load.with("anna", 1).least(List.of("ben", "anna"))).isEqualTo("ben");
        assertThat(load.least(List.of())).isEmpty();
    }
}
