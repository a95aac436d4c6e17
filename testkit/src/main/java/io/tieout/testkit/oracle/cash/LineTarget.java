package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.RemittanceLine;
import io.tieout.testkit.oracle.References;
import java.util.List;
import java.util.Optional;

/**
 * What a line of a remittance is about (section 5, C1).
 *
 * @param owed the open one if it is resolved, the first cleared one if all are; empty if unknown
 */
record LineTarget(Optional<Owed> owed) {

    /**
     * @param there in order, of the payment's currency
     */
    static LineTarget of(RemittanceLine line, List<Owed> there) {
        String n = References.normalised(line.invoiceNumber());
        List<Owed> holders = there.stream().filter(owed -> owed.number().equals(n)).toList();
        String digits = Texts.digits(n);
        if (holders.isEmpty() && !digits.isEmpty()) {
            holders = there.stream().filter(owed -> owed.digits().contains(digits)).toList();
        }
        List<Owed> open = holders.stream().filter(owed -> !owed.isCleared()).toList();
        if (open.size() > 1) {
            return new LineTarget(Optional.empty());
        }
        return new LineTarget(
                open.isEmpty() ? holders.stream().findFirst() : Optional.of(open.get(0)));
    }

    boolean isResolved() {
        return owed.isPresent() && !owed.get().isCleared();
    }

    boolean isUnknown() {
        return owed.isEmpty();
    }
}
