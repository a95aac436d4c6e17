package io.tieout.core.prepayments;

import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads a cost over the months of its service period. The parts sum to the cost exactly and none
 * has another sign: each is cut off at the minor unit, and the last one takes the remainder.
 */
public final class RecognitionSchedule {

    /** How months share a cost. */
    public enum Method {
        /** Each month the same, where the period is whole months; by days otherwise. */
        MONTHS,
        /** Each month by its days within the period. */
        DAYS
    }

    private RecognitionSchedule() {}

    /**
     * One entry for each month that the period touches, the earliest first.
     *
     * @param cost of the whole period; negative for a credit
     */
    public static List<Recognition> of(Money cost, ServicePeriod period, Method method) {
        boolean evenly = method == Method.MONTHS && isWholeMonths(period);
        YearMonth last = YearMonth.from(period.to());
        long whole = evenly ? months(period) : days(period.from(), period.to());
        List<Recognition> parts = new ArrayList<>();
        Money left = cost;
        for (YearMonth month = YearMonth.from(period.from());
                month.isBefore(last);
                month = month.plusMonths(1)) {
            long share =
                    evenly ? 1 : days(later(period.from(), month.atDay(1)), month.atEndOfMonth());
            Money part = part(cost, share, whole);
            parts.add(new Recognition(month.atEndOfMonth(), part));
            left = left.minus(part);
        }
        parts.add(new Recognition(period.to(), left));
        return parts;
    }

    /** Whether the period reaches into a second month, so that there is something to spread. */
    public static boolean isPrepayment(ServicePeriod period) {
        return period != null && !YearMonth.from(period.from()).equals(YearMonth.from(period.to()));
    }

    private static boolean isWholeMonths(ServicePeriod period) {
        return period.from().getDayOfMonth() == 1
                && period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
    }

    private static long months(ServicePeriod period) {
        return ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to()))
                + 1;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Money part(Money cost, long share, long whole) {
        long minorUnits =
                BigInteger.valueOf(cost.minorUnits())
                        .multiply(BigInteger.valueOf(share))
                        .divide(BigInteger.valueOf(whole))
                        .longValueExact();
        return new Money(minorUnits, cost.currency());
    }
}
