package io.tieout.testkit.oracle.cash;

import java.util.List;

/** A payment's money tied to receivables by a rule or a person. */
record Application(String rule, List<Part> parts, List<Complaint> complaints) {

    long cash() {
        return parts.stream().mapToLong(Part::cash).sum();
    }
}
