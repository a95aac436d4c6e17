package io.tieout.core.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the payments of a company teach on a day. It is to be used before more payments are told to
 * the history it comes from.
 */
public final class Experience {

    private final PaymentHistory history;
    private final int asOfDay;
    private final DelayCurve company;
    private final long[] counts;
    private final Map<String, DelayCurve> segments = new HashMap<>();
    private final SortedMap<String, Integer> paymentsBySegment;
    private final long payments;
    private final long sumOfDelays;
    private final int medianDelay;
    private final DayWeights plain;
    private final DayWeights adjusted;

    Experience(
            PaymentHistory history,
            int asOfDay,
            double[] company,
            long[] counts,
            SortedMap<String, double[]> bySegment,
            SortedMap<String, Integer> paymentsBySegment) {
        this.history = history;
        this.asOfDay = asOfDay;
        this.company = DelayCurve.shrunk(company, DelayCurve.untaught(), 1);
        this.counts = counts;
        this.paymentsBySegment = paymentsBySegment;
        double strength = history.settings().segmentStrength();
        bySegment.forEach(
                (segment, mass) ->
                        segments.put(segment, DelayCurve.shrunk(mass, this.company, strength)));
        long all = 0;
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            sum += counts[i] * (i + PaymentDelays.EARLIEST_DAYS);
        }
        this.payments = all;
        this.sumOfDelays = sum;
        this.medianDelay = median();
        this.plain = history.payingDays().plain();
        this.adjusted = history.payingDays().adjusted();
    }

    public int asOfDay() {
        return asOfDay;
    }

    /** How the customer pays: its own payments, shrunk to those of its segment and the company. */
    public DelayCurve curve(String customerId) {
        PaymentDelays own = history.delays(customerId);
        DelayCurve wider = segments.getOrDefault(segmentOf(customerId), company);
        if (own == null) {
            return wider;
        }
        double[] mass = new double[PaymentDelays.SPAN_DAYS];
        own.weighInto(mass, asOfDay, history.settings());
        return DelayCurve.shrunk(mass, wider, history.settings().customerStrength());
    }

    /** When an item of a customer with that curve will be paid. */
    public PaymentChances chances(DelayCurve curve, int dueDay, boolean payingDayEffects) {
        return PaymentChances.of(curve, dueDay, asOfDay, days(payingDayEffects));
    }

    DayWeights days(boolean payingDayEffects) {
        return payingDayEffects ? adjusted : plain;
    }

    /** How many payments {@link #basis} rests on. */
    public int observations(String customerId) {
        PaymentDelays own = history.delays(customerId);
        if (own != null) {
            return own.payments();
        }
        return paymentsBySegment.getOrDefault(
                segmentOf(customerId), (int) Math.min(payments, Integer.MAX_VALUE));
    }

    /** Whose payments say most about the customer, in words. */
    public String basis(String customerId) {
        int seen = observations(customerId);
        String count = seen == 1 ? " (1 payment)" : " (" + seen + " payments)";
        if (history.delays(customerId) != null) {
            return "customer" + count;
        }
        if (paymentsBySegment.containsKey(segmentOf(customerId))) {
            return "segment " + segmentOf(customerId) + count;
        }
        return payments > 0 ? "company" + count : "due date (no payment seen)";
    }

    /** What one would say without a forecast: the mean delay of the customer, in whole days. */
    int meanDelay(String customerId) {
        PaymentDelays own = history.delays(customerId);
        if (own != null) {
            return (int) Math.round((double) own.sumOfDelays() / own.payments());
        }
        return payments == 0 ? 0 : (int) Math.round((double) sumOfDelays / payments);
    }

    /** The median delay of all customers. */
    int medianDelay() {
        return medianDelay;
    }

    private int median() {
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            if (2 * below >= payments && below > 0) {
                return i + PaymentDelays.EARLIEST_DAYS;
            }
        }
        return 0;
    }

    private String segmentOf(String customerId) {
        String segment = history.segment(customerId);
        return segment == null ? "" : segment;
    }
}
