package io.tieout.core.documents;

import io.tieout.core.ids.DeterministicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of the rules of a flow, as people published it. What it does not name stays as
 * configured; the configuration itself is version 1.
 *
 * @param companyId null for all companies that have no rules of their own
 * @param version 2 or more, higher than those before it of the same flow and company
 * @param values by key as in the configuration, nested keys joined by dots, such as {@code
 *     fee.lowerPercent}; the key {@code autonomy} says how much the engine may do alone
 * @param author who wrote it
 * @param approvedBy who published it, never the author
 * @param publishedAt as stated; it takes effect when the engine observes it
 */
public record RuleSet(
        String id,
        RuleFlow flow,
        String companyId,
        int version,
        Map<String, String> values,
        String author,
        String approvedBy,
        String reason,
        Instant publishedAt)
        implements CanonicalEvent {

    /** The version of the configuration that an engine starts with. */
    public static final int CONFIGURED = 1;

    public RuleSet {
        Required.text(id, "id");
        Required.value(flow, "flow");
        Required.value(values, "values");
        Required.text(author, "author");
        Required.text(approvedBy, "approvedBy");
        Required.value(publishedAt, "publishedAt");
        if (version <= CONFIGURED) {
            throw new InvalidFieldException("version", "is below 2: " + version);
        }
        if (author.strip().equalsIgnoreCase(approvedBy.strip())) {
            throw new InvalidFieldException("approvedBy", "is the author: " + approvedBy);
        }
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        reason = reason == null ? "" : reason;
    }

    /**
     * The id of a version, whoever publishes it: of each flow and company a number is used once.
     *
     * @param companyId null for all companies
     */
    public static String idOf(RuleFlow flow, String companyId, int version) {
        List<String> parts = new ArrayList<>();
        if (flow != RuleFlow.BANK) {
            // Those of bank matching were named before there were others.
            parts.add(flow.name());
        }
        parts.add(companyId == null ? "" : companyId);
        parts.add(Integer.toString(version));
        return DeterministicId.of("rules", parts);
    }

    @Override
    public String stream() {
        return Streams.RULE_SETS;
    }
}
