package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The payments of a company's customers, as far as they are told. The order in which they are told
 * does not matter; a payment that turns out wrong is taken back.
 */
public final class PaymentHistory {

    private final ForecastSettings settings;
    private final SortedMap<String, PaymentDelays> customers = new TreeMap<>();
    private final Map<String, String> segments = new HashMap<>();
    private final PayingDays payingDays;

    public PaymentHistory(ForecastSettings settings) {
        this.settings = settings;
        this.payingDays = new PayingDays(new DayKinds(settings.calendar()));
    }

    /** Says in which segment a customer is; null or empty for none. */
    public void segment(String customerId, String segment) {
        if (segment == null || segment.isEmpty()) {
            segments.remove(customerId);
        } else {
            segments.put(customerId, segment);
        }
    }

    /** Whether the item says how a customer pays: something owed, paid, and not in dispute. */
    public static boolean teaches(AccountItem item) {
        return item.isOwed()
                && !item.isOpen()
                && !item.disputed()
                && item.clearedDay() != AccountItem.NOT_CLEARED;
    }

    /** Adds the payment of an item that {@link #teaches}. */
    public void add(AccountItem item) {
        customers
                .computeIfAbsent(item.customerId(), id -> new PaymentDelays())
                .add(item.clearedDay() - item.dueDay(), item.clearedDay());
        payingDays.add(item.clearedDay());
    }

    /** Takes back what was added of the item. */
    public void remove(AccountItem item) {
        PaymentDelays delays = customers.get(item.customerId());
        delays.remove(item.clearedDay() - item.dueDay(), item.clearedDay());
        if (delays.payments() == 0) {
            customers.remove(item.customerId());
        }
        payingDays.remove(item.clearedDay());
    }

    /** Drops payments of the months before that of the day: they would not count any more. */
    public void forgetBefore(int day) {
        customers.values().forEach(delays -> delays.forgetBefore(day));
        customers.values().removeIf(delays -> delays.payments() == 0);
        LocalDate month = LocalDate.ofEpochDay(day).withDayOfMonth(1);
        payingDays.forgetBefore(Math.toIntExact(month.toEpochDay()));
    }

    /** What all payments told so far teach; later ones do not change it. */
    public Experience asOf(int day) {
        double[] company = new double[PaymentDelays.SPAN_DAYS];
        long[] counts = new long[PaymentDelays.SPAN_DAYS];
        SortedMap<String, double[]> bySegment = new TreeMap<>();
        SortedMap<String, Integer> paymentsBySegment = new TreeMap<>();
        customers.forEach(
                (customerId, delays) -> {
                    delays.countInto(counts);
                    delays.weighInto(company, day, settings);
                    String segment = segments.get(customerId);
                    if (segment != null) {
                        delays.weighInto(
                                bySegment.computeIfAbsent(
                                        segment, s -> new double[PaymentDelays.SPAN_DAYS]),
                                day,
                                settings);
                        paymentsBySegment.merge(segment, delays.payments(), Integer::sum);
                    }
                });
        return new Experience(this, day, company, counts, bySegment, paymentsBySegment);
    }

    ForecastSettings settings() {
        return settings;
    }

    PayingDays payingDays() {
        return payingDays;
    }

    /** Null if the customer has paid nothing yet. */
    PaymentDelays delays(String customerId) {
        return customers.get(customerId);
    }

    /** Null if the customer is in none. */
    String segment(String customerId) {
        return segments.get(customerId);
    }
}
