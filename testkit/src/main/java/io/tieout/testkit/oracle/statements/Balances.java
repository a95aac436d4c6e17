package io.tieout.testkit.oracle.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import java.util.List;

/** Where a statement starts, and whether its running balances are right. */
final class Balances {

    private Balances() {}

    static int start(PartyStatement first, List<Line> lines) {
        return first.fromDate() != null
                ? (int) first.fromDate().toEpochDay()
                : lines.stream()
                        .filter(l -> l.id().startsWith(first.id() + "#"))
                        .mapToInt(Line::day)
                        .min()
                        .orElse((int) first.statementDate().toEpochDay());
    }

    /** The position of the first line with a wrong balance; 0 if there is none. */
    static int brokenAt(PartyStatement statement) {
        Long balance =
                statement.openingBalance() == null
                        ? null
                        : (Long) statement.openingBalance().minorUnits();
        int position = 0;
        for (StatementLine line : statement.lines()) {
            position++;
            if (line.kind() == StatementLineKind.BROUGHT_FORWARD) {
                balance = balance == null ? (Long) line.amount().minorUnits() : balance;
            } else if (balance != null) {
                balance += line.amount().minorUnits();
            }
            if (line.balance() != null) {
                if (balance != null && balance != line.balance().minorUnits()) {
                    return position;
                }
                balance = line.balance().minorUnits();
            }
        }
        return 0;
    }
}
