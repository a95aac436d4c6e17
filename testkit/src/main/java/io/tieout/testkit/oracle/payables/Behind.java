package io.tieout.testkit.oracle.payables;

import io.tieout.core.numbers.Ratio;
import java.util.SortedSet;
import java.util.TreeSet;

/** The receipts behind an invoice (section 5, outcome). */
final class Behind {

    private Behind() {}

    /** Before the grant is written down; a credit note has none. */
    static SortedSet<String> receipts(Judgement judgement, Scene scene) {
        SortedSet<String> receipts = new TreeSet<>();
        for (Claim claim : judgement.claims) {
            if (!claim.paper().isCredit() && claim.isCompared() && claim.isThreeWay()) {
                Ratio from = scene.books().quantity(claim.key(), false);
                for (Claim before : judgement.claims) {
                    if (before.position() < claim.position() && before.key().equals(claim.key())) {
                        from = from.plus(before.quantity());
                    }
                }
                add(claim, from, from.plus(claim.quantity()), scene, receipts);
            }
        }
        return receipts;
    }

    private static void add(
            Claim claim, Ratio from, Ratio to, Scene scene, SortedSet<String> receipts) {
        Ratio start = Ratio.ZERO;
        for (Scene.Arrived arrived : scene.arrived(claim.key())) {
            if (arrived.quantity().signum() > 0) {
                Ratio end = start.plus(arrived.quantity());
                if (end.isAbove(from) && to.isAbove(start) && to.isAbove(from)) {
                    receipts.add(arrived.receipt());
                }
                start = end;
            }
        }
    }
}
