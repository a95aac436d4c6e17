package io.tieout.operators.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has come in for one event id. Deliveries of the same inquiry or reply count once; of several
 * contents the one observed first is decided.
 */
final class Gathered<E, A> {

    private final Map<Stamp, Inquiry<E>> inquiries = new TreeMap<>();
    private final Map<Stamp, Map<Integer, A>> answers = new TreeMap<>();
    private GatherItem.Decided decided;
    private final Map<Long, Integer> deliveries = new TreeMap<>();

    Gathered(Iterable<GatherItem<E, A>> items) {
        for (GatherItem<E, A> item : items) {
            if (item.inquiry() != null) {
                deliveries.merge(item.inquiry().contentHash(), 1, Integer::sum);
                inquiries.putIfAbsent(item.inquiry().stamp(), item.inquiry());
            } else if (item.reply() != null) {
                Reply<A> reply = item.reply();
                answers.computeIfAbsent(reply.stamp(), stamp -> new TreeMap<>())
                        .put(reply.index(), reply.answer());
            } else {
                decided = item.decided();
            }
        }
    }

    /** Null if the event has not been decided. */
    GatherItem.Decided decided() {
        return decided;
    }

    /** The inquiry that is or was to be decided: the first one; null if there is none. */
    Inquiry<E> first() {
        return inquiries.isEmpty() ? null : inquiries.values().iterator().next();
    }

    /** The answers to an inquiry in the order of its questions; null while one is missing. */
    List<A> answersTo(Inquiry<E> inquiry) {
        Map<Integer, A> found = answers.getOrDefault(inquiry.stamp(), Map.of());
        return found.size() == inquiry.keys() ? new ArrayList<>(found.values()) : null;
    }

    /** Events that came under the id with another content than the one that counts. */
    List<E> conflicting(long contentHash) {
        Map<Long, E> others = new TreeMap<>();
        for (Inquiry<E> inquiry : inquiries.values()) {
            if (inquiry.contentHash() != contentHash) {
                others.putIfAbsent(inquiry.contentHash(), inquiry.event());
            }
        }
        return List.copyOf(others.values());
    }

    /** How often a content was delivered since the last decision. */
    int deliveriesOf(long contentHash) {
        return deliveries.getOrDefault(contentHash, 0);
    }
}
