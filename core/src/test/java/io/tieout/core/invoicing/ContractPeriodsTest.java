package io.tieout.core.invoicing;

import static io.tieout.core.invoicing.InvoicingSamples.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.Contract;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContractPeriodsTest {

    private static final LocalDate MID_JANUARY = LocalDate.of(2026, 1, 15);

    @Test
    void shouldInvoiceAPeriodInAdvanceWhenItBegins() {
        ContractPeriods periods = periods(BillingInterval.MONTH, null, MID_JANUARY, null, true);

        assertThat(periods.dueBy(LocalDate.of(2026, 2, 28)))
                .containsExactly(
                        period("2026-01-15", "2026-01-31"), period("2026-02-01", "2026-02-28"));
        assertThat(periods.dueBy(LocalDate.of(2026, 1, 14))).isEmpty();
    }

    @Test
    void shouldInvoiceAPeriodInArrearsWhenItHasEnded() {
        ContractPeriods periods = periods(BillingInterval.QUARTER, null, MID_JANUARY, null, false);

        assertThat(periods.dueBy(LocalDate.of(2026, 3, 30))).isEmpty();
        assertThat(periods.dueBy(LocalDate.of(2026, 3, 31)))
                .containsExactly(period("2026-01-15", "2026-03-31"));
    }

    @Test
    void shouldChargeAMonthThatIsStartedByItsDays() {
        ContractPeriods periods = periods(BillingInterval.MONTH, null, MID_JANUARY, null, true);

        assertThat(periods.share(eur(310_00), period("2026-01-15", "2026-01-31")))
                .isEqualTo(eur(170_00));
        assertThat(periods.share(eur(310_00), period("2026-02-01", "2026-02-28")))
                .isEqualTo(eur(310_00));
    }

    @Test
    void shouldEndWithTheContract() {
        LocalDate end = LocalDate.of(2026, 2, 14);
        ContractPeriods periods = periods(BillingInterval.MONTH, null, MID_JANUARY, end, true);

        List<ServicePeriod> due = periods.dueBy(LocalDate.of(2027, 1, 1));

        assertThat(due).endsWith(period("2026-02-01", "2026-02-14")).hasSize(2);
        assertThat(periods.share(eur(280_00), due.get(1))).isEqualTo(eur(140_00));
    }

    @Test
    void shouldAllocateTheCentsOfAYearOverItsMonths() {
        ContractPeriods periods =
                periods(
                        BillingInterval.MONTH,
                        BillingInterval.YEAR,
                        LocalDate.of(2026, 1, 1),
                        null,
                        true);

        List<Long> parts =
                periods.dueBy(LocalDate.of(2026, 12, 31)).stream()
                        .map(it -> periods.share(eur(100_00), it).minorUnits())
                        .toList();

        assertThat(parts).hasSize(12).containsOnly(833L, 834L);
        assertThat(parts.stream().mapToLong(it -> it).sum()).isEqualTo(100_00);
    }

    @Test
    void shouldSumToThePriceHoweverAYearIsCut() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            LocalDate cut = LocalDate.of(2028, 1, 2).plusDays(random.nextInt(360));
            Money price = eur(1 + random.nextInt(1_000_000));
            ContractPeriods first =
                    periods(
                            BillingInterval.MONTH,
                            BillingInterval.YEAR,
                            LocalDate.of(2028, 1, 1),
                            cut.minusDays(1),
                            true);
            ContractPeriods second =
                    periods(BillingInterval.QUARTER, BillingInterval.YEAR, cut, null, false);
            LocalDate end = LocalDate.of(2028, 12, 31);

            assertThat(sum(first, price, end).plus(sum(second, price, end))).isEqualTo(price);
        }
    }

    private static Money sum(ContractPeriods periods, Money price, LocalDate end) {
        Money sum = eur(0);
        for (ServicePeriod period : periods.dueBy(end)) {
            sum = sum.plus(periods.share(price, period));
        }
        return sum;
    }

    private static ContractPeriods periods(
            BillingInterval interval,
            BillingInterval priceInterval,
            LocalDate start,
            LocalDate end,
            boolean inAdvance) {
        Contract contract = contract(interval, priceInterval, start, end, inAdvance, "1.00");
        return new ContractPeriods(contract);
    }

    private static ServicePeriod period(String from, String to) {
        return new ServicePeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
