package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.receivables.Way;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A payment as what it settles in another currency, by the ledger's rate of its day. */
final class Conversion {

    private static final double CONFIDENCE = 0.5;

    private Conversion() {}

    /**
     * Claimed if the payment is what the ledger expects within the tolerances, else proposed.
     *
     * @param lines as if the payment were in that currency
     */
    static Verdict judge(Turn turn, String rule, List<Applied> lines, String currency) {
        List<OpenReceivable> meant = lines.stream().map(Applied::receivable).toList();
        long settled = Lines.cash(lines);
        Long expected = turn.expected(settled, currency);
        if (expected == null) {
            return Verdict.refuse(
                    rule, Reason.FX_RATE_MISSING, List.of(Way.of(rule, CONFIDENCE, meant)));
        }
        if (turn.isWithin(expected, turn.amount(), Lines.largest(meant))) {
            return Verdict.claim(rule, shared(lines, turn.amount(), settled));
        }
        long cash = Math.min(expected, turn.amount());
        return Verdict.propose(rule, shared(lines, cash, settled), Reason.CURRENCY_MISMATCH);
    }

    /** The cash shared by what the lines settle, so that the shares sum to it. */
    private static List<Applied> shared(List<Applied> lines, long cash, long settled) {
        List<Applied> shared = new ArrayList<>();
        long settledSoFar = 0;
        long cashSoFar = 0;
        for (Applied line :
                lines.stream()
                        .sorted(Comparator.comparing(one -> one.receivable().id()))
                        .toList()) {
            settledSoFar += line.settled();
            long upToHere = share(cash, settledSoFar, settled);
            shared.add(line.by(upToHere - cashSoFar));
            cashSoFar = upToHere;
        }
        return shared;
    }

    private static long share(long cash, long part, long whole) {
        return BigDecimal.valueOf(cash)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
