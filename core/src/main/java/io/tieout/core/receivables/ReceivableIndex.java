package io.tieout.core.receivables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.matching.LongIntMap;
import io.tieout.core.references.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be remembered of a company's receivables besides the documents: where each lies,
 * whose it is, and which of several contents counts under an id, the one that was observed first.
 * About 60 bytes a document. Ids are told apart by a 64-bit hash.
 */
final class ReceivableIndex {

    private static final int FIRST_CAPACITY = 64;

    private long[] places = new long[FIRST_CAPACITY];
    private long[] ids = new long[FIRST_CAPACITY];
    private long[] contents = new long[FIRST_CAPACITY];
    private long[] observedAtMillis = new long[FIRST_CAPACITY];
    private int[] customers = new int[FIRST_CAPACITY];
    private int size;

    private final LongIntMap countingById = new LongIntMap();
    private final Map<Long, Set<Long>> contentsOfRepeated = new HashMap<>();
    private final List<String> customerIds = new ArrayList<>();
    private final Map<String, Integer> customerNumbers = new HashMap<>();
    private long duplicates;
    private long lastIssueDay = Integer.MIN_VALUE;

    void add(Receivable receivable, Observed observed, long place) {
        if (size == places.length) {
            grow();
        }
        int at = size++;
        places[at] = place;
        ids[at] = Hash64.of(receivable.id());
        contents[at] = ContentHash.of(receivable);
        observedAtMillis[at] = observed.observedAtMillis();
        customers[at] = customerNumber(receivable.customerId());
        lastIssueDay = Math.max(lastIssueDay, receivable.issueDate().toEpochDay());
        int counting = countingById.get(ids[at]);
        if (counting == LongIntMap.NONE) {
            countingById.put(ids[at], at);
        } else {
            addRepeated(at, counting);
        }
    }

    private void addRepeated(int at, int counting) {
        Set<Long> known =
                contentsOfRepeated.computeIfAbsent(
                        ids[at], id -> new HashSet<>(Set.of(contents[counting])));
        if (!known.add(contents[at])) {
            duplicates++;
        }
        if (isBefore(at, counting)) {
            countingById.put(ids[at], at);
        }
    }

    private boolean isBefore(int one, int two) {
        return observedAtMillis[one] != observedAtMillis[two]
                ? observedAtMillis[one] < observedAtMillis[two]
                : contents[one] < contents[two];
    }

    private int customerNumber(String id) {
        Integer known = customerNumbers.putIfAbsent(id, customerIds.size());
        if (known != null) {
            return known;
        }
        customerIds.add(id);
        return customerIds.size() - 1;
    }

    private void grow() {
        int capacity = places.length + (places.length >> 1);
        places = Arrays.copyOf(places, capacity);
        ids = Arrays.copyOf(ids, capacity);
        contents = Arrays.copyOf(contents, capacity);
        observedAtMillis = Arrays.copyOf(observedAtMillis, capacity);
        customers = Arrays.copyOf(customers, capacity);
    }

    int size() {
        return size;
    }

    /** Where a receivable lies; {@code at} counts from 0. */
    long place(int at) {
        return places[at];
    }

    /** Whether the document there is the one that counts under its id. */
    boolean counts(Receivable receivable, long place) {
        return places[countingById.get(Hash64.of(receivable.id()))] == place;
    }

    /** Other content under a taken id is in conflict there, whatever customer it names. */
    int customer(int at) {
        return customers[countingById.get(ids[at])];
    }

    /** As {@link #customer}, by the document. */
    String customerId(Receivable receivable) {
        return customerIds.get(customers[countingById.get(Hash64.of(receivable.id()))]);
    }

    /** The customers' ids, by their numbers. */
    List<String> customerIds() {
        return customerIds;
    }

    /** How many documents came again with the same content. */
    long duplicates() {
        return duplicates;
    }

    /** The last issue day; {@link Integer#MIN_VALUE} if there is nothing. */
    long lastIssueDay() {
        return lastIssueDay;
    }
}
