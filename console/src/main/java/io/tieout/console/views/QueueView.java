package io.tieout.console.views;

import io.tieout.store.read.ExceptionCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is open in a queue for one reason.
 *
 * @param amounts the sum by currency, signed
 */
public record QueueView(String queue, String reason, long count, List<MoneyView> amounts) {

    private record Key(String queue, String reason) {}

    public static List<QueueView> of(List<ExceptionCounts.Count> counts) {
        Map<Key, List<ExceptionCounts.Count>> grouped = new LinkedHashMap<>();
        for (ExceptionCounts.Count it : counts) {
            grouped.computeIfAbsent(
                            new Key(it.queue(), it.reason().name()), key -> new ArrayList<>())
                    .add(it);
        }
        List<QueueView> views = new ArrayList<>();
        grouped.forEach(
                (key, group) ->
                        views.add(
                                new QueueView(
                                        key.queue(),
                                        key.reason(),
                                        group.stream()
                                                .mapToLong(ExceptionCounts.Count::count)
                                                .sum(),
                                        group.stream()
                                                .filter(it -> it.amount() != null)
                                                .map(it -> MoneyView.of(it.amount()))
                                                .toList())));
        return views;
    }
}
