package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** The only open receivable of exactly the payment's amount when its discount is deducted. */
final class ExactDiscount implements CashRule {

    private static final String NAME = "exact-discount";
    private static final String LATE_NAME = "exact-late-discount";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.isBare() || Weak.isUnproven(turn)) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> net = turn.pool().ofNet(turn.amount());
        List<OpenReceivable> granted = net.stream().filter(turn::isGranted).toList();
        if (granted.size() == 1) {
            return Verdict.claim(NAME, List.of(Applied.discounted(granted.get(0))));
        }
        if (!granted.isEmpty()) {
            return Ambiguous.singles(NAME, granted);
        }
        List<OpenReceivable> late = net.stream().filter(turn::isJustLate).toList();
        return switch (late.size()) {
            case 0 -> Verdict.NOTHING;
            case 1 -> Verdict.claim(LATE_NAME, List.of(Applied.late(late.get(0))));
            default -> Ambiguous.singles(LATE_NAME, late);
        };
    }
}
