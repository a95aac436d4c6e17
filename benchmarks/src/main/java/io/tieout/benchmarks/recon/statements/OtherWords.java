package io.tieout.benchmarks.recon.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** They have what we have, but do not say it in our words. */
final class OtherWords {

    private OtherWords() {}

    static void rewritten(AccountPlan account) {
        said(account, account.party.numbers::rewritten);
    }

    static void otherPrefix(AccountPlan account) {
        said(account, account.party.numbers::otherPrefix);
    }

    static void misread(AccountPlan account) {
        said(account, account.party.numbers::misread);
    }

    static void lettersAdded(AccountPlan account) {
        said(account, account.party.numbers::withLetters);
    }

    static void slipped(AccountPlan account) {
        said(
                account,
                digits -> {
                    String slipped = account.party.numbers.slip(digits);
                    return slipped == null ? null : account.printed(slipped);
                });
    }

    /** An invoice under another number; under its own, if it has none of that sort. */
    private static void said(AccountPlan account, Function<String, String> inOtherWords) {
        String digits = account.digits();
        int day = account.day();
        PlannedItem invoice = account.invoice(digits, day, account.tellingAmount());
        String said = inOtherWords.apply(digits);
        AccountPlan.tie(
                account.line(
                        day,
                        PlannedLine.INVOICE,
                        said == null ? invoice.number : said,
                        invoice.amount),
                invoice);
    }

    /** The reference is something of theirs; the text names the invoice. */
    static void numberInText(AccountPlan account) {
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        String reference = account.draw().percent(50) ? "" : "LS " + account.draw().below(900);
        AccountPlan.tie(
                account.line(
                        day,
                        PlannedLine.INVOICE,
                        reference,
                        "our document " + invoice.number + " as delivered",
                        invoice.amount),
                invoice);
    }

    static void noNumber(AccountPlan account) {
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        int theirs = Math.min(account.lastDay(), day + account.draw().below(4));
        AccountPlan.tie(account.line(theirs, PlannedLine.INVOICE, "", invoice.amount), invoice);
    }

    /** One line for several invoices, which its text names. */
    static void collective(AccountPlan account) {
        int day = account.day();
        StringBuilder text = new StringBuilder("collective");
        PlannedItem[] invoices = new PlannedItem[account.draw().between(2, 4)];
        long sum = 0;
        for (int i = 0; i < invoices.length; i++) {
            invoices[i] = account.invoice(account.digits(), day - i, account.tellingAmount());
            text.append(i == 0 ? " " : ", ").append(invoices[i].number);
            sum += invoices[i].amount;
        }
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, "", text.toString(), sum), invoices);
    }

    /** One invoice in two or three lines of its number. */
    static void inParts(AccountPlan account) {
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount() + 9);
        List<PlannedLine> parts = new ArrayList<>();
        long left = invoice.amount;
        for (int i = account.draw().between(1, 2); i > 0; i--) {
            long part = left / 3;
            parts.add(account.line(day, PlannedLine.INVOICE, invoice.number, part));
            left -= part;
        }
        parts.add(account.line(day, PlannedLine.INVOICE, invoice.number, left));
        AccountPlan.tie(parts, invoice);
    }
}
