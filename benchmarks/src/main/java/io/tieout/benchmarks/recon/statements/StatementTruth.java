package io.tieout.benchmarks.recon.statements;

import java.util.List;
import java.util.Map;

/**
 * What is true of a statement. Amounts in minor units; those of causes and lines are theirs less
 * ours.
 *
 * @param status as the rules call it
 * @param lines of the statement, after those that it continues
 * @param causes that are not zero in all their parts, by name
 * @param missing the cause of each of our items that no line stands for and that matters
 */
record StatementTruth(
        PlannedStatement statement,
        long ourBalance,
        long unexplained,
        String status,
        List<Line> lines,
        Map<String, Long> causes,
        Map<String, String> missing) {

    /**
     * What is true of a line.
     *
     * @param items that it stands for, with the other lines of it
     * @param causes by name; empty if it makes no difference, or nobody knows why
     */
    record Line(String id, Dealing dealing, List<String> items, List<String> causes, long amount) {

        Line {
            items = List.copyOf(items);
            causes = List.copyOf(causes);
        }
    }
}
