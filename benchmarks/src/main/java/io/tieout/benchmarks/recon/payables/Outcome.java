package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What has to become of a bill when all documents are there.
 *
 * @param reasons why it is held; none for what is approved
 * @param withinTolerance whether an approved one differs from its order
 * @param duplicateOf the bill that it repeats; null for most
 * @param isExact whether it repeats it exactly
 */
record Outcome(Set<Reason> reasons, boolean withinTolerance, Bill duplicateOf, boolean isExact) {
    private static final byte[] PERFECT_NAME = LineBuffer.utf8("perfect");
    private static final byte[] WITHIN_NAME = LineBuffer.utf8("withinTolerance");
    private static final byte[] HELD_NAME = LineBuffer.utf8("held");
    private static final byte[] EXACT_NAME = LineBuffer.utf8("exact");
    private static final byte[] NEAR_NAME = LineBuffer.utf8("near");

    static final Outcome PERFECT = new Outcome(Set.of(), false, null, false);
    static final Outcome WITHIN_TOLERANCE = new Outcome(Set.of(), true, null, false);

    static Outcome held(Reason... reasons) {
        return new Outcome(EnumSet.copyOf(List.of(reasons)), false, null, false);
    }

    /** Held for each of the reasons; approved if there is none. */
    static Outcome of(Set<Reason> reasons, boolean differs) {
        return reasons.isEmpty()
                ? (differs ? WITHIN_TOLERANCE : PERFECT)
                : new Outcome(reasons, false, null, false);
    }

    static Outcome exact(Bill original) {
        return new Outcome(EnumSet.of(Reason.DUPLICATE_INVOICE), false, original, true);
    }

    static Outcome near(Bill original) {
        return new Outcome(EnumSet.of(Reason.POSSIBLE_DUPLICATE), false, original, false);
    }

    /** Held for this as well. */
    Outcome and(Reason reason) {
        Set<Reason> all = EnumSet.of(reason);
        all.addAll(reasons);
        return new Outcome(all, false, duplicateOf, isExact);
    }

    byte[] wireName() {
        if (!reasons.isEmpty()) {
            return HELD_NAME;
        }
        return withinTolerance ? WITHIN_NAME : PERFECT_NAME;
    }

    byte[] duplicateKind() {
        return isExact ? EXACT_NAME : NEAR_NAME;
    }

    /** Outcome and reasons, for counts. */
    String label() {
        if (reasons.isEmpty()) {
            return withinTolerance ? "withinTolerance" : "perfect";
        }
        return reasons.stream().map(Enum::name).reduce((a, b) -> a + "+" + b).orElse("");
    }
}
