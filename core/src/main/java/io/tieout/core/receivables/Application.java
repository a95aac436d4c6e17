package io.tieout.core.receivables;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A payment as applied by one rule or person: as a whole, and taken back as a whole.
 *
 * @param ordinal how many applications the payment had before
 * @param lines in order of receivable id
 * @param remittances ids of the remittances it follows, or of the decisions that wrote off; empty
 *     if none
 * @param confidence 0 to 1; 1 unless proposed
 * @param decidedBy the person, or {@link #BY_RULE}
 * @param atMillis event time of the decision
 */
public record Application(
        Payment payment,
        String rule,
        int ordinal,
        List<Applied> lines,
        List<String> remittances,
        double confidence,
        String decidedBy,
        long atMillis) {

    public static final String BY_RULE = "rule";

    /** The rule of what a person wrote off. */
    static final String WRITE_OFF = "write-off";

    public Application {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(rule, "rule");
        lines =
                lines.stream()
                        .sorted(Comparator.comparing(line -> line.receivable().id()))
                        .toList();
        remittances = List.copyOf(remittances);
    }

    /** The cash of all lines; what remains of the payment is unapplied. */
    public long cash() {
        return lines.stream().mapToLong(Applied::cash).reduce(0, Math::addExact);
    }

    public boolean touches(OpenReceivable receivable) {
        return lines.stream().anyMatch(line -> line.receivable() == receivable);
    }

    /** Whether it lets pass what another application of the payment left. */
    boolean isWriteOff() {
        return rule.equals(WRITE_OFF);
    }

    boolean isDecided() {
        return !decidedBy.equals(BY_RULE);
    }

    /** Identity, not content: the same lines may be applied again after they were taken back. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
