package io.tieout.testkit.oracle.cash;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the directories say of one payment, return or remittance. */
final class Answers {

    private final CustomerBook book;
    private final Map<Rank, SortedSet<String>> customers = new EnumMap<>(Rank.class);
    private final Map<Rank, SortedSet<String>> families = new EnumMap<>(Rank.class);
    private final Map<Owed, Boolean> numbered = new HashMap<>();
    private final Map<String, Set<Owed>> ordered = new HashMap<>();
    private boolean faint;

    Answers(CustomerBook book) {
        this.book = book;
        for (Rank rank : Rank.values()) {
            customers.put(rank, new TreeSet<>());
            families.put(rank, new TreeSet<>());
        }
    }

    void addCustomer(Rank rank, String customer) {
        customers.get(rank).add(customer);
        families.get(rank).add(book.root(customer));
    }

    /** A receivable, which stays in the family that it came to. */
    void addOwed(Rank rank, Owed owed) {
        families.get(rank).add(owed.home());
    }

    void addFamily(Rank rank, String root) {
        families.get(rank).add(root);
    }

    /**
     * A receivable whose number a payment states.
     *
     * @param key the number or its digits
     */
    void addNumbered(Owed owed, String key) {
        numbered.merge(owed, key.matches(".*[A-Z].*"), Boolean::logicalOr);
        addOwed(Rank.NUMBERS, owed);
    }

    /** A receivable that is of an order which is stated. */
    void addOrdered(String order, Owed owed) {
        ordered.computeIfAbsent(order, key -> new HashSet<>()).add(owed);
        addOwed(Rank.ORDER, owed);
    }

    /** By family, the receivables of those orders that one customer alone carries. */
    SortedMap<String, Set<Owed>> ofOneCustomer() {
        SortedMap<String, Set<Owed>> own = new TreeMap<>();
        for (Set<Owed> carriers : ordered.values()) {
            if (carriers.stream().map(Owed::customer).distinct().count() == 1) {
                carriers.forEach(
                        one -> own.computeIfAbsent(one.home(), h -> new HashSet<>()).add(one));
            }
        }
        return own;
    }

    /** Whether the most similar name is not very similar. */
    boolean isFaint() {
        return faint;
    }

    void setFaint(boolean isFaint) {
        faint = isFaint;
    }

    /** {@code S} of the rank. */
    SortedSet<String> families(Rank rank) {
        return families.get(rank);
    }

    /** The customers of a family that the rank names. */
    SortedSet<String> customers(Rank rank, String root) {
        SortedSet<String> own = new TreeSet<>(customers.get(rank));
        own.removeIf(customer -> !book.root(customer).equals(root));
        return own;
    }

    /** The receivables of the family, with whether a key with a letter answered. */
    Map<Owed, Boolean> numbered(String root) {
        Map<Owed, Boolean> own = new HashMap<>(numbered);
        own.keySet().removeIf(owed -> !owed.home().equals(root));
        return own;
    }
}
