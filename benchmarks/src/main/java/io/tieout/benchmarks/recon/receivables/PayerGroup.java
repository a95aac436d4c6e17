package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A customer, or a parent with its subsidiaries: the smallest unit in which one payment may settle
 * any open item. Remembers what is open, and what an engine may rightly still take for open.
 */
final class PayerGroup {
    private static final int RIVAL_LIMIT = 5;
    private static final int[] RHYTHMS_DAYS = {1, 1, 3, 7, 7, 7, 14, 30};

    final int index;
    final Debtor[] debtors;

    /** Whether the parent pays for all. */
    final boolean isCentral;

    final long weight;
    final int latenessDays;

    /** What was settled today may still be among it, with nothing remaining. */
    private final List<Invoice> open = new ArrayList<>();

    /** Events that the group may still cause today, in units of {@code Pace}. */
    long credit;

    /** The last day on which a payment spoke for all that was open: nothing else is issued then. */
    int quietDay;

    /** Until then something is under way that blurs what is open. */
    int unsettledUntil;

    private final int rhythmDays;
    private int nextRun;
    private int earliestPayDay = Integer.MAX_VALUE;
    private long[] rivals = {};

    PayerGroup(int index, Debtor[] debtors, long weight, Profile profile, Draw draw) {
        this.index = index;
        this.debtors = debtors;
        this.weight = weight;
        this.isCentral = debtors.length > 1 && draw.percent(55);
        this.latenessDays = draw.percent(60) ? draw.between(-4, 3) : draw.between(4, 25);
        this.rhythmDays =
                profile == Profile.SAME_DAY ? 1 : RHYTHMS_DAYS[draw.below(RHYTHMS_DAYS.length)];
        this.nextRun = draw.below(30);
        for (Debtor debtor : debtors) {
            debtor.group = this;
        }
    }

    void add(Invoice invoice) {
        open.add(invoice);
        wake(invoice.payDay);
    }

    /** What is open now, in the order of issue. */
    List<Invoice> open() {
        return open.stream().filter(invoice -> invoice.remaining > 0).toList();
    }

    /** Says that something will be due on a day. */
    void wake(int day) {
        earliestPayDay = Math.min(earliestPayDay, day);
    }

    /** Whether the group pays its bills today. */
    boolean isRunDay(int day) {
        return day >= nextRun && day >= earliestPayDay;
    }

    /** What is to be paid in today's run, in the order of issue. */
    List<Invoice> startRun(int day) {
        nextRun = day + rhythmDays;
        List<Invoice> due = new ArrayList<>();
        for (Invoice invoice : open) {
            if (invoice.payDay <= day && !invoice.isCredit()) {
                due.add(invoice);
            }
        }
        return due;
    }

    /** Forgets what was settled. */
    void endRun() {
        open.removeIf(invoice -> invoice.remaining == 0);
        int earliest = Integer.MAX_VALUE;
        for (Invoice invoice : open) {
            if (!invoice.isCredit()) {
                earliest = Math.min(earliest, invoice.payDay);
            }
        }
        earliestPayDay = earliest;
    }

    /** Adds an open amount that no payment of the feed will settle. */
    void addRival(long minorUnits) {
        rivals = Arrays.copyOf(rivals, rivals.length + 1);
        rivals[rivals.length - 1] = minorUnits;
    }

    boolean mayHaveRivals(int more) {
        return rivals.length + more <= RIVAL_LIMIT;
    }

    boolean hasRivals() {
        return rivals.length > 0;
    }

    /** All amounts that an engine may see open in the group, credit memos below zero. */
    long[] openAmounts() {
        long[] amounts = Arrays.copyOf(rivals, rivals.length + open.size());
        int count = rivals.length;
        for (Invoice invoice : open) {
            if (invoice.remaining > 0) {
                amounts[count++] = invoice.signedRemaining();
            }
        }
        return Arrays.copyOf(amounts, count);
    }

    /** Whether what is open today is known to the cent and to the day. */
    boolean isClear(int day) {
        return day > unsettledUntil;
    }

    boolean hasDiscountTerms() {
        for (Debtor debtor : debtors) {
            if (debtor.terms.hasDiscount()) {
                return true;
            }
        }
        return false;
    }
}
