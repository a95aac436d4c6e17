package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.receivables.Way;
import io.tieout.core.results.Reason;
import java.util.List;

/** Refusals of payments that several receivables explain equally well. */
final class Ambiguous {

    private static final double CONFIDENCE = 0.4;
    private static final int MAX_WAYS = 5;

    private Ambiguous() {}

    /** Each receivable alone explains the payment. */
    static Verdict singles(String rule, List<OpenReceivable> equal) {
        return groups(rule, equal.stream().map(List::of).toList());
    }

    /** Each group explains the payment. */
    static Verdict groups(String rule, List<List<OpenReceivable>> groups) {
        return Verdict.refuse(
                rule,
                Reason.AMBIGUOUS,
                groups.stream()
                        .limit(MAX_WAYS)
                        .map(group -> Way.of(rule, CONFIDENCE, group))
                        .toList());
    }
}
