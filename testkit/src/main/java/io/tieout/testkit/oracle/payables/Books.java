package io.tieout.testkit.oracle.payables;

import io.tieout.core.numbers.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What ticks leave behind: grants, posted receipts, value credits and accounts. */
final class Books {

    /**
     * A line of a receipt that was posted.
     *
     * @param quantity negative if it went back
     * @param amount what was posted, with the sign of the quantity
     */
    record Layer(String receipt, int position, LineKey key, Ratio quantity, long amount) {}

    private final List<Granted> grants = new ArrayList<>();
    private final Set<String> granted = new HashSet<>();
    private final Map<String, Long> reductions = new HashMap<>();
    private final Map<LineKey, Long> valueCredits = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();
    private final SortedMap<String, Long> accounts = new TreeMap<>();

    List<Granted> grants() {
        return grants;
    }

    Set<String> granted() {
        return granted;
    }

    boolean isGranted(Paper paper) {
        return granted.contains(paper.id());
    }

    void grant(Granted one) {
        grants.add(one);
        granted.add(one.paper().id());
    }

    /** Granted claims on an order line in the order of grant. */
    Stream<Claim> claims(LineKey key, boolean credits) {
        return grants.stream()
                .filter(one -> one.paper().isCredit() == credits)
                .flatMap(one -> one.claims().stream())
                .filter(claim -> claim.key().equals(key));
    }

    Ratio quantity(LineKey key, boolean credits) {
        return claims(key, credits).map(Claim::quantity).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** By how much value credits lowered the net amount of a line that is not granted. */
    long reduction(String invoice, int position) {
        return reductions.getOrDefault(invoice + '/' + position, 0L);
    }

    void reduce(Claim claim, long amount) {
        reductions.merge(claim.paper().id() + '/' + claim.position(), amount, Long::sum);
    }

    /** What value credits take off an order line as such. */
    long valueCredit(LineKey key) {
        return valueCredits.getOrDefault(key, 0L);
    }

    void creditValue(LineKey key, long amount) {
        valueCredits.merge(key, amount, Long::sum);
    }

    boolean isPosted(Scene.Arrived arrived) {
        return layers.stream()
                .anyMatch(
                        layer ->
                                layer.receipt().equals(arrived.receipt())
                                        && layer.position() == arrived.position());
    }

    int posted() {
        return layers.size();
    }

    void post(Layer layer) {
        layers.add(layer);
    }

    /** Posted receipts of an order line, or what went back of it, in order of posting. */
    List<Layer> layers(LineKey key, boolean returns) {
        return layers.stream()
                .filter(layer -> layer.key().equals(key))
                .filter(layer -> (layer.quantity().signum() < 0) == returns)
                .toList();
    }

    SortedMap<String, Long> accounts() {
        return accounts;
    }

    void book(String account, String currency, long amount) {
        accounts.merge(account + ' ' + currency, amount, Long::sum);
    }

    long charges(String order) {
        return grants.stream()
                .mapToLong(
                        one ->
                                one.charges().getOrDefault(order, 0L)
                                        * (one.paper().isCredit() ? -1 : 1))
                .sum();
    }
}
