package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.time.BusinessCalendar;
import io.tieout.core.time.HolidayCalendar;
import io.tieout.core.time.WeekendCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentChancesTest {

    private static final int DUE = Accounts.day(2026, 6, 10);

    private final DayWeights everyDay = weights(WeekendCalendar.INSTANCE, false);
    private final DayWeights businessDays = weights(WeekendCalendar.INSTANCE, true);

    @Test
    void shouldNeverExpectAPaymentInThePast() {
        for (int seed = 0; seed < 20; seed++) {
            DelayCurve curve = curve(seed);
            for (int asOf = DUE - 40; asOf < DUE + 800; asOf += 7) {
                PaymentChances chances = PaymentChances.of(curve, DUE, asOf, businessDays);

                assertThat(chances.lowDay()).isGreaterThan(asOf);
                assertThat(chances.expectedDay()).isBetween(chances.lowDay(), chances.highDay());
                assertThat(chances.paidBy(asOf)).isZero();
                assertThat(chances.paidBy(chances.lastDay())).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldNeverBecomeLessLikelyWithTime() {
        PaymentChances chances = PaymentChances.of(curve(5), DUE, DUE - 3, businessDays);
        double before = 0;
        for (int day = chances.firstDay(); day <= chances.lastDay(); day++) {
            assertThat(chances.paidBy(day)).isGreaterThanOrEqualTo(before);
            before = chances.paidBy(day);
        }
    }

    @Test
    void shouldExpectLaterWhatIsOlderThanItsMedian() {
        DelayCurve curve = curve(5);
        int median = DUE + curve.quantile(0.5);
        PaymentChances young = PaymentChances.of(curve, DUE, DUE - 60, everyDay);
        PaymentChances old = PaymentChances.of(curve, DUE, median + 1, everyDay);

        assertThat(young.dayOf(0.5)).isEqualTo(median);
        assertThat(old.dayOf(0.5)).isGreaterThan(median + 1);
        assertThat(old.highDay()).isGreaterThanOrEqualTo(young.highDay());
    }

    @Test
    void shouldExpectWhatIsOverdueLongerThanAnythingSeenAsLongAgain() {
        PaymentChances chances = PaymentChances.of(curve(5), DUE, DUE + 100, everyDay);

        assertThat(chances.isBeyondExperience()).isTrue();
        assertThat(chances.dayOf(0.5)).isEqualTo(DUE + 200);
        assertThat(chances.lowDay()).isEqualTo(DUE + 100 + 12);
        assertThat(chances.highDay()).isEqualTo(DUE + 100 + PaymentDelays.LATEST_DAYS);
    }

    @Test
    void shouldBookOnBusinessDaysOnly() {
        HolidayCalendar holidays = new HolidayCalendar(Set.of(LocalDate.of(2026, 6, 15)));
        PaymentChances chances =
                PaymentChances.of(DelayCurve.untaught(), DUE, DUE - 20, weights(holidays, true));

        // The 13th and 14th are a weekend, the 15th is a holiday.
        int friday = Accounts.day(2026, 6, 12);
        for (int day = friday + 1; day <= friday + 3; day++) {
            assertThat(chances.paidBy(day)).isEqualTo(chances.paidBy(friday));
        }
        assertThat(chances.paidBy(friday + 4)).isGreaterThan(chances.paidBy(friday) + 0.12);
    }

    @Test
    void shouldPreferTheDaysOnWhichPaymentsCame() {
        PayingDays days = new PayingDays(new DayKinds(WeekendCalendar.INSTANCE));
        int friday = Accounts.day(2026, 1, 2);
        for (int i = 0; i < 2_000; i++) {
            days.add(friday + 7 * (i % 26));
        }
        PaymentChances chances =
                PaymentChances.of(DelayCurve.untaught(), DUE, DUE - 20, days.adjusted());

        int fridays = 0;
        for (int percent = 5; percent < 100; percent += 10) {
            LocalDate date = LocalDate.ofEpochDay(chances.dayOf(percent / 100.0));
            fridays += date.getDayOfWeek().getValue() == 5 ? 1 : 0;
        }
        assertThat(fridays).isGreaterThanOrEqualTo(9);
    }

    @Test
    void shouldSeeNoEffectWhereAllDaysAreEqual() {
        PayingDays days = new PayingDays(new DayKinds(WeekendCalendar.INSTANCE));
        for (int day = Accounts.day(2025, 1, 1); day < Accounts.day(2026, 1, 1); day++) {
            days.add(day);
        }
        DayWeights adjusted = days.adjusted();

        for (int day = DUE; day < DUE + 31; day++) {
            assertThat(adjusted.isBooked(day)).isTrue();
            assertThat(adjusted.factor(day)).isBetween(0.999, 1.001);
        }
    }

    private static DelayCurve curve(long seed) {
        return DelayCurve.shrunk(DelayCurveTest.mass(seed, 25), DelayCurve.untaught(), 1);
    }

    private static DayWeights weights(BusinessCalendar calendar, boolean businessDaysOnly) {
        double[] none = new double[DayKinds.KINDS];
        Arrays.fill(none, 1);
        return new DayWeights(new DayKinds(calendar), none, businessDaysOnly);
    }
}
