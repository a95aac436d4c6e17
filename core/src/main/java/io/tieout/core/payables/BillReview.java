package io.tieout.core.payables;

import io.tieout.core.approvals.ApprovalDecision;
import io.tieout.core.approvals.Signature;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people said of a bill that is only proposed.
 *
 * @param confirmed null if nobody did, or somebody rejected it later
 * @param rejected null likewise
 * @param refused why decisions do not count, by their ids
 */
record BillReview(
        Signature confirmed, ApprovalDecision rejected, SortedMap<String, String> refused) {

    static final BillReview NONE = new BillReview(null, null, new TreeMap<>());

    /** After somebody said something who may. */
    BillReview hearing(ApprovalDecision it, String role) {
        return it.approves()
                ? new BillReview(
                        new Signature(it.person(), it.person(), role, it.atMillis()), null, refused)
                : new BillReview(null, it, refused);
    }

    /** After somebody said something who made the bill. */
    BillReview refusing(ApprovalDecision it) {
        SortedMap<String, String> more = new TreeMap<>(refused);
        more.put(
                it.id(),
                it.person() + " entered, coded or released the bill and cannot decide about it");
        return new BillReview(confirmed, rejected, more);
    }
}
