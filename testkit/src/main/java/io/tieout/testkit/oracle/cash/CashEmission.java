package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one tick told, in no order but its own, so that two runs can be compared.
 *
 * @param matches confirmed, proposed and reversed, each as often as it was told
 * @param opened exceptions that are open now and were not before, or have another reason or amount
 * @param closed exceptions that were open before and are not, or have another reason or amount
 * @param moved what the journals add to each account, by company, account and currency, debits
 *     positive, in minor units; without zeros
 */
public record CashEmission(
        List<CashMatch> matches,
        List<CashCase> opened,
        List<CashCase> closed,
        SortedMap<String, Long> moved) {

    public CashEmission {
        matches = matches.stream().sorted().toList();
        opened = opened.stream().sorted().toList();
        closed = closed.stream().sorted().toList();
        SortedMap<String, Long> some = new TreeMap<>(moved);
        some.values().removeIf(amount -> amount == 0);
        moved = Collections.unmodifiableSortedMap(some);
    }

    /** What leads from one state to the next, with what was said of matches on the way. */
    static CashEmission between(
            CashOracleResult before, CashOracleResult after, List<CashMatch> matches) {
        return new CashEmission(
                matches,
                without(after.cases(), before.cases()),
                without(before.cases(), after.cases()),
                difference(before.accounts(), after.accounts()));
    }

    /** What is in the first more often than in the second. */
    public static List<CashCase> without(Collection<CashCase> some, Collection<CashCase> others) {
        List<CashCase> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static SortedMap<String, Long> difference(
            Map<String, Long> before, Map<String, Long> after) {
        SortedMap<String, Long> moved = new TreeMap<>(after);
        before.forEach((account, amount) -> moved.merge(account, -amount, Long::sum));
        return moved;
    }

    boolean isEmpty() {
        return matches.isEmpty() && opened.isEmpty() && closed.isEmpty() && moved.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        matches.forEach(match -> text.append("\n  ").append(match));
        opened.forEach(one -> text.append("\n  opened ").append(one));
        closed.forEach(one -> text.append("\n  closed ").append(one));
        moved.forEach((account, amount) -> text.append("\n  " + account + " " + amount));
        return text.toString();
    }
}
