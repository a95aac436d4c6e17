package io.tieout.core.bank;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.RuleHistory;
import java.util.Map;
import java.util.TreeMap;

/** The rules of bank matching of one company at any instant. */
public final class BankPolicies {

    private final BankPolicy configured;
    private final TreeMap<Long, BankPolicy> since = new TreeMap<>();

    private BankPolicies(BankPolicy configured) {
        this.configured = configured;
    }

    /** A set that cannot be together with the configuration leaves what was in force. */
    public static BankPolicies of(BankPolicy configured, RuleHistory history, String companyId) {
        BankPolicies policies = new BankPolicies(configured);
        for (RuleHistory.Since next : history.timeline(RuleFlow.BANK, companyId)) {
            policies.follow(next);
        }
        return policies;
    }

    private void follow(RuleHistory.Since next) {
        try {
            since.put(next.atMillis(), configured.with(next.rules(), next.atMillis()));
        } catch (InvalidFieldException e) {
            // Impossible only beside this configuration: one bad file must not stop the engine.
        }
    }

    /**
     * @param atMillis event time
     */
    public BankPolicy at(long atMillis) {
        Map.Entry<Long, BankPolicy> last = since.isEmpty() ? null : since.floorEntry(atMillis);
        return last == null ? configured : last.getValue();
    }
}
