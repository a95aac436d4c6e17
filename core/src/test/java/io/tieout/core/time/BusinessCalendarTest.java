package io.tieout.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final BusinessCalendar EASTER =
            new HolidayCalendar(Set.of(GOOD_FRIDAY, EASTER_MONDAY, LocalDate.of(2026, 4, 5)));

    @Test
    void shouldKnowWeekendsAndHolidays() {
        LocalDate friday = LocalDate.of(2026, 3, 27);

        assertThat(WeekendCalendar.INSTANCE.isBusinessDay(friday)).isTrue();
        assertThat(WeekendCalendar.INSTANCE.isBusinessDay(friday.plusDays(1))).isFalse();
        assertThat(WeekendCalendar.INSTANCE.isBusinessDay(friday.plusDays(2))).isFalse();
        assertThat(WeekendCalendar.INSTANCE.isBusinessDay(GOOD_FRIDAY)).isTrue();
        assertThat(EASTER.isBusinessDay(GOOD_FRIDAY)).isFalse();
        assertThat(EASTER.isBusinessDay(friday)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1} business days is {2}")
    @CsvSource({
        "2026-04-02, 0, 2026-04-02",
        "2026-04-02, 1, 2026-04-07",
        "2026-04-04, 0, 2026-04-04",
        "2026-04-04, 1, 2026-04-07",
        "2026-04-07, -1, 2026-04-02",
        "2026-04-05, -2, 2026-04-01",
        "2026-03-31, 5, 2026-04-09"
    })
    void shouldStepOverDaysThatAreNoBusinessDays(LocalDate start, int days, LocalDate end) {
        assertThat(EASTER.plusBusinessDays(start, days)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-04-02, 2026-04-02, 0",
        "2026-04-02, 2026-04-03, 0",
        "2026-04-02, 2026-04-07, 1",
        "2026-04-04, 2026-04-07, 1",
        "2026-03-30, 2026-04-10, 7",
        "2026-04-10, 2026-03-30, -7"
    })
    void shouldCountBusinessDaysAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int days) {
        assertThat(EASTER.businessDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void shouldCountBackTheDaysThatItAdded() {
        for (int days = 0; days < 60; days++) {
            LocalDate start = LocalDate.of(2026, 3, 2);
            LocalDate end = EASTER.plusBusinessDays(start, days);

            assertThat(EASTER.businessDaysBetween(start, end)).isEqualTo(days);
            assertThat(EASTER.plusBusinessDays(end, -days)).isEqualTo(start);
        }
    }
}
