package io.tieout.core.payables;

import io.tieout.core.documents.DecisionEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one bill that a decision gives an account.
 *
 * @param account null if there is a complaint
 * @param costCenter null if it names none
 * @param complaint why it cannot be done; empty if it can
 */
record RecodedLines(List<BilledLine> lines, String account, String costCenter, String complaint) {

    private static final int ACCOUNT_AND_COST_CENTER = 2;

    static RecodedLines of(DecisionEvent decision, Bill bill, ChartOfAccounts chart) {
        List<String> right = decision.rightIds();
        if (right.isEmpty() || right.size() > ACCOUNT_AND_COST_CENTER) {
            return refused("names no account, or more than an account and a cost centre");
        }
        if (bill.isGranted()) {
            return refused("is about a bill that is posted");
        }
        if (!OrdersOfBill.statedNumbers(bill.invoice()).isEmpty()) {
            return refused("is about a bill with order, whose accounts are those of the order");
        }
        String complaint = chart.complaint(right.get(0));
        if (!complaint.isEmpty()) {
            return refused("cannot be followed: " + complaint);
        }
        List<BilledLine> lines = new ArrayList<>();
        for (String id : decision.leftIds()) {
            if (id.equals(bill.id()) || billOf(id).equals(bill.id())) {
                List<BilledLine> named = lines(id, bill);
                if (named.isEmpty()) {
                    return refused("names a line that the bill does not have: " + id);
                }
                lines.addAll(named);
            }
        }
        return new RecodedLines(
                List.copyOf(lines), right.get(0), right.size() > 1 ? right.get(1) : null, "");
    }

    private static RecodedLines refused(String complaint) {
        return new RecodedLines(List.of(), null, null, complaint);
    }

    /** All lines, or the one whose position stands behind the last slash. */
    private static List<BilledLine> lines(String id, Bill bill) {
        if (id.equals(bill.id())) {
            return bill.lines();
        }
        String place = id.substring(bill.id().length() + 1);
        return bill.lines().stream().filter(line -> line.place().equals(place)).toList();
    }

    /** The bill that an id of a line, or of a bill, belongs to. */
    static String billOf(String id) {
        int slash = id.lastIndexOf('/');
        boolean namesLine =
                slash > 0
                        && slash < id.length() - 1
                        && id.substring(slash + 1).chars().allMatch(Character::isDigit);
        return namesLine ? id.substring(0, slash) : id;
    }
}
