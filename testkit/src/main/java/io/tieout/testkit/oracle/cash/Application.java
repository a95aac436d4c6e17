package io.tieout.testkit.oracle.cash;

import java.util.List;

/** A payment's money tied to receivables by a rule or a person. */
record Application(String rule, List<Part> parts, List<Complaint> complaints) {

    boolean saysTheSame(Application other) {
        return rule.equals(other.rule)
                && parts.equals(other.parts)
                && complaints.equals(other.complaints);
    }

    /** Identity, not content: the same may be applied again after it was taken back. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    long cash() {
        return parts.stream().mapToLong(Part::cash).sum();
    }
}
