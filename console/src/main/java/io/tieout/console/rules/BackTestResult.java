package io.tieout.console.rules;

import java.util.List;

/**
 * What other rules would have made of the past.
 *
 * @param gained matches that only the proposed rules make, and {@code lost} those that only the
 *     rules of now make
 * @param otherRule matches of the same items by another rule
 * @param stillOpen items that neither leaves without an open exception
 * @param gainedRows some of those gained; the lists are cut off after some hundred rows
 * @param stillOpenIds some of the items still open
 */
public record BackTestResult(
        Side now,
        Side proposed,
        long gained,
        long lost,
        long otherRule,
        long stillOpen,
        List<Row> gainedRows,
        List<Row> lostRows,
        List<String> stillOpenIds) {

    /**
     * One side's numbers.
     *
     * @param read documents of all companies; null where it was done for one
     * @param matchRate items in confirmed matches of all items, 0 to 1; null likewise
     */
    public record Side(
            Long read, long confirmed, Double matchRate, long proposedMatches, long openItems) {}

    /** A match that one side makes. */
    public record Row(
            String kind, String rule, String accountId, List<String> left, List<String> right) {

        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    public BackTestResult {
        gainedRows = List.copyOf(gainedRows);
        lostRows = List.copyOf(lostRows);
        stillOpenIds = List.copyOf(stillOpenIds);
    }
}
