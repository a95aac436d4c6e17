package io.tieout.store.submissions;

import io.tieout.core.documents.RuleFlow;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Rules that somebody wants and nobody has published yet, or what became of them.
 *
 * @param companyId null for all companies that have no rules of their own
 * @param baseVersion in force when it was written; what it changes is said against that
 * @param values as in a rule set
 * @param backTest what came of trying them on the past, as JSON; null if nobody tried
 * @param decidedBy who published or withdrew it; null while it is open
 * @param version under which it was published; 0 if it was not
 */
public record RuleProposal(
        String id,
        RuleFlow flow,
        String companyId,
        int baseVersion,
        Map<String, String> values,
        String author,
        String reason,
        long proposedAtMillis,
        String backTest,
        State state,
        String decidedBy,
        long decidedAtMillis,
        int version) {

    /** What became of it. */
    public enum State {
        OPEN,
        PUBLISHED,
        WITHDRAWN
    }

    public RuleProposal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** One that waits for a second person. */
    public static RuleProposal open(
            String id,
            RuleFlow flow,
            String companyId,
            int baseVersion,
            Map<String, String> values,
            String author,
            String reason,
            long proposedAtMillis,
            String backTest) {
        return new RuleProposal(
                id,
                flow,
                companyId,
                baseVersion,
                values,
                author,
                reason,
                proposedAtMillis,
                backTest,
                State.OPEN,
                null,
                0,
                0);
    }
}
