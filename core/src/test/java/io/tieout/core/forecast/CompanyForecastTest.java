package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompanyForecastTest {

    private static final Money EUR = new Money(500_01, "EUR");

    @Test
    void shouldExpectToTheCentWhatIsOpenAndNotInDispute() {
        for (int seed = 0; seed < 20; seed++) {
            List<AccountItem> items = Accounts.year(seed, 400);
            Map<String, Money> open = new TreeMap<>();
            for (AccountItem item : items) {
                if (ItemForecast.concerns(item)) {
                    open.merge(item.open().currency(), item.open(), Money::plus);
                }
            }
            ForecastOutcome outcome = forecast(items);

            assertThat(open).hasSize(2);
            assertThat(sums(outcome.cash())).isEqualTo(open);
            Map<String, Money> forecast = new TreeMap<>();
            outcome.items()
                    .forEach(it -> forecast.merge(it.open().currency(), it.open(), Money::plus));
            assertThat(forecast).isEqualTo(open);
        }
    }

    @Test
    void shouldSayTheSameInAnyOrderOfArrival() {
        List<AccountItem> items = new ArrayList<>(Accounts.year(7, 400));
        ForecastOutcome expected = forecast(items);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(items, new Random(seed));
            ForecastOutcome actual = forecast(items);

            assertThat(actual.items()).isEqualTo(expected.items());
            assertThat(actual.cash()).isEqualTo(expected.cash());
            assertThat(actual.review().errors().of(ForecastMethod.DELAYS))
                    .isEqualTo(expected.review().errors().of(ForecastMethod.DELAYS));
        }
    }

    @Test
    void shouldExpectCashOnBusinessDaysAfterTheAsOfDayWithinBandsThatNeverFall() {
        ForecastOutcome outcome = forecast(payers());
        Money low = Money.zero("EUR");
        Money high = Money.zero("EUR");
        Money until = Money.zero("EUR");

        assertThat(outcome.cash()).isNotEmpty();
        for (CashDay day : outcome.cash()) {
            until = until.plus(day.expected());
            assertThat(day.day()).isGreaterThan(Accounts.AS_OF);
            assertThat(LocalDate.ofEpochDay(day.day()).getDayOfWeek().getValue()).isLessThan(6);
            assertThat(day.expectedUntil()).isEqualTo(until);
            assertThat(day.lowUntil()).isGreaterThanOrEqualTo(low).isLessThanOrEqualTo(until);
            assertThat(day.highUntil()).isGreaterThanOrEqualTo(high).isGreaterThanOrEqualTo(until);
            low = day.lowUntil();
            high = day.highUntil();
        }
    }

    @Test
    void shouldExpectPaymentWhenTheCustomerUsuallyPays() {
        List<AccountItem> items = payers();
        int due = Accounts.AS_OF + 20;
        items.add(Accounts.open("early", "early", EUR, due));
        items.add(Accounts.open("late", "late", EUR, due));
        Map<String, ItemForecast> forecasts = byId(forecast(items));

        assertThat(forecasts.get("early").expectedDay() - due).isBetween(-9, -3);
        assertThat(forecasts.get("late").expectedDay() - due).isBetween(18, 26);
        assertThat(forecasts.get("early").basis()).isEqualTo("customer (40 payments)");
        assertThat(forecasts.get("early").observations()).isEqualTo(40);
    }

    @Test
    void shouldTakeTheSegmentForANewCustomerAndTheCompanyWithoutOne() {
        List<AccountItem> items = payers();
        int due = Accounts.AS_OF + 20;
        items.add(Accounts.open("in segment", "new", EUR, due));
        items.add(Accounts.open("alone", "stranger", EUR, due));
        CompanyForecast company = company(items);
        company.segment("late", "public sector");
        company.segment("new", "public sector");
        Map<String, ItemForecast> forecasts = byId(company.forecast());

        assertThat(forecasts.get("in segment").basis())
                .isEqualTo("segment public sector (40 payments)");
        assertThat(forecasts.get("in segment").expectedDay() - due).isBetween(10, 26);
        assertThat(forecasts.get("alone").basis()).isEqualTo("company (80 payments)");
        assertThat(forecasts.get("alone").lowDay() - due).isBetween(-9, -4);
        assertThat(forecasts.get("alone").highDay() - due).isBetween(18, 26);
    }

    @Test
    void shouldGoByTheDueDateWhereNoPaymentWasSeen() {
        int due = Accounts.AS_OF + 20;
        ForecastOutcome outcome = forecast(List.of(Accounts.open("R1", "C1", EUR, due)));
        ItemForecast forecast = outcome.items().get(0);

        assertThat(forecast.basis()).isEqualTo("due date (no payment seen)");
        assertThat(forecast.observations()).isZero();
        assertThat(forecast.lowDay()).isGreaterThanOrEqualTo(due);
        assertThat(forecast.expectedDay()).isLessThanOrEqualTo(due + 31);
        assertThat(outcome.review().errors().of(ForecastMethod.DELAYS))
                .isEqualTo(ForecastError.NONE);
    }

    @Test
    void shouldForecastNothingThatIsInDisputeOrOwedToTheCustomer() {
        List<AccountItem> items = payers();
        items.add(Accounts.disputed("disputed", "late", EUR, Accounts.AS_OF));
        items.add(
                new AccountItem(
                        "company",
                        "late",
                        "late",
                        AccountItem.Kind.CREDIT_MEMO,
                        "credit",
                        "credit",
                        "",
                        EUR.negated(),
                        EUR.negated(),
                        Accounts.AS_OF,
                        Accounts.AS_OF,
                        false,
                        AccountItem.NOT_CLEARED,
                        Accounts.AS_OF));

        assertThat(byId(forecast(items))).doesNotContainKeys("disputed", "credit");
        assertThat(forecast(List.of()).items()).isEmpty();
    }

    @Test
    void shouldForecastWhatIsLeftOfAPartlyPaidItem() {
        List<AccountItem> items = payers();
        Money rest = new Money(1_23, "EUR");
        items.add(
                Accounts.item(
                        "part", "late", EUR, rest, Accounts.AS_OF, false, AccountItem.NOT_CLEARED));

        assertThat(byId(forecast(items)).get("part").open()).isEqualTo(rest);
    }

    @Test
    void shouldUsePayingDaysWhereTheyLowerTheErrorOfPastMonths() {
        List<AccountItem> items = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            int due = Accounts.AS_OF - 360 + random.nextInt(330);
            int friday = due + 3;
            while (LocalDate.ofEpochDay(friday).getDayOfWeek().getValue() != 5) {
                friday++;
            }
            items.add(Accounts.paid("P" + i, "C" + i % 30, due, friday));
        }
        items.add(Accounts.open("open", "C1", EUR, Accounts.AS_OF));
        ForecastOutcome outcome = forecast(items);

        assertThat(outcome.review().bands().payingDayEffects()).isTrue();
        assertThat(outcome.review().errors().of(ForecastMethod.DELAYS_AND_PAYING_DAYS))
                .extracting(ForecastError::meanAbsoluteDays)
                .satisfies(
                        it ->
                                assertThat(it)
                                        .isLessThan(
                                                outcome.review()
                                                        .errors()
                                                        .of(ForecastMethod.DELAYS)
                                                        .meanAbsoluteDays()));
        assertThat(forecast(Accounts.year(1, 2_000)).review().bands().payingDayEffects()).isFalse();
    }

    @Test
    void shouldLookBackWithBandsThatHoldAboutAsOftenAsTheySay() {
        long compared = 0;
        long until = 0;
        long daily = 0;
        for (int seed = 0; seed < 10; seed++) {
            ForecastReview review = forecast(Accounts.year(seed, 2_000)).review();
            compared += review.comparedDays();
            until += review.heldUntil();
            daily += review.heldDaily();
        }

        assertThat((double) until / compared).isBetween(0.65, 0.95);
        assertThat((double) daily / compared).isBetween(0.65, 0.95);
    }

    /** One customer pays a week early, the other three weeks late, each forty times. */
    private static List<AccountItem> payers() {
        List<AccountItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int due = Accounts.AS_OF - 250 + 5 * i;
            items.add(Accounts.paid("E" + i, "early", due, businessDay(due - 9 + i % 5)));
            items.add(Accounts.paid("L" + i, "late", due, businessDay(due + 18 + i % 7)));
        }
        items.add(Accounts.open("E", "early", EUR, Accounts.AS_OF + 10));
        return items;
    }

    private static int businessDay(int day) {
        int weekday = LocalDate.ofEpochDay(day).getDayOfWeek().getValue();
        return weekday > 5 ? day + 8 - weekday : day;
    }

    private static CompanyForecast company(List<AccountItem> items) {
        CompanyForecast company = new CompanyForecast("company", ForecastSettings.DEFAULTS);
        items.forEach(company::add);
        return company;
    }

    private static ForecastOutcome forecast(List<AccountItem> items) {
        return company(items).forecast();
    }

    private static Map<String, ItemForecast> byId(ForecastOutcome outcome) {
        Map<String, ItemForecast> byId = new TreeMap<>();
        outcome.items().forEach(it -> byId.put(it.receivableId(), it));
        return byId;
    }

    private static Map<String, Money> sums(List<CashDay> days) {
        Map<String, Money> sums = new TreeMap<>();
        days.forEach(it -> sums.merge(it.expected().currency(), it.expected(), Money::plus));
        return sums;
    }
}
