package io.tieout.core.payables;

import io.tieout.core.results.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the comparison of one bill with its orders came to, as of the moment it was made. */
final class Judgement {

    private final List<Hold> holds = new ArrayList<>();
    private final Map<Hold, Release> released = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean perfect = true;
    private long priceDifference;
    private long taxDifference;
    private long chargesAbovePlan;
    private long expectedTax;
    private SortedMap<BigDecimal, Long> taxByRate = new TreeMap<>();

    void hold(Hold hold) {
        if (hold != null) {
            holds.add(hold);
        }
    }

    /** Holds the bill, unless a person let just this pass. */
    boolean holdOrRelease(Bill bill, Hold hold) {
        Release release = hold == null ? null : bill.releaseOf(hold);
        if (release == null) {
            hold(hold);
            return hold != null;
        }
        released.put(hold, release);
        isOff();
        return false;
    }

    /** Holds that people let pass, with their words. */
    Map<Hold, Release> released() {
        return released;
    }

    /** Whether the line is off by a price or an amount, let pass or not. */
    boolean isOffAmount(String place) {
        return Stream.concat(holds.stream(), released.keySet().stream())
                .anyMatch(
                        it ->
                                it.place().equals(place)
                                        && (it.name().equals("price")
                                                || it.name().equals("line-amount")));
    }

    /** Whether the whole of an order is off, let pass or not. */
    boolean isOffTotal(String place) {
        return Stream.concat(holds.stream(), released.keySet().stream())
                .anyMatch(it -> it.place().equals(place) && it.name().equals("total"));
    }

    List<Hold> holds() {
        return holds;
    }

    boolean isFree() {
        return holds.isEmpty();
    }

    boolean holds(String name) {
        return holds.stream().anyMatch(hold -> hold.name().equals(name));
    }

    boolean holds(String name, String place) {
        return holds.stream()
                .anyMatch(hold -> hold.name().equals(name) && hold.place().equals(place));
    }

    void compare(String field, String left, String right, boolean agrees) {
        evidence.add(new Evidence(field, left, right, agrees));
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** Something is off, if only by as much as is tolerated. */
    void isOff() {
        perfect = false;
    }

    boolean isPerfect() {
        return perfect;
    }

    void priceDiffers(long amount) {
        priceDifference += amount;
    }

    long priceDifference() {
        return priceDifference;
    }

    /**
     * @param byRate the parts of the expected tax; with reverse charge what is owed by rate
     */
    void taxIs(long expected, long actual, SortedMap<BigDecimal, Long> byRate) {
        expectedTax = expected;
        taxDifference = actual - expected;
        taxByRate = byRate;
        if (taxDifference != 0) {
            isOff();
        }
    }

    long expectedTax() {
        return expectedTax;
    }

    long taxDifference() {
        return taxDifference;
    }

    SortedMap<BigDecimal, Long> taxByRate() {
        return taxByRate;
    }

    void chargesAbovePlan(long amount) {
        chargesAbovePlan += amount;
        if (amount != 0) {
            isOff();
        }
    }

    long chargesAbovePlan() {
        return chargesAbovePlan;
    }
}
