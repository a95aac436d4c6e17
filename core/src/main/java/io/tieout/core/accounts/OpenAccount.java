package io.tieout.core.accounts;

import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers the items of one customer of one company, in any order, and says how the account stands.
 * Of two items with the same id the one that looks at the later day counts; of two of the same day
 * the one with less open.
 */
public final class OpenAccount {

    private final Map<String, AccountItem> latest = new HashMap<>();

    public void add(AccountItem item) {
        latest.merge(item.id(), item, OpenAccount::later);
    }

    /** A statement for each currency in which there ever was an item, by currency. */
    public List<CustomerAccount> statements() {
        SortedMap<String, List<AccountLine>> byCurrency = new TreeMap<>();
        int asOfDay = Integer.MIN_VALUE;
        for (AccountItem item : latest.values()) {
            asOfDay = Math.max(asOfDay, item.asOfDay());
            List<AccountLine> lines =
                    byCurrency.computeIfAbsent(item.amount().currency(), it -> new ArrayList<>());
            if (item.isOpen()) {
                lines.add(AccountLine.of(item));
            }
        }
        List<CustomerAccount> statements = new ArrayList<>();
        for (Map.Entry<String, List<AccountLine>> entry : byCurrency.entrySet()) {
            AccountItem any = latest.values().iterator().next();
            statements.add(
                    new CustomerAccount(
                            any.companyId(),
                            CustomerAccount.customerOf(any),
                            entry.getKey(),
                            LocalDate.ofEpochDay(asOfDay),
                            entry.getValue()));
        }
        return statements;
    }

    private static AccountItem later(AccountItem one, AccountItem other) {
        if (one.asOfDay() != other.asOfDay()) {
            return one.asOfDay() > other.asOfDay() ? one : other;
        }
        return one.open().abs().minorUnits() <= other.open().abs().minorUnits() ? one : other;
    }
}
