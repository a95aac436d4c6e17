package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Amounts;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The account of one party with one company in one currency, on both sides, while dealings are
 * planned in it. Amounts that tell something are used once only, so that nothing is ambiguous by
 * chance.
 */
final class AccountPlan {

    final PlannedParty party;
    final String company;
    final FeedCurrency currency;
    final boolean isActivity;
    final List<PlannedItem> items = new ArrayList<>();
    final List<PlannedLine> lines = new ArrayList<>();

    /** Pairs of ours that cancel where they know of neither: a payment and what it paid. */
    final List<List<PlannedItem>> cancelling = new ArrayList<>();

    /** Items of other companies and currencies, which are no part of this account. */
    final List<Elsewhere> elsewhere = new ArrayList<>();

    private final Draw draw;
    private final Set<Long> telling = new HashSet<>();
    private final Set<Long> used = new HashSet<>();
    private final Map<Long, List<String>> digitsOf = new HashMap<>();
    private int firstDay;
    private int lastDay;
    private Dealing dealing;

    /** An item that we have somewhere else. */
    record Elsewhere(String company, FeedCurrency currency, PlannedItem item) {}

    AccountPlan(PlannedParty party, String company, FeedCurrency currency, boolean isActivity) {
        this.party = party;
        this.company = company;
        this.currency = currency;
        this.isActivity = isActivity;
        this.draw = party.draw;
    }

    /** Plans a dealing that begins within these days, both included. */
    void plan(Dealing next, int from, int to) {
        dealing = next;
        firstDay = from;
        lastDay = to;
        next.in(this);
    }

    Draw draw() {
        return draw;
    }

    /** A day of the period that is planned. */
    int day() {
        return draw.between(firstDay, lastDay);
    }

    /** The last day of the period that is planned. */
    int lastDay() {
        return lastDay;
    }

    /** Like the amounts of others; may come again. */
    long amount() {
        long amount;
        do {
            amount = Amounts.draw(draw, currency, party.index / 16);
        } while (telling.contains(amount));
        used.add(amount);
        return amount;
    }

    /**
     * As {@link #amount()}, but not that of a document whose number is a slip away from this one.
     */
    long amountOf(String digits) {
        long amount;
        do {
            amount = amount();
        } while (digitsOf.getOrDefault(amount, List.of()).stream()
                .anyMatch(other -> Numbers.areSlip(digits, other)));
        digitsOf.computeIfAbsent(amount, k -> new ArrayList<>()).add(digits);
        return amount;
    }

    /** No other amount of the account is this one. */
    long tellingAmount() {
        long amount;
        do {
            amount = Amounts.uncommon(draw, currency);
        } while (!used.add(amount));
        telling.add(amount);
        return amount;
    }

    String digits() {
        return party.numbers.next();
    }

    String printed(String digits) {
        return party.numbers.printed(digits);
    }

    PlannedItem invoice(String digits, int day, long amount) {
        return add(item(PlannedItem.Kind.INVOICE, digits, day, amount, PlannedState.POSTED));
    }

    PlannedItem invoice(String digits, int day, long amount, PlannedState state) {
        return add(item(PlannedItem.Kind.INVOICE, digits, day, amount, state));
    }

    /**
     * @param amount above zero
     */
    PlannedItem creditNote(String digits, int day, long amount) {
        return add(item(PlannedItem.Kind.CREDIT_NOTE, digits, day, -amount, PlannedState.POSTED));
    }

    /**
     * @param amount above zero
     */
    PlannedItem payment(int day, long amount, String text) {
        return add(
                new PlannedItem(
                        PlannedItem.Kind.PAYMENT,
                        party.nextId(party.paymentLetter()),
                        "",
                        day,
                        -amount,
                        PlannedState.POSTED,
                        text));
    }

    /** A payment that names an invoice and settles it. */
    PlannedItem paymentOf(PlannedItem invoice, int day, long amount) {
        PlannedItem payment = payment(day, amount, invoice.number);
        invoice.settleBy(payment, 0);
        return payment;
    }

    void invoiceElsewhere(
            String otherCompany, FeedCurrency other, String digits, int day, long amount) {
        elsewhere.add(
                new Elsewhere(
                        otherCompany,
                        other,
                        item(PlannedItem.Kind.INVOICE, digits, day, amount, PlannedState.POSTED)));
    }

    private PlannedItem item(
            PlannedItem.Kind kind, String digits, int day, long amount, PlannedState state) {
        return new PlannedItem(
                kind,
                party.nextId(party.documentLetter()),
                printed(digits),
                day,
                amount,
                state,
                "");
    }

    private PlannedItem add(PlannedItem item) {
        items.add(item);
        return item;
    }

    PlannedLine line(int day, String kind, String reference, long amount) {
        return line(day, kind, reference, "", amount);
    }

    PlannedLine line(int day, String kind, String reference, String text, long amount) {
        PlannedLine line = new PlannedLine(dealing, day, kind, reference, text, amount);
        lines.add(line);
        return line;
    }

    /** A line that stands for nothing of ours. */
    PlannedLine strange(int day, String kind, String reference, long amount, String cause) {
        PlannedLine line = line(day, kind, reference, amount);
        line.cause = cause;
        return line;
    }

    /** Says that a line stands for an item. */
    static PlannedLine tie(PlannedLine line, PlannedItem... items) {
        line.tie = new PlannedLine.Tie();
        line.tie.lines.add(line);
        line.tie.items.addAll(List.of(items));
        return line;
    }

    /** Says that several lines together stand for an item. */
    static void tie(List<PlannedLine> lines, PlannedItem item) {
        PlannedLine.Tie tie = new PlannedLine.Tie();
        tie.lines.addAll(lines);
        tie.items.add(item);
        lines.forEach(line -> line.tie = tie);
    }

    /** Whether a statement of a day shows a line, on an account of open items. */
    boolean isOpen(PlannedLine line, int statementDay) {
        return line.day <= statementDay && line.settledDay > statementDay;
    }
}
