package io.tieout.testkit.oracle.cash;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of all payments. Amounts are minor units.
 *
 * @param payers company and root of the family of each identified payment and return, by its id
 * @param matches confirmed and proposed
 * @param cases the open exceptions, in order; a conflict once for each content that does not count
 * @param unapplied what of each payment that was not returned is not applied, by its id
 * @param returned the payments that were returned
 * @param accounts the sum of all journal lines by company, account and currency, debits positive;
 *     without zeros
 * @param originals the payment that each return returns, where there is exactly one
 */
public record CashOracleResult(
        SortedMap<String, String> payers,
        SortedSet<CashMatch> matches,
        List<CashCase> cases,
        SortedMap<String, Long> unapplied,
        SortedSet<String> returned,
        SortedMap<String, Long> accounts,
        SortedMap<String, String> originals) {

    public CashOracleResult {
        payers = Collections.unmodifiableSortedMap(new TreeMap<>(payers));
        matches = Collections.unmodifiableSortedSet(new TreeSet<>(matches));
        cases = cases.stream().sorted().toList();
        unapplied = Collections.unmodifiableSortedMap(new TreeMap<>(unapplied));
        returned = Collections.unmodifiableSortedSet(new TreeSet<>(returned));
        accounts = new TreeMap<>(accounts);
        accounts.values().removeIf(sum -> sum == 0);
        accounts = Collections.unmodifiableSortedMap(accounts);
        originals = Collections.unmodifiableSortedMap(new TreeMap<>(originals));
    }
}
