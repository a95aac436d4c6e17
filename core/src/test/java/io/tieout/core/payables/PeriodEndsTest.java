package io.tieout.core.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.coding.CodingSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each period end is accrued once, by the first tick that is late enough. */
class PeriodEndsTest {

    private final List<LocalDate> accrued = new ArrayList<>();

    private static PeriodEnds ends(boolean monthly, int afterDays, LocalDate... listed) {
        return new PeriodEnds(
                new PayablesPolicies(
                        CodingSettings.OFF,
                        ApprovalSettings.OFF,
                        List.of(listed),
                        new AccrualTimes(monthly, afterDays)));
    }

    private void settle(PeriodEnds ends, String day, long afterMillis) {
        ends.settle(
                millis(day) + afterMillis,
                asOf -> {
                    accrued.add(asOf);
                    return List.of();
                });
    }

    private static long millis(String day) {
        return LocalDate.parse(day).toEpochDay() * 86_400_000L;
    }

    @Test
    void shouldAccrueEachMonthSomeDaysAfterItsEnd() {
        PeriodEnds ends = ends(true, 3);
        settle(ends, "2026-01-15", 0);
        assertThat(ends.nextDueMillis()).isEqualTo(millis("2026-02-04"));

        settle(ends, "2026-02-03", 86_399_999);
        assertThat(accrued).isEmpty();
        settle(ends, "2026-02-04", 0);
        settle(ends, "2026-02-04", 5_000);

        assertThat(accrued).containsExactly(LocalDate.of(2026, 1, 31));
        assertThat(ends.nextDueMillis()).isEqualTo(millis("2026-03-04"));
    }

    @Test
    void shouldCatchUpInOrderWithListedDaysAmongTheMonths() {
        PeriodEnds ends = ends(true, 0, LocalDate.of(2026, 2, 14), LocalDate.of(2025, 12, 31));
        settle(ends, "2026-01-15", 0);

        settle(ends, "2026-03-20", 0);

        assertThat(accrued)
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28));
    }

    @Test
    void shouldNotAccrueAgainWhereAnotherRunDid() {
        PeriodEnds ends = ends(true, 0);
        ends.resume(LocalDate.of(2026, 1, 31));

        settle(ends, "2026-02-02", 0);

        assertThat(accrued).isEmpty();
        assertThat(ends.nextDueMillis()).isEqualTo(millis("2026-03-01"));
    }

    @Test
    void shouldNeverBeDueWhereNothingIsAskedFor() {
        PeriodEnds ends = ends(false, 0);
        settle(ends, "2026-02-02", 0);

        assertThat(ends.nextDueMillis()).isNull();
        assertThat(ends.doneUntil()).isEqualTo(LocalDate.MAX);
    }
}
