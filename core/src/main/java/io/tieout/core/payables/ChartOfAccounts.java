package io.tieout.core.payables;

import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * The accounts that may be posted on. Where nobody lists any, every account may be: what is not
 * known cannot be checked.
 */
final class ChartOfAccounts {

    private final Map<String, GlAccount> accounts = new HashMap<>();

    void put(GlAccount account) {
        accounts.put(account.id(), account);
    }

    boolean mayBePosted(String account) {
        return complaint(account).isEmpty();
    }

    /** Why an account cannot be posted on; empty if it can. */
    String complaint(String account) {
        if (accounts.isEmpty()) {
            return "";
        }
        GlAccount known = accounts.get(account);
        if (known == null) {
            return "account " + account + " is not in the chart of accounts";
        }
        return known.status() == GlAccountStatus.CLOSED ? "account " + account + " is closed" : "";
    }

    /** Empty if it is in none. */
    String family(String account) {
        GlAccount known = accounts.get(account);
        return known == null ? "" : known.family();
    }
}
