package io.tieout.core.receivables;

import java.util.List;

/**
 * One way in which a payment that stays open could be explained.
 *
 * @param ids receivables, or the payment it doubles; sorted
 */
public record Way(String rule, double confidence, List<String> ids) {

    public Way {
        ids = ids.stream().sorted().toList();
    }

    public static Way of(String rule, double confidence, List<OpenReceivable> receivables) {
        return new Way(rule, confidence, receivables.stream().map(OpenReceivable::id).toList());
    }
}
