package io.tieout.core.payables;

import io.tieout.core.approvals.Signature;
import io.tieout.core.coding.Code;
import java.util.List;
import java.util.Objects;

/**
 * What was found out about the accounts of a bill, and what people did to it. Of a bill that is
 * granted it is kept only as long as somebody may still have to agree, because a budget is over.
 *
 * @param lines those that were asked for an account
 * @param makers who coded it, by spelled name
 * @param recodedAtMillis when a person did so last; the smallest number if nobody did
 * @param signatures on which it was granted
 */
public record PeopleMark(
        String billId,
        List<Line> lines,
        List<String> makers,
        long recodedAtMillis,
        List<Signature> signatures) {

    /**
     * @param position of the line on the bill, from 1
     * @param confirmed whether a person took what was learned for right
     */
    public record Line(int position, Code code, boolean confirmed) {
        public Line {
            Objects.requireNonNull(code, "code");
        }
    }

    public PeopleMark {
        Objects.requireNonNull(billId, "billId");
        lines = List.copyOf(lines);
        makers = List.copyOf(makers);
        signatures = List.copyOf(signatures);
    }

    /** Of a bill of which nothing has to be kept. */
    static PeopleMark none(String billId) {
        return new PeopleMark(billId, List.of(), List.of(), Long.MIN_VALUE, List.of());
    }

    /** Whether there is nothing to be kept. */
    public boolean isEmpty() {
        return lines.isEmpty() && makers.isEmpty() && signatures.isEmpty();
    }
}
