package io.tieout.testkit.oracle;

import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** One tick of one scope: what the rules see, and what they have done to it so far. */
final class Tick {

    private final BankOracleSettings settings;
    private final List<Item> known;
    private final Set<Item> settled;
    private final Rejections rejections;
    private final BiPredicate<Item, DueClass> due;
    private final ItemPairs pairs;
    private final Series series;
    private final Set<Item> frozen = new HashSet<>();
    private final Set<Item> exhausted = new HashSet<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<OracleMatch> claims = new ArrayList<>();

    /**
     * @param known all items observed so far that take part in matching
     * @param settled those claimed at earlier ticks
     */
    Tick(
            BankOracleSettings settings,
            ItemPairs pairs,
            List<Item> known,
            Collection<Item> settled,
            Rejections rejections,
            BiPredicate<Item, DueClass> due) {
        this.settings = settings;
        this.known = known;
        this.settled = new HashSet<>(settled);
        this.rejections = rejections;
        this.due = due;
        this.pairs = pairs;
        this.series = new Series(known);
    }

    BankOracleSettings settings() {
        return settings;
    }

    ItemPairs pairs() {
        return pairs;
    }

    Series series() {
        return series;
    }

    List<Item> known() {
        return known;
    }

    /** Items of a side that are neither claimed nor frozen, by day and id. */
    List<Item> open(Side side) {
        return known.stream()
                .filter(item -> item.side() == side)
                .filter(item -> !settled.contains(item) && !frozen.contains(item))
                .sorted(Item.BY_DAY_THEN_ID)
                .toList();
    }

    List<Item> openNotReturned(Side side) {
        return open(side).stream().filter(item -> !item.returned()).toList();
    }

    List<Item> openNotProposed(Side side) {
        return open(side).stream().filter(item -> !isProposed(item)).toList();
    }

    boolean isProposed(Item item) {
        return proposals.stream().anyMatch(proposal -> proposal.items().contains(item));
    }

    boolean isRejected(Item a, Item b) {
        return rejections.contain(a, b);
    }

    boolean hasRejectedPair(Collection<Item> group) {
        return rejections.touch(group);
    }

    boolean hasDue(Collection<Item> group, DueClass dueClass) {
        return group.stream().anyMatch(item -> due.test(item, dueClass));
    }

    /** All pairs of an item of the one list and an item of the other for which the rule holds. */
    List<Edge> edges(List<Item> as, List<Item> bs, BiPredicate<Item, Item> rule) {
        List<Edge> edges = new ArrayList<>();
        for (Item a : as) {
            for (Item b : bs) {
                if (rule.test(a, b) && !isRejected(a, b)) {
                    edges.add(new Edge(a, b));
                }
            }
        }
        return edges;
    }

    void claim(String rule, Collection<Item> group) {
        settled.addAll(group);
        claims.add(match(rule, MatchStatus.CONFIRMED, group));
    }

    void freeze(Collection<Item> group) {
        frozen.addAll(group);
    }

    void exhaust(Item item) {
        exhausted.add(item);
    }

    void propose(String rule, Collection<Item> pair, Reason reason) {
        OracleMatch match = match(rule, MatchStatus.PROPOSED, pair);
        proposals.add(new Proposal(List.copyOf(pair), match, reason));
    }

    private static OracleMatch match(String rule, MatchStatus status, Collection<Item> group) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        long difference = 0;
        for (Item item : group) {
            (item.isBank() ? left : right).add(item.id());
            long signed = item.isBank() ? item.amount() : -item.amount();
            difference = Math.addExact(difference, signed);
        }
        return new OracleMatch(rule, status, left, right, difference);
    }

    boolean isSettled(Item item) {
        return settled.contains(item);
    }

    Set<Item> settled() {
        return settled;
    }

    Set<Item> frozen() {
        return frozen;
    }

    Set<Item> exhausted() {
        return exhausted;
    }

    List<OracleMatch> claims() {
        return claims;
    }

    /** Proposals none of whose items was claimed after all. */
    List<Proposal> proposals() {
        return proposals.stream()
                .filter(proposal -> proposal.items().stream().noneMatch(settled::contains))
                .toList();
    }
}
