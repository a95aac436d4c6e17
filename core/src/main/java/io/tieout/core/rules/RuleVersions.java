package io.tieout.core.rules;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of a flow of one company at any instant.
 *
 * @param <S> every value that people publish
 */
public final class RuleVersions<S extends Record> {

    private final RuleVersion<S> configured;
    private final TreeMap<Long, RuleVersion<S>> since = new TreeMap<>();

    private RuleVersions(RuleVersion<S> configured) {
        this.configured = configured;
    }

    /** Where nothing was published. */
    public static <S extends Record> RuleVersions<S> none(RuleVersion<S> configured) {
        return new RuleVersions<>(configured);
    }

    /** A set that cannot be together with the configuration leaves what was in force. */
    public static <S extends Record> RuleVersions<S> of(
            RuleVersion<S> configured, RuleHistory history, RuleFlow flow, String companyId) {
        RuleVersions<S> versions = new RuleVersions<>(configured);
        history.timeline(flow, companyId).forEach(versions::follow);
        return versions;
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
    public RuleVersion<S> at(long atMillis) {
        Map.Entry<Long, RuleVersion<S>> last = since.isEmpty() ? null : since.floorEntry(atMillis);
        return last == null ? configured : last.getValue();
    }
}
