package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Draw;
import java.util.List;

/** What goes as it should: both sides have it, or will. */
final class UsualDealings {
    private static final int MOST_DAYS_TO_BOOK = 4;
    private static final int DAYS_BETWEEN_RATES = 30;
    private static final int DISCOUNT_PERCENT = 2;

    private UsualDealings() {}

    static void plain(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        stated(account, account.invoice(digits, day, account.amountOf(digits)), day);
    }

    /** They date it a few days before or after the document. */
    static void dateShifted(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        int theirs = Math.min(account.lastDay(), day + account.draw().between(1, 4));
        stated(account, account.invoice(digits, day, account.amountOf(digits)), theirs);
    }

    private static PlannedLine stated(AccountPlan account, PlannedItem item, int day) {
        String kind = account.draw().percent(8) ? PlannedLine.OTHER : PlannedLine.INVOICE;
        return AccountPlan.tie(account.line(day, kind, item.number, item.amount), item);
    }

    static void paid(AccountPlan account) {
        Draw draw = account.draw();
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        PlannedLine line = stated(account, invoice, day);
        int paidDay = day + draw.between(5, 40);
        PlannedItem payment = account.paymentOf(invoice, paidDay, invoice.amount);
        booked(account, line, payment, paidDay + draw.below(MOST_DAYS_TO_BOOK));
    }

    /** Their account has the payment, too; open items lose the invoice instead. */
    private static void booked(
            AccountPlan account, PlannedLine invoice, PlannedItem payment, int day) {
        invoice.settledDay = day;
        PlannedLine line = account.line(day, PlannedLine.PAYMENT, "", payment.amount);
        line.settledDay = day;
        AccountPlan.tie(line, payment);
    }

    /** What is left of the invoice is what open items state of it. */
    static void paidInPart(AccountPlan account) {
        Draw draw = account.draw();
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        long part = Math.max(1, invoice.amount / draw.between(2, 4));
        int paidDay = Math.min(account.lastDay(), day + draw.between(1, 20));
        PlannedItem payment = account.paymentOf(invoice, paidDay, part);
        PlannedLine whole = stated(account, invoice, day);
        if (account.isActivity) {
            booked(account, whole, payment, paidDay);
        } else {
            whole.settledDay = paidDay;
            AccountPlan.tie(
                    account.line(paidDay, PlannedLine.INVOICE, invoice.number, invoice.open()),
                    invoice);
        }
    }

    /** We hold invoice and payment as open, they neither. */
    static void paidWithoutNaming(AccountPlan account) {
        Draw draw = account.draw();
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        PlannedLine line = stated(account, invoice, day);
        int paidDay = day + draw.between(3, 25);
        PlannedItem payment = account.payment(paidDay, invoice.amount, "thank you");
        booked(account, line, payment, paidDay + draw.below(MOST_DAYS_TO_BOOK));
        account.cancelling.add(List.of(payment, invoice));
    }

    /** A customer takes the discount that was agreed; both sides write it off. */
    static void paidWithDiscount(AccountPlan account) {
        int day = account.day();
        long amount = account.tellingAmount() / 100 * 100 + 100;
        PlannedItem invoice = account.invoice(account.digits(), day, amount);
        invoice.discountPercent = DISCOUNT_PERCENT;
        PlannedLine line = stated(account, invoice, day);
        long discount = amount / 100 * DISCOUNT_PERCENT;
        int paidDay = day + account.draw().between(3, 9);
        PlannedItem payment = account.payment(paidDay, amount - discount, invoice.number);
        invoice.settleBy(payment, discount);
        booked(account, line, payment, paidDay);
        PlannedLine written = account.line(paidDay, PlannedLine.ADJUSTMENT, "", -discount);
        written.settledDay = paidDay;
    }

    static void onAccount(AccountPlan account) {
        int day = account.day();
        long amount = account.tellingAmount();
        PlannedItem payment = account.payment(day, amount, "on account");
        int booked = Math.min(account.lastDay(), day + account.draw().below(MOST_DAYS_TO_BOOK));
        AccountPlan.tie(account.line(booked, PlannedLine.PAYMENT, "", -amount), payment);
    }

    /** The same amount every month: only the day tells them apart. */
    static void equalPayments(AccountPlan account) {
        long amount = account.tellingAmount();
        int day = account.day();
        for (int i = 0; i < 3; i++) {
            PlannedItem payment = account.payment(day, amount, "instalment");
            int booked = day + account.draw().below(MOST_DAYS_TO_BOOK);
            AccountPlan.tie(account.line(booked, PlannedLine.PAYMENT, "", -amount), payment);
            day += DAYS_BETWEEN_RATES;
        }
    }

    /** They book in one sum what we paid in two. */
    static void paymentsOfOneDay(AccountPlan account) {
        int day = account.day();
        long one = account.tellingAmount();
        long other = account.tellingAmount();
        AccountPlan.tie(
                account.line(day, PlannedLine.PAYMENT, "", -one - other),
                account.payment(day, one, "on account"),
                account.payment(day, other, "on account"));
    }

    /** A part of an invoice is taken back. */
    static void credited(AccountPlan account) {
        int day = account.day();
        long credit = account.tellingAmount();
        stated(account, account.invoice(account.digits(), day, credit + account.amount()), day);
        PlannedItem note = account.creditNote(account.digits(), day, credit);
        String kind = account.draw().percent(30) ? PlannedLine.OTHER : PlannedLine.CREDIT_NOTE;
        AccountPlan.tie(account.line(day, kind, note.number, note.amount), note);
    }
}
