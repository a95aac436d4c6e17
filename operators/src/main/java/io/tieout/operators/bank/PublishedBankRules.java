package io.tieout.operators.bank;

import io.tieout.core.bank.BankPolicies;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.RuleHistory;
import io.tieout.operators.serialization.ObservedSerializer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/** The rules of bank matching that people published, as every subtask knows them. */
public final class PublishedBankRules {

    /**
     * One row per rule set, which is as often as people publish. Never cleared: results name the
     * version that made them, and what is taken back is taken back by the rules of its time.
     */
    public static final MapStateDescriptor<String, Observed> RULE_SETS =
            new MapStateDescriptor<>(
                    "rule-sets", StringSerializer.INSTANCE, ObservedSerializer.INSTANCE);

    private final BankOperatorSettings settings;
    private final Map<String, BankPolicies> byCompany = new HashMap<>();

    PublishedBankRules(BankOperatorSettings settings) {
        this.settings = settings;
    }

    /** Whether a document publishes rules of bank matching. */
    public static boolean has(CanonicalEvent event) {
        return event instanceof RuleSet rules && rules.flow() == RuleFlow.BANK;
    }

    /** Of one id the one that was observed first stays. */
    void add(Observed rules, BroadcastState<String, Observed> known) throws Exception {
        Observed before = known.get(rules.event().id());
        if (before == null || before.observedAtMillis() > rules.observedAtMillis()) {
            known.put(rules.event().id(), rules);
            byCompany.clear();
        }
    }

    /** The rules of the company that an account belongs to. */
    BankPolicies of(String accountId, ReadOnlyBroadcastState<String, Observed> known)
            throws Exception {
        String company = settings.companyOf(accountId);
        BankPolicies policies = byCompany.get(company);
        if (policies == null) {
            List<Observed> ruleSets = new ArrayList<>();
            known.immutableEntries().forEach(entry -> ruleSets.add(entry.getValue()));
            policies = BankPolicies.of(settings.configured(), RuleHistory.of(ruleSets), company);
            byCompany.put(company, policies);
        }
        return policies;
    }
}
