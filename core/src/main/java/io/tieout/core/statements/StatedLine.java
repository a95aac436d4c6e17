package io.tieout.core.statements;

import io.tieout.core.documents.StatementLine;
import io.tieout.core.payables.NumberForms;

/** A line of a statement while it is reconciled. Amounts in minor units. */
final class StatedLine implements Candidate {

    private final String id;
    private final StatementLine line;
    private final Group group;
    private final NumberForms number;
    private final int day;
    private boolean tied;

    StatedLine(String id, StatementLine line, Group group, NumberForms number) {
        this.id = id;
        this.line = line;
        this.group = group;
        this.number = number;
        this.day = Math.toIntExact(line.documentDate().toEpochDay());
    }

    String id() {
        return id;
    }

    StatementLine line() {
        return line;
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public NumberForms number() {
        return number;
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public long amount() {
        return line.amount().minorUnits();
    }

    boolean hasNumber() {
        return !Telling.isVoid(number.normal());
    }

    /** Whether it may be tied by amount and day alone. */
    boolean isBare() {
        return group == Group.PAYMENT || !hasNumber();
    }

    /** What is the same on the next statement. */
    String sameness() {
        return String.join(
                "|",
                group.name(),
                hasNumber() ? number.normal() : "@" + day,
                Long.toString(amount()));
    }

    boolean isTied() {
        return tied;
    }

    void tie(boolean nowTied) {
        tied = nowTied;
    }
}
