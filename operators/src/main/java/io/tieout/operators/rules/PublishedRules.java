package io.tieout.operators.rules;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.RuleHistory;
import io.tieout.core.rules.RuleVersion;
import io.tieout.core.rules.RuleVersions;
import io.tieout.operators.serialization.ObservedSerializer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * The rules of a flow that people published, as every subtask knows them.
 *
 * @param <S> every value that people publish
 */
public final class PublishedRules<S extends Record> {

    /**
     * One row per rule set, which is as often as people publish. Never cleared: results name the
     * version that made them, and what is taken back is taken back by the rules of its time.
     */
    public static final MapStateDescriptor<String, Observed> RULE_SETS =
            new MapStateDescriptor<>(
                    "rule-sets", StringSerializer.INSTANCE, ObservedSerializer.INSTANCE);

    private final RuleFlow flow;
    private final RuleVersion<S> configured;
    private final Map<String, RuleVersions<S>> byCompany = new HashMap<>();

    public PublishedRules(RuleFlow flow, RuleVersion<S> configured) {
        this.flow = flow;
        this.configured = configured;
    }

    /** Whether a document publishes rules of a flow. */
    public static boolean has(CanonicalEvent event, RuleFlow flow) {
        return event instanceof RuleSet rules && rules.flow() == flow;
    }

    /** Of one id the one that was observed first stays. */
    public void add(Observed rules, BroadcastState<String, Observed> known) throws Exception {
        Observed before = known.get(rules.event().id());
        if (before == null || before.observedAtMillis() > rules.observedAtMillis()) {
            known.put(rules.event().id(), rules);
            byCompany.clear();
        }
    }

    /** The rules of a company. */
    public RuleVersions<S> of(String companyId, ReadOnlyBroadcastState<String, Observed> known)
            throws Exception {
        RuleVersions<S> versions = byCompany.get(companyId);
        if (versions == null) {
            List<Observed> ruleSets = new ArrayList<>();
            known.immutableEntries().forEach(entry -> ruleSets.add(entry.getValue()));
            versions = RuleVersions.of(configured, RuleHistory.of(ruleSets), flow, companyId);
            byCompany.put(companyId, versions);
        }
        return versions;
    }
}
