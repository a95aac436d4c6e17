package io.tieout.core.statements;

import io.tieout.core.documents.StatementSide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All our items of one party, by company and currency, as they stand after clearing. */
final class OurSide {

    /** Which account of the party: positive amounts are what the debtor owes. */
    record Account(String companyId, String currency) implements Comparable<Account> {
        @Override
        public int compareTo(Account other) {
            int byCompany = companyId.compareTo(other.companyId);
            return byCompany == 0 ? currency.compareTo(other.currency) : byCompany;
        }
    }

    private final Map<Account, List<OurItem>> byAccount = new TreeMap<>();
    private final Map<List<Object>, Set<List<Object>>> numberKeys = new HashMap<>();

    OurSide(StatementSide side, Collection<PartyItem> items) {
        for (PartyItem item : items) {
            if (item.state() != ItemState.WITHDRAWN) {
                byAccount
                        .computeIfAbsent(
                                new Account(item.companyId(), item.currency()),
                                k -> new ArrayList<>())
                        .add(new OurItem(item));
            }
        }
        for (List<OurItem> ofAccount : byAccount.values()) {
            if (side == StatementSide.VENDOR) {
                VendorClearing.clear(ofAccount);
            }
            ofAccount.sort(OurItem.ORDER);
        }
    }

    boolean isEmpty() {
        return byAccount.isEmpty();
    }

    Set<Account> accounts() {
        return byAccount.keySet();
    }

    /** In order, none of them tied. */
    List<OurItem> items(Account account) {
        List<OurItem> items = byAccount.getOrDefault(account, List.of());
        items.forEach(item -> item.tie(false));
        return items;
    }

    boolean isHeld(Account account) {
        return byAccount.containsKey(account);
    }

    boolean hasCompany(String companyId) {
        return byAccount.keySet().stream().anyMatch(it -> it.companyId().equals(companyId));
    }

    /** Whether another company has a document of this number and amount in this currency. */
    boolean isOfOtherCompany(Account account, List<Object> numberAmount, MatchKeys keys) {
        return byAccount.keySet().stream()
                .filter(it -> !it.companyId().equals(account.companyId()))
                .filter(it -> it.currency().equals(account.currency()))
                .anyMatch(it -> keysOf(it, keys).contains(numberAmount));
    }

    /** Whether the company has a document of this number in another currency. */
    boolean isInOtherCurrency(Account account, List<Object> number, MatchKeys keys) {
        return byAccount.keySet().stream()
                .filter(it -> it.companyId().equals(account.companyId()))
                .filter(it -> !it.currency().equals(account.currency()))
                .anyMatch(it -> keysOf(it, keys).contains(number));
    }

    /** Numbers, and numbers with amounts, by the policy of the company that asks. */
    private Set<List<Object>> keysOf(Account account, MatchKeys keys) {
        return numberKeys.computeIfAbsent(
                List.of(account, keys.areYearly()),
                it -> {
                    Set<List<Object>> all = new HashSet<>();
                    for (OurItem item : byAccount.get(account)) {
                        if (keys.number(item) != null) {
                            all.add(keys.number(item));
                            all.add(keys.numberAmount(item));
                        }
                    }
                    return all;
                });
    }
}
