package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;

/** What the payment quotes, or the only receivable near its amount, within the tolerances. */
final class WithinTolerance implements CashRule {

    private static final String NAME = "tolerance";
    private static final long HUNDRED = 100;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (turn.isBare()) {
            return turn.payment().isWeak()
                            || turn.payment().quotesNumber()
                            || turn.pool().isTooLarge()
                    ? Verdict.NOTHING
                    : bare(turn);
        }
        List<OpenReceivable> quoted = turn.named().open();
        if (quoted.isEmpty() || Lines.sum(quoted) <= 0 || turn.payment().saysPart()) {
            return Verdict.NOTHING;
        }
        Verdict whole = claim(turn, Lines.whole(quoted), quoted);
        return whole.isNothing() && quoted.stream().anyMatch(turn::isGranted)
                ? claim(turn, Lines.granted(turn, quoted), quoted)
                : whole;
    }

    private static Verdict bare(Turn turn) {
        List<OpenReceivable> near =
                turn.pool().members().stream()
                        .filter(member -> !member.isCredit() && isNear(turn, member))
                        .toList();
        return near.size() == 1 ? claim(turn, Lines.whole(near), near) : Verdict.NOTHING;
    }

    private static boolean isNear(Turn turn, OpenReceivable member) {
        long apart = Math.abs(member.available() - turn.amount());
        return Math.multiplyExact(apart, HUNDRED)
                <= Math.multiplyExact(turn.amount(), (long) turn.settings().rivalPercent());
    }

    private static Verdict claim(Turn turn, List<Applied> lines, List<OpenReceivable> quoted) {
        OpenReceivable bearer = Lines.largest(quoted);
        long expected = Lines.cash(lines);
        if (!turn.isWithin(expected, turn.amount(), bearer)) {
            return Verdict.NOTHING;
        }
        List<Applied> adjusted = new ArrayList<>();
        for (Applied line : lines) {
            adjusted.add(
                    line.receivable() == bearer
                            ? line.withDifference(expected - turn.amount())
                            : line);
        }
        return quoted.size() == 1
                ? Verdict.claim(NAME, adjusted)
                : Verdict.propose(NAME, adjusted, Reason.AMOUNT_DIFFERS);
    }
}
