package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Amounts;
import io.tieout.benchmarks.recon.Arrivals;
import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.Texts;
import io.tieout.core.documents.ReceivableKind;
import java.util.List;

/**
 * What a payment in the making sees: the payers of the day and their bills, random numbers, and
 * where to leave its traces.
 */
final class CashScene {
    private static final long RECEIVABLE_KEY = 0x1F83D9ABFB41BD6BL;
    private static final long BACKLOG_KEY = 0x3C6EF372FE94F82BL;
    private static final long PAYMENT_KEY = 0x5BE0CD19137E2179L;
    private static final long ADVICE_KEY = 0xCBBB9D5DC1059ED8L;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int OFFICE_OPENS_SECOND = 7 * 3_600;
    private static final int OFFICE_SECONDS = 11 * 3_600;
    private static final int STATEMENTS_SECOND = 4 * 3_600;
    private static final int STATEMENTS_SECONDS = 3 * 3_600;

    private static final int ORDERED_EVERY = 3;
    private static final int NEW_ORDER_EVERY = 5;

    private final long seed;
    private final Profile profile;
    private final boolean remittances;
    private final Seller seller;
    private final Arrivals arrivals;
    private final CashTruth truth;
    private final Draw draw = new Draw(0, 0, 0);
    private final LineBuffer scratch = new LineBuffer();
    private PayerGroup group;
    private int day;
    private List<Invoice> due = List.of();
    private boolean isFirstPayment;
    private long remaining;
    private long receivables;
    private long unpaid;
    private long payments;
    private long advices;
    private long settled;

    CashScene(
            long seed,
            long events,
            Profile profile,
            boolean remittances,
            Arrivals arrivals,
            CashTruth truth) {
        this.seed = seed;
        this.profile = profile;
        this.remittances = remittances;
        this.seller = new Seller(seed);
        this.arrivals = arrivals;
        this.truth = truth;
        this.remaining = events;
    }

    void enter(PayerGroup next, int today) {
        this.group = next;
        this.day = today;
        draw.restart(seed, next.index + 1L, today);
    }

    /**
     * @param isFirst whether the group has not paid anything else today
     */
    void enterPayment(List<Invoice> bills, boolean isFirst) {
        this.due = bills;
        this.isFirstPayment = isFirst;
    }

    Draw draw() {
        return draw;
    }

    Profile profile() {
        return profile;
    }

    boolean hasRemittances() {
        return remittances;
    }

    CashTruth truth() {
        return truth;
    }

    PayerGroup group() {
        return group;
    }

    int day() {
        return day;
    }

    /** The bills that are to be paid today, in the order of issue; none of them a credit memo. */
    List<Invoice> due() {
        return due;
    }

    /** Whether a payment may rely on knowing what is open: nothing else happens today. */
    boolean mayLeaveOutReferences() {
        return isFirstPayment && group.isClear(day);
    }

    /** Events that may still be created in this feed. */
    long remaining() {
        return remaining;
    }

    long receivables() {
        return receivables;
    }

    long payments() {
        return payments;
    }

    long advices() {
        return advices;
    }

    /** Parts of payments so far. */
    long settled() {
        return settled;
    }

    /** A buffer for values, empty; its content ends with the next call. */
    LineBuffer scratch() {
        return scratch.clear();
    }

    Seller seller() {
        return seller;
    }

    /** The payer of some of a debtor's bills: the parent where it pays for all. */
    Payer payer(Debtor debtor) {
        return Payer.draw(group.isCentral ? group.debtors[0] : debtor, draw);
    }

    long amount(Debtor debtor) {
        return Amounts.draw(draw, debtor.currency(), debtor.priceList);
    }

    Invoice receivable(Debtor debtor, ReceivableKind kind, long minorUnits, int payDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ RECEIVABLE_KEY) + ++receivables);
        long number = seller.nextNumber();
        byte[] printed = seller.printed(scratch(), debtor.segment, number, day);
        Invoice invoice = new Invoice(id, debtor, kind, minorUnits, day, number, printed);
        invoice.payDay = payDay;
        int arrival = day;
        if (isLate()) {
            arrival += draw.between(1, 4);
            debtor.group.unsettledUntil = Math.max(debtor.group.unsettledUntil, arrival + 1);
        }
        invoice.observedAt = secondOf(arrival, OFFICE_OPENS_SECOND, OFFICE_SECONDS);
        arrivals.add(invoice);
        return invoice;
    }

    /** An invoice from before the feed, which nobody pays in it. */
    Invoice unpaid(Debtor debtor, Draw by, int issueDay) {
        long id = Draw.mix(Draw.mix(seed ^ BACKLOG_KEY) + ++unpaid);
        long amount = Amounts.draw(by, debtor.currency(), debtor.priceList);
        long number = seller.nextNumber();
        byte[] printed = seller.printed(scratch(), debtor.segment, number, issueDay);
        Invoice invoice =
                new Invoice(id, debtor, ReceivableKind.INVOICE, amount, issueDay, number, printed);
        if (isOrdered(number)) {
            new CustomerOrder(number).add(invoice);
        }
        invoice.observedAt = debtor.observedAt;
        return invoice;
    }

    /** Says for which of the debtor's orders a bill is, if it names one: a new one or the last. */
    void order(Invoice bill) {
        Debtor debtor = bill.debtor;
        if (!isOrdered(bill.number)) {
            return;
        }
        boolean isNew =
                bill.number % NEW_ORDER_EVERY == 0 || debtor.order == null || debtor.order.isFull();
        if (isNew) {
            debtor.order = new CustomerOrder(bill.number);
        }
        debtor.order.add(bill);
    }

    private static boolean isOrdered(long number) {
        return number % ORDERED_EVERY == 0;
    }

    /** A line that the bank books on a business day and states in the night after it. */
    PaymentLine bankLine(Payer payer, long minorUnits, int bookingDay) {
        byte[] account =
                payer.ownAccount() == null
                        ? seller.account(payer.debtor().currency())
                        : payer.ownAccount();
        PaymentLine line = bankLine(payer.debtor(), account, minorUnits, bookingDay);
        line.name = payer.name();
        line.partyAccount = payer.account();
        return line;
    }

    PaymentLine bankLine(Debtor place, byte[] account, long minorUnits, int bookingDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ PAYMENT_KEY) + ++payments);
        PaymentLine line =
                new PaymentLine(id, group.index, place.currency(), account, minorUnits, bookingDay);
        line.text = Texts.NONE;
        if (draw.percent(70)) {
            line.endToEndId = scratch().raw('E').hex(Draw.mix(id)).copy();
        }
        int hour = profile == Profile.SAME_DAY ? 15 * 3_600 : 0;
        int arrival = bookingDay + (profile == Profile.SAME_DAY ? 0 : 1);
        line.observedAt = secondOf(arrival, STATEMENTS_SECOND + hour, STATEMENTS_SECONDS);
        arrivals.add(line);
        return line;
    }

    /** Makes a line late that says by itself what it is for. */
    void maybeLate(PaymentLine line) {
        if (isLate()) {
            int days = draw.between(1, 3);
            line.observedAt += (long) days * SECONDS_PER_DAY;
            group.unsettledUntil = Math.max(group.unsettledUntil, day + days + 2);
        }
    }

    /** A remittance for a line, from two days before to three days after it. */
    void advice(PaymentLine line, Debtor payer, List<Part> parts, byte[] reasonCode) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ ADVICE_KEY) + ++advices);
        int ticket = draw.below(100);
        Advice.Naming naming = Advice.Naming.BY_REFERENCE;
        if (ticket < 8) {
            naming = Advice.Naming.BY_ID;
        } else if (ticket < 35 || line.endToEndId == null) {
            naming = Advice.Naming.BY_PAYER;
        }
        Advice advice = new Advice(id, line, payer, List.copyOf(parts), naming, reasonCode);
        boolean after = profile != Profile.SAME_DAY && draw.percent(15);
        int arrival = after ? day + draw.between(2, 3) : day;
        if (after) {
            group.unsettledUntil = Math.max(group.unsettledUntil, arrival + 1);
        }
        advice.observedAt = secondOf(arrival, OFFICE_OPENS_SECOND, OFFICE_SECONDS);
        arrivals.add(advice);
    }

    private boolean isLate() {
        return draw.perTenThousand(profile.settings().late());
    }

    private long secondOf(int onDay, int from, int width) {
        return (long) onDay * SECONDS_PER_DAY + from + draw.below(width);
    }

    /** The business day so many days from today, or the one after it. */
    int dayAfter(int days) {
        return Days.business(day + days);
    }

    /** States what a line settles, and settles it. */
    void settle(CashKind kind, Certainty certainty, PaymentLine line, List<Part> parts) {
        truth.payment(kind, certainty, line, parts);
        for (Part part : parts) {
            Invoice invoice = part.invoice();
            boolean whole = Math.abs(part.cash()) + part.discount() == invoice.remaining;
            invoice.isClear &= whole && certainty.isDecidable();
            invoice.remaining = 0;
        }
        settled += parts.size();
    }

    /** Says that a document is not settled after all: so much is left, to be paid on that day. */
    void leaveOpen(Invoice invoice, long left, int payDay) {
        invoice.remaining = left;
        invoice.payDay = payDay;
    }

    void fault(CashKind kind, FeedItem... items) {
        truth.fault(kind, items);
    }
}
