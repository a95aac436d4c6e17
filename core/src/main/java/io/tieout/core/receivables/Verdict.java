package io.tieout.core.receivables;

import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Objects;

/**
 * What a rule says about a payment. A refusal is a value: it ends the payment's turn with a reason.
 *
 * @param lines what is applied or proposed; empty for a refusal
 * @param reason why the payment stays open; null for a claim
 * @param ways suggestions of a refusal, best first
 */
public record Verdict(
        Outcome outcome, String rule, List<Applied> lines, Reason reason, List<Way> ways) {

    /** How a rule may answer. */
    public enum Outcome {
        /** The rule does not apply; the next one is asked. */
        NOTHING,
        /** Proven: the lines are applied. */
        CLAIMED,
        /** Likely: left for a person. */
        PROPOSED,
        /** Known to be unprovable or wrong: no later rule is asked. */
        REFUSED
    }

    public static final Verdict NOTHING =
            new Verdict(Outcome.NOTHING, "", List.of(), null, List.of());

    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
    }

    public static Verdict claim(String rule, List<Applied> lines) {
        return new Verdict(Outcome.CLAIMED, rule, lines, null, List.of());
    }

    public static Verdict propose(String rule, List<Applied> lines, Reason reason) {
        return new Verdict(Outcome.PROPOSED, rule, lines, reason, List.of());
    }

    public static Verdict refuse(String rule, Reason reason, List<Way> ways) {
        return new Verdict(Outcome.REFUSED, rule, List.of(), reason, ways);
    }

    public boolean isNothing() {
        return outcome == Outcome.NOTHING;
    }

    boolean isClaim() {
        return outcome == Outcome.CLAIMED;
    }

    /** The cash of all lines. */
    public long cash() {
        return lines.stream().mapToLong(Applied::cash).reduce(0, Math::addExact);
    }
}
