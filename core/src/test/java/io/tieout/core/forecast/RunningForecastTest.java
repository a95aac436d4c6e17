package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningForecastTest {

    private static final Money EUR = new Money(100_00, "EUR");
    private static final int DUE = Accounts.AS_OF + 10;

    private final RunningForecast running =
            new RunningForecast("company", ForecastSettings.DEFAULTS);
    private final Map<String, AccountItem> known = new HashMap<>();

    @Test
    void shouldSayWhatABoundedRunSaysInAnyOrderOfArrival() {
        List<AccountItem> items = new ArrayList<>(Accounts.year(1, 300));
        CompanyForecast bounded = new CompanyForecast("company", ForecastSettings.DEFAULTS);
        items.forEach(bounded::add);
        ForecastOutcome expected = bounded.forecast();
        Collections.shuffle(items, new Random(2));
        items.forEach(this::take);
        items.subList(0, 100).forEach(this::take);

        ForecastOutcome actual = running.forecast(Accounts.AS_OF, expected.review().bands());

        assertThat(actual.items()).isEqualTo(expected.items());
        assertThat(actual.cash()).isEqualTo(expected.cash());
    }

    @Test
    void shouldHoldAPaymentAgainstTheFirstForecastOfIt() {
        teach(20);
        take(Accounts.open("R", "C", EUR, DUE));
        ItemForecast first = only(running.forecast(Accounts.AS_OF, ForecastBands.untaught()));
        running.forecast(Accounts.AS_OF + 7, ForecastBands.untaught());
        take(Accounts.paid("R", "C", DUE, first.expectedDay() + 3));

        ForecastError error =
                running.errors().of(ForecastMethod.DELAYS, Horizon.of(first.daysAhead()));
        assertThat(error).isEqualTo(new ForecastError(1, 3, -3));
        assertThat(running.errors().bands()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackAPaymentThatIsReturnedAndCountItOnce() {
        teach(20);
        take(Accounts.open("R", "C", EUR, DUE));
        ForecastOutcome before = running.forecast(Accounts.AS_OF, ForecastBands.untaught());
        take(Accounts.paid("R", "C", DUE, DUE + 90));
        take(Accounts.open("R", "C", EUR, DUE));

        assertThat(running.forecast(Accounts.AS_OF, ForecastBands.untaught()).items())
                .isEqualTo(before.items());
        assertThat(running.errors().of(ForecastMethod.DELAYS).payments()).isEqualTo(1);
    }

    @Test
    void shouldForecastNoMoreWhatIsInDispute() {
        take(Accounts.open("R", "C", EUR, DUE));
        take(Accounts.disputed("R", "C", EUR, DUE));

        assertThat(running.open()).isEmpty();
        assertThat(running.forecast(Accounts.AS_OF, ForecastBands.untaught()).items()).isEmpty();
    }

    @Test
    void shouldForgetOldPayments() {
        teach(20);
        take(Accounts.open("R", "C", EUR, DUE));
        running.forgetBefore(Accounts.AS_OF + 40);

        assertThat(only(running.forecast(Accounts.AS_OF, ForecastBands.untaught())).basis())
                .isEqualTo("due date (no payment seen)");
    }

    private void take(AccountItem item) {
        running.take(known.put(item.id(), item), item);
    }

    private void teach(int payments) {
        for (int i = 0; i < payments; i++) {
            int due = Accounts.AS_OF - 200 + 3 * i;
            take(Accounts.paid("P" + i, "C", due, due + i % 4));
        }
    }

    private static ItemForecast only(ForecastOutcome outcome) {
        assertThat(outcome.items()).hasSize(1);
        return outcome.items().get(0);
    }
}
