package io.tieout.console.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What is told of rules. */
public final class RuleViews {

    private RuleViews() {}

    /**
     * A value that is in force.
     *
     * @param configured what it is without any published version
     */
    public record Value(String key, String value, String configured) {}

    /** A value in which two versions differ; null where a version has no such key. */
    public record Change(String key, String before, String after) {}

    /** What is wrong with a value. */
    public record Fault(String field, String message) {}

    /**
     * The rules in force for a company and a flow.
     *
     * @param companyId null for all companies that have no rules of their own
     * @param own whether the company has rules of its own
     * @param version 1 for the configuration
     * @param since when the engine observed it; null for the configuration, and while it is on its
     *     way
     * @param comingVersion published, and not yet observed by the engine; null if there is none
     */
    public record InForce(
            String flow,
            @JsonInclude(JsonInclude.Include.ALWAYS) String companyId,
            boolean own,
            int version,
            String since,
            String author,
            String approvedBy,
            String publishedAt,
            String reason,
            Integer comingVersion,
            String autonomy,
            List<Value> values) {}

    /**
     * A version that was published.
     *
     * @param state {@code coming}, {@code inForce}, {@code past}, or {@code ignored} if a higher
     *     one was there before it
     * @param changes against the version before it
     */
    public record Version(
            String flow,
            @JsonInclude(JsonInclude.Include.ALWAYS) String companyId,
            int version,
            String state,
            String since,
            String author,
            String approvedBy,
            String publishedAt,
            String reason,
            List<Change> changes) {}

    /** What came of checking values. */
    public record Checked(boolean ok, List<Change> changes, List<Fault> errors) {}

    /**
     * Rules that somebody proposed.
     *
     * @param state {@code open}, {@code published} or {@code withdrawn}
     * @param stale whether other rules were published since, so that it cannot be published any
     *     more
     * @param mayPublish whether who asks may publish it
     */
    public record Proposal(
            String id,
            String flow,
            @JsonInclude(JsonInclude.Include.ALWAYS) String companyId,
            int baseVersion,
            String author,
            String reason,
            String proposedAt,
            String state,
            boolean stale,
            boolean mayPublish,
            String decidedBy,
            String decidedAt,
            Integer version,
            List<Change> changes,
            BackTestResult backTest) {}

    /** A proposal was kept, withdrawn or published. */
    public record Answer(String id, String state, Integer version) {}
}
