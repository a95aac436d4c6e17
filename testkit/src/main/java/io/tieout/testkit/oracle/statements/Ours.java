package io.tieout.testkit.oracle.statements;

import io.tieout.core.statements.ItemState;
import java.util.Set;

/** An item of ours after clearing. */
record Ours(
        String id,
        Side side,
        String n,
        String c,
        int day,
        long amount,
        long open,
        ItemState state,
        Set<String> settledBy) {

    boolean posted() {
        return state == ItemState.POSTED;
    }

    long value(boolean openItems) {
        if (!posted()) {
            return 0;
        }
        return openItems ? open : amount;
    }
}
