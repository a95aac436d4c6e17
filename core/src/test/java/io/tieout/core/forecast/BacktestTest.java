package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final int FROM = Accounts.AS_OF - 150;
    private static final int END = Accounts.AS_OF - 100;

    @Test
    void shouldNotKnowOnADayWhatIsPaidLater() {
        List<AccountItem> items = Accounts.year(3, 1_500);
        List<AccountItem> others = new ArrayList<>();
        for (AccountItem item : items) {
            boolean judged = item.issueDay() >= FROM && item.issueDay() < END;
            boolean later = item.issueDay() >= END && item.clearedDay() >= END;
            others.add(later && !judged ? paidMuchLater(item) : item);
        }

        ForecastErrors known = backtest(items).onIssue(FROM, END, false);
        ForecastErrors changed = backtest(others).onIssue(FROM, END, false);

        for (ForecastMethod method : ForecastMethod.values()) {
            assertThat(known.of(method).payments()).isGreaterThan(100);
            assertThat(changed.of(method)).isEqualTo(known.of(method));
        }
    }

    @Test
    void shouldKnowNothingNewWhenFrozen() {
        List<AccountItem> items = Accounts.year(4, 1_500);
        List<AccountItem> before =
                items.stream()
                        .filter(it -> it.clearedDay() < FROM || it.issueDay() >= FROM)
                        .toList();
        ForecastErrors frozen = backtest(items).onIssue(FROM, END, true);
        ForecastErrors alone = backtest(before).onIssue(FROM, END, true);

        assertThat(frozen.of(ForecastMethod.DELAYS)).isEqualTo(alone.of(ForecastMethod.DELAYS));
        assertThat(backtest(items).onIssue(FROM, END, false).of(ForecastMethod.DELAYS))
                .isNotEqualTo(frozen.of(ForecastMethod.DELAYS));
    }

    @Test
    void shouldBeatTheDueDateWhereCustomersHaveHabits() {
        ForecastErrors errors = backtest(Accounts.year(5, 2_000)).onIssue(FROM, END, false);

        double error = errors.of(ForecastMethod.DELAYS).meanAbsoluteDays();
        assertThat(error).isLessThan(4.5);
        assertThat(error).isLessThan(errors.of(ForecastMethod.DUE_DATE).meanAbsoluteDays());
        assertThat(error).isLessThan(errors.of(ForecastMethod.GLOBAL_MEDIAN).meanAbsoluteDays());
        assertThat(errors.bandCoverage()).isBetween(0.7, 0.95);
    }

    @Test
    void shouldJudgeByHorizonOnTheFirstOfEachMonth() {
        ForecastReview review =
                backtest(Accounts.year(6, 2_000)).onMonthStarts(FROM, Accounts.AS_OF + 1);
        ForecastErrors errors = review.errors();
        long sum = 0;
        for (Horizon horizon : Horizon.values()) {
            sum += errors.of(ForecastMethod.DELAYS, horizon).payments();
        }

        assertThat(sum).isEqualTo(errors.of(ForecastMethod.DELAYS).payments()).isPositive();
        assertThat(errors.of(ForecastMethod.DELAYS, Horizon.WEEK).meanAbsoluteDays())
                .isLessThan(errors.of(ForecastMethod.DELAYS, Horizon.MONTH).meanAbsoluteDays());
        assertThat(review.comparedDays()).isPositive();
    }

    private static AccountItem paidMuchLater(AccountItem item) {
        return Accounts.paid(item.id(), item.customerId(), item.dueDay(), item.dueDay() + 300);
    }

    private static Backtest backtest(List<AccountItem> items) {
        return new Backtest(ForecastSettings.DEFAULTS, Map.of(), items);
    }
}
