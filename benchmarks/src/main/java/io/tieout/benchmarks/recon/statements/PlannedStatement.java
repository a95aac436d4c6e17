package io.tieout.benchmarks.recon.statements;

import java.util.List;

/**
 * A statement as it is sent. Amounts in minor units.
 *
 * @param fromDay 0 if not stated
 * @param stated the opening balance; null if not stated, 0 then
 * @param bringsForward whether the opening balance is the first line instead
 * @param lines in order
 * @param balances the running balance after each line; empty if not stated
 * @param brokenBalance whether one of them is wrong
 * @param continued the statement whose lines it is reconciled with too; null if none
 */
record PlannedStatement(
        String id,
        int day,
        int fromDay,
        Long stated,
        boolean bringsForward,
        long closing,
        boolean statesForm,
        List<PlannedLine> lines,
        List<Long> balances,
        boolean brokenBalance,
        PlannedStatement continued) {

    PlannedStatement {
        lines = List.copyOf(lines);
        balances = List.copyOf(balances);
    }

    long opening() {
        return stated == null ? 0 : stated;
    }

    /** The id of its line at a place, from 0. */
    String lineId(int place) {
        return id + '#' + (place + (bringsForward ? 2 : 1));
    }
}
