package io.tieout.testkit.oracle.statements;

import java.util.List;

/** What a rule tied. */
record Together(String rule, List<Line> lines, List<Ours> items) {

    long rest() {
        return lines.stream().mapToLong(Line::amount).sum()
                - items.stream().mapToLong(Ours::amount).sum();
    }
}
