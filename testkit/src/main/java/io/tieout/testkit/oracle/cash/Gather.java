package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides from all answers (section 2, Gather). */
final class Gather {

    private static final int MOST_SUGGESTIONS = 5;

    private final Answers answers;
    private final long amount;
    private final String currency;
    private SortedSet<String> candidates;
    private Rank from;
    private boolean stray;

    /**
     * @param amount in minor units
     */
    Gather(Answers answers, long amount, String currency) {
        this.answers = answers;
        this.amount = amount;
        this.currency = currency;
    }

    Identification decide() {
        for (Rank rank : Rank.values()) {
            if (rank != Rank.ORDER) {
                hear(rank, answers.families(rank));
            }
        }
        weighOrders();
        if (candidates == null || candidates.size() != 1) {
            return new Identification(null, null, null, false, false, suggestions());
        }
        String root = candidates.first();
        return new Identification(root, payer(root), from, stray, isWeak(root), List.of());
    }

    /** Rank 10. */
    private void weighOrders() {
        SortedMap<String, Set<Owed>> orders = answers.ofOneCustomer();
        SortedSet<String> supported = new TreeSet<>(orders.keySet());
        supported.removeIf(root -> !explains(orders.get(root)));
        boolean agrees =
                candidates != null && candidates.stream().anyMatch(orders.keySet()::contains);
        if (candidates == null) {
            hear(Rank.ORDER, supported);
        } else if (agrees || !supported.isEmpty()) {
            hear(Rank.ORDER, new TreeSet<>(orders.keySet()));
        }
    }

    private boolean explains(Set<Owed> some) {
        List<Long> amounts =
                some.stream()
                        .filter(owed -> owed.currency().equals(currency))
                        .map(Owed::amount)
                        .toList();
        long sum = amounts.stream().mapToLong(Long::longValue).sum();
        return amount != 0 && (amounts.contains(amount) || sum == amount);
    }

    private void hear(Rank rank, SortedSet<String> said) {
        if (said.isEmpty()) {
            return;
        }
        if (candidates == null) {
            candidates = new TreeSet<>(said);
            from = rank;
            return;
        }
        SortedSet<String> both = new TreeSet<>(candidates);
        both.retainAll(said);
        if (!both.isEmpty()) {
            candidates = both;
        } else if (!staysAgainst(rank)) {
            contradict(rank, said);
        }
    }

    private boolean staysAgainst(Rank rank) {
        boolean one = candidates.size() == 1;
        return (rank == Rank.SIMILAR && answers.isFaint())
                || candidates.isEmpty()
                || from.saysWhoPaysForWhom()
                || (from == Rank.LINES && one)
                || (from == Rank.NUMBERS && one && isSupported(candidates.first()));
    }

    private void contradict(Rank rank, SortedSet<String> said) {
        if (from == Rank.NUMBERS && rank == Rank.ACCOUNT) {
            candidates = new TreeSet<>(said);
            from = rank;
            stray = true;
        } else {
            candidates = new TreeSet<>();
        }
    }

    /** Whether what it states the numbers of sums to the amount, as issued. */
    private boolean isSupported(String root) {
        long sum =
                answers.numbered(root).keySet().stream()
                        .filter(owed -> owed.currency().equals(currency))
                        .mapToLong(Owed::amount)
                        .sum();
        return sum == amount;
    }

    private boolean isWeak(String root) {
        boolean doubtful = stray || (from == Rank.SIMILAR && answers.isFaint());
        boolean ordered = answers.ofOneCustomer().containsKey(root);
        if (from == Rank.ORDER || (doubtful && !ordered)) {
            return true;
        }
        List<Rank> naming = new ArrayList<>(List.of(Rank.values()));
        naming.remove(Rank.ORDER);
        naming.removeIf(rank -> !answers.families(rank).contains(root));
        return naming.equals(List.of(Rank.NUMBERS))
                && !isSupported(root)
                && !answers.numbered(root).containsValue(true);
    }

    private String payer(String root) {
        for (Rank rank : Rank.values()) {
            if (rank.saysWhoPays() && answers.families(rank).contains(root)) {
                SortedSet<String> customers = answers.customers(rank, root);
                return customers.size() == 1 ? customers.first() : null;
            }
        }
        return null;
    }

    private List<String> suggestions() {
        List<String> roots = new ArrayList<>();
        for (Rank rank : Rank.values()) {
            for (String root : answers.families(rank)) {
                if (!roots.contains(root)) {
                    roots.add(root);
                }
            }
        }
        return List.copyOf(roots.subList(0, Math.min(MOST_SUGGESTIONS, roots.size())));
    }
}
