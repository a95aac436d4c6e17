package io.tieout.core.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.conditions.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalProcessTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final ApprovalSettings SETTINGS =
            ApprovalSettings.of(
                    1,
                    List.of(new ApprovalRule("all", facts -> true, List.of("manager"))),
                    Map.of(
                            "manager", Set.of("mia", "Max "),
                            "director", Set.of("dora"),
                            "vicePresident", Set.of("vera")));

    @Test
    void shouldAskEverybodyOfTheFirstRoleAndTakeOneSignatureOfEach() {
        ApprovalStanding before = standing(SETTINGS, List.of("manager", "director"), 0);
        ApprovalStanding after =
                standing(
                        SETTINGS,
                        List.of("manager", "director"),
                        0,
                        yes("1", " MAX", 0),
                        yes("2", "dora", 0));

        assertThat(before.asked()).containsExactly("max", "mia");
        assertThat(before.isApproved()).isFalse();
        assertThat(after.isApproved()).isTrue();
        assertThat(after.signatures()).extracting(Signature::person).containsExactly("max", "dora");
    }

    @Test
    void shouldNotLetADirectorSignBeforeTheManagerDid() {
        ApprovalStanding standing =
                standing(SETTINGS, List.of("manager", "director"), 0, yes("1", "dora", 0));

        assertThat(standing.refused()).containsEntry("1", "dora may not sign for manager");
        assertThat(standing.role()).isEqualTo("manager");
    }

    @Test
    void shouldTakeTwoPeopleForTwoSignaturesOfOneRole() {
        ApprovalStanding one =
                standing(
                        SETTINGS,
                        List.of("manager", "manager"),
                        0,
                        yes("1", "mia", 0),
                        yes("2", "mia", 0));

        assertThat(one.isApproved()).isFalse();
        assertThat(one.asked()).containsExactly("max");
        assertThat(one.refused()).containsEntry("2", "mia signed it before: somebody else has to");
    }

    @Test
    void shouldRefuseTheMakerAndWhoeverStandsInForTheMaker() {
        ApprovalSettings deputy =
                SETTINGS.withDeputies(
                        List.of(new Delegation("mia", "paul", DAY, DAY.plusDays(7))), List.of());
        ApprovalStanding standing =
                new ApprovalProcess(deputy)
                        .standing(
                                new ApprovalProcess.Request(
                                        List.of("manager"), "mia"::equals, millis(0), 0),
                                List.of(yes("1", "mia", 0), yes("2", "paul", 0)),
                                millis(0));

        assertThat(standing.refused())
                .containsEntry(
                        "1", "mia entered, coded or released the bill and cannot decide about it")
                .containsEntry("2", "paul may not sign for manager");
        assertThat(standing.asked()).containsExactly("max");
    }

    @Test
    void shouldAskTheDeputyOfWhoeverIsAwayAndOnlyOnThoseDays() {
        ApprovalSettings away =
                SETTINGS.withDeputies(
                        List.of(new Delegation("dora", "paul", DAY, DAY.plusDays(4))),
                        List.of(new Absence("dora", DAY, DAY.plusDays(4))));

        assertThat(standing(away, List.of("director"), 0).asked()).containsExactly("paul");
        assertThat(standing(away, List.of("director"), 0, yes("1", "paul", 4)).isApproved())
                .isTrue();
        assertThat(standing(away, List.of("director"), 0, yes("1", "paul", 5)).isApproved())
                .isFalse();
        assertThat(
                        standing(away, List.of("director"), 0, yes("1", "paul", 4))
                                .signatures()
                                .get(0)
                                .words())
                .isEqualTo("paul for dora");
    }

    @Test
    void shouldNotUseOnesRightTwiceThroughADeputy() {
        ApprovalSettings deputy =
                SETTINGS.withDeputies(
                        List.of(new Delegation("mia", "paul", DAY, DAY.plusDays(4))), List.of());
        ApprovalStanding standing =
                standing(
                        deputy,
                        List.of("manager", "manager"),
                        0,
                        yes("1", "mia", 0),
                        yes("2", "paul", 0));

        assertThat(standing.isApproved()).isFalse();
    }

    @Test
    void shouldAskTheNextRoleAfterSomeBusinessDaysAndAtOnceIfNobodyIsThere() {
        ApprovalSettings escalated =
                SETTINGS.withEscalation(
                        Map.of("manager", "director", "director", "vicePresident"), 2);

        assertThat(standing(escalated, List.of("manager"), 1).escalated()).isFalse();
        assertThat(standing(escalated, List.of("manager"), 2).asked())
                .containsExactly("dora", "max", "mia");
        assertThat(standing(escalated, List.of("manager"), 4).asked()).contains("vera");
        assertThat(standing(escalated, List.of("manager"), 3, yes("1", "dora", 1)).isApproved())
                .isFalse();
        assertThat(standing(escalated, List.of("manager"), 3, yes("1", "dora", 2)).isApproved())
                .isTrue();

        ApprovalSettings empty =
                escalated.withDeputies(
                        List.of(),
                        List.of(
                                new Absence("mia", DAY, DAY.plusDays(9)),
                                new Absence("max", DAY, DAY.plusDays(9))));
        assertThat(standing(empty, List.of("manager"), 0).asked()).containsExactly("dora");
    }

    @Test
    void shouldNotCountAWeekendWhenItEscalates() {
        ApprovalSettings escalated = SETTINGS.withEscalation(Map.of("manager", "director"), 5);

        assertThat(standing(escalated, List.of("manager"), 6).escalated()).isFalse();
        assertThat(standing(escalated, List.of("manager"), 7).escalated()).isTrue();
    }

    @Test
    void shouldTakeSignaturesBackWhenSomebodyRefuses() {
        ApprovalDecision no = new ApprovalDecision("2", "dora", false, millis(1), "too much");
        List<String> steps = List.of("manager", "director");

        ApprovalStanding refused = standing(SETTINGS, steps, 2, yes("1", "mia", 0), no);
        ApprovalStanding again =
                standing(
                        SETTINGS,
                        steps,
                        2,
                        yes("1", "mia", 0),
                        no,
                        yes("3", "mia", 2),
                        yes("4", "dora", 2));

        assertThat(refused.rejectedBy()).isEqualTo("dora");
        assertThat(refused.signatures()).isEmpty();
        assertThat(again.isApproved()).isTrue();
    }

    @Test
    void shouldForgetWhatWasSignedBeforeTheBillWasCodedAnew() {
        ApprovalStanding standing =
                new ApprovalProcess(SETTINGS)
                        .standing(
                                new ApprovalProcess.Request(
                                        List.of("manager"), person -> false, millis(0), millis(2)),
                                List.of(yes("1", "mia", 1)),
                                millis(3));

        assertThat(standing.isApproved()).isFalse();
        assertThat(standing.refused()).isEmpty();
    }

    @Test
    void shouldNameACircleOfDelegationsAndGoOn() {
        ApprovalSettings circular =
                SETTINGS.withDeputies(
                        List.of(
                                new Delegation("mia", "paul", DAY, DAY.plusDays(9)),
                                new Delegation("paul", "otto", DAY.plusDays(2), DAY.plusDays(9)),
                                new Delegation("otto", "mia", DAY, DAY.plusDays(3))),
                        List.of(new Absence("mia", DAY, DAY.plusDays(9))));

        assertThat(new Roster(circular).circles())
                .containsExactly("circular delegation: mia to paul to otto to mia from 2026-03-04");
        assertThat(new Roster(circular).circleOn(DAY)).isEmpty();
        assertThat(standing(circular, List.of("manager"), 2).asked())
                .containsExactly("max", "otto", "paul");
    }

    @Test
    void shouldAddTheRolesOfAllRulesThatHold() {
        ApprovalSettings rules =
                ApprovalSettings.of(
                        1,
                        List.of(
                                new ApprovalRule("a", facts -> true, List.of("x", "y")),
                                new ApprovalRule("b", facts -> false, List.of("z")),
                                new ApprovalRule("c", facts -> true, List.of("y", "y", "w"))),
                        Map.of());

        ApprovalRouting routing = ApprovalRouting.of(new Facts(Map.of()), rules);

        assertThat(routing.steps()).containsExactly("x", "y", "y", "w");
        assertThat(routing.rules()).containsExactly("a", "c");
    }

    private static ApprovalStanding standing(
            ApprovalSettings settings, List<String> steps, int day, ApprovalDecision... made) {
        return new ApprovalProcess(settings)
                .standing(
                        new ApprovalProcess.Request(steps, person -> false, millis(0), 0),
                        List.of(made),
                        millis(day));
    }

    private static ApprovalDecision yes(String id, String person, int day) {
        return new ApprovalDecision(id, person, true, millis(day), "");
    }

    private static long millis(int days) {
        return (DAY.toEpochDay() + days) * 86_400_000L;
    }
}
