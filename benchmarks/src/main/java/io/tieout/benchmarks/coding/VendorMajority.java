package io.tieout.benchmarks.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The account that was booked most often for the vendor, with its share. */
final class VendorMajority implements Way {

    private final Map<String, Map<String, Integer>> booked = new HashMap<>();

    @Override
    public String name() {
        return "vendor majority";
    }

    @Override
    public Answer answer(LabelledLine line) {
        Map<String, Integer> counts = booked.get(line.line().vendorId());
        if (counts == null) {
            return Answer.NONE;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(
                        Comparator.comparingInt((Map.Entry<String, Integer> it) -> it.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(it -> new Answer(it.getKey(), (double) it.getValue() / all))
                .orElse(Answer.NONE);
    }

    @Override
    public void teach(LabelledLine line) {
        booked.computeIfAbsent(line.line().vendorId(), k -> new TreeMap<>())
                .merge(line.account(), 1, Integer::sum);
    }
}
