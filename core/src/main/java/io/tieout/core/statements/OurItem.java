package io.tieout.core.statements;

import io.tieout.core.payables.NumberForms;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** An item of ours while it is reconciled. Amounts in minor units. */
final class OurItem implements Candidate {

    /** What is most settled first. */
    static final Comparator<OurItem> ORDER =
            Comparator.comparing(OurItem::state)
                    .thenComparingInt(OurItem::day)
                    .thenComparing(OurItem::id);

    private final String id;
    private final PartyItem item;
    private final Group group;
    private final NumberForms number;
    private final int day;
    private final long amount;
    private final SortedSet<String> settledBy = new TreeSet<>();
    private long open;
    private boolean tied;

    OurItem(PartyItem item) {
        this.id = item.id();
        this.item = item;
        this.group = Group.of(item.kind());
        this.number = NumberForms.of(item.number());
        this.day = item.day();
        this.amount = item.amount().minorUnits();
        this.open = item.open().minorUnits();
    }

    private OurItem(long amount) {
        this.id = "adjustments";
        this.item = null;
        this.group = Group.ADJUSTMENT;
        this.number = NumberForms.of("");
        this.day = Integer.MIN_VALUE;
        this.amount = amount;
        this.open = amount;
    }

    /** What was written off of all items together. */
    static OurItem adjustment(long amount) {
        return new OurItem(amount);
    }

    String id() {
        return id;
    }

    /** Null if it is the adjustment. */
    PartyItem item() {
        return item;
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
        return amount;
    }

    ItemState state() {
        return item == null ? ItemState.POSTED : item.state();
    }

    boolean isPosted() {
        return state() == ItemState.POSTED;
    }

    long open() {
        return open;
    }

    /** A payment takes up a part of it. */
    void settle(long part, String paymentId) {
        open -= part;
        settledBy.add(paymentId);
    }

    /** A part of this payment is laid on something. */
    void use(long part) {
        open += part;
    }

    SortedSet<String> settledBy() {
        return settledBy;
    }

    /** What it counts with in our balance. */
    long value(boolean openItems) {
        if (!isPosted()) {
            return 0;
        }
        return openItems ? open : amount;
    }

    boolean isTied() {
        return tied;
    }

    void tie(boolean nowTied) {
        tied = nowTied;
    }
}
