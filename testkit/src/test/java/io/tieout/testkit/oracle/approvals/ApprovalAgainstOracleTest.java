package io.tieout.testkit.oracle.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.Absence;
import io.tieout.core.approvals.ApprovalDecision;
import io.tieout.core.approvals.ApprovalProcess;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.ApprovalStanding;
import io.tieout.core.approvals.Delegation;
import io.tieout.core.approvals.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The process and the oracle, written apart from one page, say the same of whatever happens. */
class ApprovalAgainstOracleTest {

    private static final int SEEDS = 40 * Integer.getInteger("tieout.seeds", 50);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> PEOPLE = List.of("ann", "ben", "cid", "dee", "eva", "fay");
    private static final List<String> ROLES = List.of("r1", "r2", "r3");

    @Test
    void shouldAgreeWhoeverDecidesWhateverInWhateverOrder() {
        int signed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ApprovalSettings settings = settings(random);
            List<String> steps = some(random, ROLES, 1 + random.nextInt(3));
            Set<String> makers = new TreeSet<>(some(random, PEOPLE, random.nextInt(2)));
            List<ApprovalDecision> decisions = decisions(random);
            LocalDate today = DAY.plusDays(20 + random.nextInt(5));

            String expected =
                    ApprovalOracle.standing(settings, steps, makers, decisions, DAY, today);
            Collections.shuffle(decisions, new Random(seed));
            ApprovalStanding standing =
                    new ApprovalProcess(settings)
                            .standing(
                                    new ApprovalProcess.Request(
                                            steps, makers::contains, millis(DAY), 0),
                                    decisions,
                                    millis(today));

            assertThat(words(standing)).as("seed %d", seed).isEqualTo(expected);
            assertThat(standing.signatures())
                    .extracting(Signature::person)
                    .noneMatch(makers::contains)
                    .doesNotHaveDuplicates();
            signed += standing.signatures().size();
        }
        assertThat(signed).isGreaterThan(SEEDS / 2);
    }

    private static String words(ApprovalStanding standing) {
        return standing.signatures().stream()
                        .map(Signature::person)
                        .collect(Collectors.joining(","))
                + '|'
                + String.join(",", standing.asked());
    }

    private static ApprovalSettings settings(SplittableRandom random) {
        List<Delegation> delegations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = DAY.plusDays(random.nextInt(20));
            delegations.add(
                    new Delegation(
                            one(random, PEOPLE),
                            one(random, PEOPLE),
                            from,
                            from.plusDays(random.nextInt(15))));
        }
        List<Absence> absences = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = DAY.plusDays(random.nextInt(22));
            absences.add(new Absence(one(random, PEOPLE), from, from.plusDays(random.nextInt(12))));
        }
        return ApprovalSettings.of(
                        1,
                        List.of(),
                        Map.of(
                                "r1", new TreeSet<>(some(random, PEOPLE, 2)),
                                "r2", new TreeSet<>(some(random, PEOPLE, 1)),
                                "r3", new TreeSet<>(some(random, PEOPLE, 2))))
                .withDeputies(delegations, absences)
                .withEscalation(
                        random.nextBoolean() ? Map.of() : Map.of("r1", "r2", "r2", "r3"),
                        1 + random.nextInt(6));
    }

    private static List<ApprovalDecision> decisions(SplittableRandom random) {
        List<ApprovalDecision> decisions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            decisions.add(
                    new ApprovalDecision(
                            "D" + i,
                            one(random, PEOPLE),
                            random.nextInt(8) > 0,
                            millis(DAY.plusDays(random.nextInt(20))),
                            ""));
        }
        return decisions;
    }

    private static List<String> some(SplittableRandom random, List<String> all, int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(one(random, all));
        }
        return some;
    }

    private static String one(SplittableRandom random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static long millis(LocalDate day) {
        return day.toEpochDay() * 86_400_000L;
    }
}
