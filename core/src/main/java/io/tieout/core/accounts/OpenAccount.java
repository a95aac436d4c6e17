package io.tieout.core.accounts;

import io.tieout.core.collections.ChasedItem;
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

    /** Of each document what the customer said of it. */
    private final Map<String, ChasedItem> said = new HashMap<>();

    public void add(AccountItem item) {
        latest.merge(item.id(), item, OpenAccount::later);
    }

    /** Takes an item, what the customer said of it, or both. */
    public void add(ChasedItem news) {
        if (news.item() != null) {
            add(news.item());
        }
        if (news.dispute() != null) {
            said.merge(news.id(), news, ChasedItem::with);
        }
    }

    /**
     * A statement for each currency in which there ever was an item, by currency, as of the last
     * day that an item knows.
     */
    public List<CustomerAccount> statements() {
        return statements(latest.values().stream().mapToInt(AccountItem::asOfDay).max().orElse(0));
    }

    /** The same as of a day. */
    public List<CustomerAccount> statements(int asOfDay) {
        SortedMap<String, List<AccountLine>> byCurrency = new TreeMap<>();
        for (AccountItem item : latest.values()) {
            List<AccountLine> lines =
                    byCurrency.computeIfAbsent(item.amount().currency(), it -> new ArrayList<>());
            if (item.isOpen()) {
                lines.add(AccountLine.of(item.asOf(asOfDay, isDisputed(item))));
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

    private boolean isDisputed(AccountItem item) {
        ChasedItem of = said.get(item.id());
        return item.disputed() || (of != null && of.isDisputed());
    }

    private static AccountItem later(AccountItem one, AccountItem other) {
        if (one.asOfDay() != other.asOfDay()) {
            return one.asOfDay() > other.asOfDay() ? one : other;
        }
        return one.open().abs().minorUnits() <= other.open().abs().minorUnits() ? one : other;
    }
}
