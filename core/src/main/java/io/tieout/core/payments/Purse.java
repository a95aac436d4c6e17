package io.tieout.core.payments;

import io.tieout.core.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is still to be spent on a run, account by account in the order of preference. */
final class Purse {

    private final Map<String, Money> available = new LinkedHashMap<>();

    Purse(List<PaymentAccount> accounts) {
        for (PaymentAccount account : accounts) {
            Money before = available.put(account.accountId(), account.available());
            if (before != null) {
                throw new IllegalArgumentException("account given twice: " + account.accountId());
            }
        }
    }

    boolean has(String currency) {
        return available.values().stream().anyMatch(money -> money.currency().equals(currency));
    }

    /** Whether one account has so much. */
    boolean covers(Money amount) {
        return accountWith(amount) != null;
    }

    /** Spends it from the first account that has so much; only if one {@link #covers} it. */
    String take(Money amount) {
        String account = accountWith(amount);
        available.computeIfPresent(account, (id, before) -> before.minus(amount));
        return account;
    }

    private String accountWith(Money amount) {
        for (Map.Entry<String, Money> account : available.entrySet()) {
            Money has = account.getValue();
            if (has.currency().equals(amount.currency()) && has.compareTo(amount) >= 0) {
                return account.getKey();
            }
        }
        return null;
    }
}
