package io.tieout.core.results;

import java.util.List;
import java.util.Objects;

/**
 * Two bills that ask for the same money.
 *
 * @param id hash of both invoices and the rule
 * @param invoiceId the one observed later, which is held
 * @param duplicateOf the one observed first
 * @param kind whether they are one document by every number, or nearly so
 * @param rule the rule that found it
 * @param agrees fields that are equal
 * @param differs fields that are not
 * @param confidence 0 to 1
 */
public record DuplicateVerdict(
        String id,
        String invoiceId,
        String duplicateOf,
        Kind kind,
        String rule,
        List<String> agrees,
        List<String> differs,
        double confidence) {

    /** How near the two are. */
    public enum Kind {
        EXACT,
        NEAR
    }

    public DuplicateVerdict {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(invoiceId, "invoiceId");
        Objects.requireNonNull(duplicateOf, "duplicateOf");
        agrees = List.copyOf(agrees);
        differs = List.copyOf(differs);
    }
}
