package io.tieout.core.prepayments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecognitionScheduleTest {

    @Test
    void shouldSpreadEightThousandOverTwelveMonthsToTheCent() {
        List<Recognition> parts = months("8000.00", "2026-01-01", "2026-12-31");

        assertThat(parts).hasSize(12);
        assertThat(sum(parts)).isEqualTo(eur("8000.00"));
        assertThat(parts.subList(0, 11)).allMatch(part -> part.amount().equals(eur("666.66")));
        assertThat(parts.get(11)).isEqualTo(new Recognition(day("2026-12-31"), eur("666.74")));
    }

    @Test
    void shouldGiveEachOfThreeMonthsTheSame() {
        assertThat(months("3000.00", "2026-02-01", "2026-04-30"))
                .containsExactly(
                        new Recognition(day("2026-02-28"), eur("1000.00")),
                        new Recognition(day("2026-03-31"), eur("1000.00")),
                        new Recognition(day("2026-04-30"), eur("1000.00")));
    }

    @Test
    void shouldCountDaysWhereThePeriodStartsInTheMiddleOfAMonth() {
        // 17 days of January, 28 of February, 15 of March.
        assertThat(months("600.00", "2026-01-15", "2026-03-15"))
                .containsExactly(
                        new Recognition(day("2026-01-31"), eur("170.00")),
                        new Recognition(day("2026-02-28"), eur("280.00")),
                        new Recognition(day("2026-03-15"), eur("150.00")));
    }

    @Test
    void shouldCountDaysOfWholeMonthsWhereTheCompanyDoes() {
        List<Recognition> parts =
                RecognitionSchedule.of(
                        eur("59.00"),
                        period("2026-01-01", "2026-02-28"),
                        RecognitionSchedule.Method.DAYS);

        assertThat(parts)
                .extracting(Recognition::amount)
                .containsExactly(eur("31.00"), eur("28.00"));
    }

    @Test
    void shouldHaveNothingToSpreadWithinAMonth() {
        assertThat(RecognitionSchedule.isPrepayment(null)).isFalse();
        assertThat(RecognitionSchedule.isPrepayment(period("2026-01-05", "2026-01-31"))).isFalse();
        assertThat(RecognitionSchedule.isPrepayment(period("2026-01-31", "2026-02-01"))).isTrue();
        assertThat(months("10.00", "2026-01-05", "2026-01-09"))
                .containsExactly(new Recognition(day("2026-01-09"), eur("10.00")));
    }

    @Test
    void shouldConserveEveryCentAndItsSignWhateverThePeriod() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long cents = random.nextInt(200_000) - 100_000L;
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
            ServicePeriod period = new ServicePeriod(from, from.plusDays(random.nextInt(900)));
            RecognitionSchedule.Method method =
                    RecognitionSchedule.Method.values()[random.nextInt(2)];

            List<Recognition> parts =
                    RecognitionSchedule.of(new Money(cents, "EUR"), period, method);

            assertThat(sum(parts).minorUnits()).as("%s %s", period, cents).isEqualTo(cents);
            assertThat(parts)
                    .allMatch(part -> part.amount().signum() * Long.signum(cents) >= 0)
                    .isSortedAccordingTo(Comparator.comparing(Recognition::date));
        }
    }

    @Test
    void shouldPostAllMonthsAtOnceSoThatNothingStaysPrepaid() {
        List<Journal> journals =
                PrepaymentPostings.of(
                        "acme",
                        "i1",
                        "m-1",
                        "1",
                        "6815",
                        "IT",
                        eur("0.05"),
                        period("2026-01-01", "2026-12-31"),
                        RecognitionSchedule.Method.MONTHS,
                        5);

        // Eleven months bear nothing of five cents.
        assertThat(journals).hasSize(1);
        assertThat(journals.get(0).date()).isEqualTo(day("2026-12-31"));
        assertThat(journals.get(0).lines())
                .containsExactly(
                        new JournalLine("6815", eur("0.05"), "IT"),
                        new JournalLine(PrepaymentPostings.PREPAID, eur("-0.05"), "IT"));
    }

    private static List<Recognition> months(String amount, String from, String to) {
        return RecognitionSchedule.of(
                eur(amount), period(from, to), RecognitionSchedule.Method.MONTHS);
    }

    private static Money sum(List<Recognition> parts) {
        return parts.stream().map(Recognition::amount).reduce(Money.zero("EUR"), Money::plus);
    }

    private static ServicePeriod period(String from, String to) {
        return new ServicePeriod(day(from), day(to));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
