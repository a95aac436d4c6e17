package io.tieout.core.results;

import java.util.List;

/**
 * One way out of an exception, best first.
 *
 * @param ids the items that would be tied to the exception's subjects
 * @param rule the rule that found it
 */
public record Suggestion(
        List<String> ids, String rule, double confidence, List<Evidence> evidence) {

    public Suggestion {
        ids = List.copyOf(ids);
        evidence = List.copyOf(evidence);
    }
}
