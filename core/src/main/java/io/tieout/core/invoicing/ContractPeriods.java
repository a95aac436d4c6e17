package io.tieout.core.invoicing;

import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.Contract;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods of a contract and what each of them costs. Periods are calendar months, quarters and
 * years, cut at the contract's start and end. Of the price of a price period a full month is an
 * equal part, and a part of a month counts by its days; cents are allocated so that the parts of a
 * price period sum to its price exactly.
 */
final class ContractPeriods {

    private final Contract contract;

    ContractPeriods(Contract contract) {
        this.contract = contract;
    }

    /** The periods that are to be invoiced by the end of a day, the oldest first. */
    List<ServicePeriod> dueBy(LocalDate asOf) {
        List<ServicePeriod> due = new ArrayList<>();
        LocalDate from = contract.startDate();
        while (!from.isAfter(asOf) && !isAfterEnd(from)) {
            LocalDate to = lastDay(from, contract.interval());
            if (isAfterEnd(to)) {
                to = contract.endDate();
            }
            LocalDate invoiced = contract.inAdvance() ? from : to;
            if (!invoiced.isAfter(asOf) && !isInvoicedElsewhere(to)) {
                due.add(new ServicePeriod(from, to));
            }
            from = to.plusDays(1);
        }
        return due;
    }

    /** What of the price of a whole price period falls on one of {@link #dueBy}. */
    Money share(Money price, ServicePeriod period) {
        return until(price, period.to().plusDays(1), period)
                .minus(until(price, period.from(), period));
    }

    /** Whether a period is all that the price is for. */
    boolean isWhole(ServicePeriod period) {
        BillingInterval priced = contract.priceInterval();
        return period.from().equals(firstDay(period.from(), priced))
                && period.to().equals(lastDay(period.from(), priced));
    }

    /** What falls on the days of the price period before a day; rounded, so that parts sum. */
    private Money until(Money price, LocalDate day, ServicePeriod period) {
        BillingInterval priced = contract.priceInterval();
        LocalDate first = firstDay(period.from(), priced);
        long months = monthIndex(day) - monthIndex(first);
        long daysOfMonth = day.lengthOfMonth();
        return Rounding.share(
                price,
                months * daysOfMonth + day.getDayOfMonth() - 1,
                priced.months() * daysOfMonth);
    }

    private boolean isAfterEnd(LocalDate day) {
        return contract.endDate() != null && day.isAfter(contract.endDate());
    }

    private boolean isInvoicedElsewhere(LocalDate lastDay) {
        return contract.invoicedThrough() != null && !lastDay.isAfter(contract.invoicedThrough());
    }

    private static long monthIndex(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    private static LocalDate firstDay(LocalDate day, BillingInterval interval) {
        int month = (day.getMonthValue() - 1) / interval.months() * interval.months();
        return LocalDate.of(day.getYear(), month + 1, 1);
    }

    private static LocalDate lastDay(LocalDate day, BillingInterval interval) {
        return firstDay(day, interval).plusMonths(interval.months()).minusDays(1);
    }
}
