package io.tieout.core.statements;

import java.util.List;

/** Lines and items that are the same; without lines: items of ours that cancel. */
record Tie(TieRule rule, List<StatedLine> lines, List<OurItem> items) {

    Tie {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    boolean isPair() {
        return lines.size() == 1 && items.size() == 1;
    }

    /** Sum of the lines less sum of the items. */
    long rest() {
        long rest = 0;
        for (StatedLine line : lines) {
            rest += line.amount();
        }
        for (OurItem item : items) {
            rest -= item.amount();
        }
        return rest;
    }
}
