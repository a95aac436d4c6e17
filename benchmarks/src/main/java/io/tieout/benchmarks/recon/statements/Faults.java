package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.FeedCurrency;

/** Something about a document is not as it should be, on our side or on theirs. */
final class Faults {
    private static final String DUPLICATE = "duplicate";

    private Faults() {}

    static void inApproval(AccountPlan account) {
        unposted(account, PlannedState.PENDING);
    }

    static void held(AccountPlan account) {
        unposted(account, PlannedState.HELD);
    }

    static void rejected(AccountPlan account) {
        unposted(account, PlannedState.REJECTED);
    }

    private static void unposted(AccountPlan account, PlannedState state) {
        int day = account.day();
        PlannedItem item = account.invoice(account.digits(), day, account.tellingAmount(), state);
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, item.number, item.amount), item);
    }

    /** We got it twice and stopped the second; half of them state it twice, too. */
    static void duplicateOfOurs(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        PlannedItem first = account.invoice(digits, day, account.tellingAmount());
        PlannedItem second = account.invoice(digits, day, first.amount, PlannedState.DUPLICATE);
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, first.number, first.amount), first);
        if (account.draw().percent(50)) {
            AccountPlan.tie(
                    account.line(day, PlannedLine.INVOICE, second.number, second.amount), second);
        }
    }

    static void statedTwice(AccountPlan account) {
        int day = account.day();
        PlannedItem item = account.invoice(account.digits(), day, account.tellingAmount());
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, item.number, item.amount), item);
        int again = Math.min(account.lastDay(), day + account.draw().below(3));
        account.strange(again, PlannedLine.INVOICE, item.number, item.amount, DUPLICATE);
    }

    static void twiceInOtherWords(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        PlannedItem item = account.invoice(digits, day, account.tellingAmount());
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, item.number, item.amount), item);
        String misread = account.party.numbers.misread(digits);
        account.strange(
                day,
                PlannedLine.INVOICE,
                misread == null ? item.number : misread,
                item.amount,
                DUPLICATE);
    }

    static void otherCompany(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        long amount = account.tellingAmount();
        account.invoiceElsewhere(account.company + "-north", account.currency, digits, day, amount);
        account.strange(day, PlannedLine.INVOICE, account.printed(digits), amount, "otherCompany");
    }

    /** The same number in another currency, so for another amount. */
    static void otherCurrency(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        long amount = account.tellingAmount();
        account.invoiceElsewhere(
                account.company, foreignTo(account.currency), digits, day, amount + 100);
        account.strange(day, PlannedLine.INVOICE, account.printed(digits), amount, "otherCurrency");
    }

    private static FeedCurrency foreignTo(FeedCurrency currency) {
        return currency == FeedCurrency.EUR ? FeedCurrency.USD : FeedCurrency.EUR;
    }

    static void amountDiffers(AccountPlan account) {
        int day = account.day();
        PlannedItem item = account.invoice(account.digits(), day, account.tellingAmount() + 500);
        long off = account.draw().percent(50) ? 100 : item.amount / 10 + 1;
        long theirs = item.amount + (account.draw().percent(50) ? off : -off);
        AccountPlan.tie(account.line(day, PlannedLine.INVOICE, item.number, theirs), item);
    }

    /** Two lines of one number, and an invoice of ours that is neither of them nor both. */
    static void ambiguousNumber(AccountPlan account) {
        int day = account.day();
        long one = account.tellingAmount();
        long other = account.tellingAmount();
        PlannedItem item = account.invoice(account.digits(), day, one + other + 700);
        account.strange(day, PlannedLine.INVOICE, item.number, one, PlannedLine.UNEXPLAINED);
        account.strange(day, PlannedLine.INVOICE, item.number, other, PlannedLine.UNEXPLAINED);
    }

    /** One of two equal payments is booked, between the days of both. */
    static void ambiguousPayment(AccountPlan account) {
        int day = account.day();
        long amount = account.tellingAmount();
        account.payment(day - 4, amount, "on account");
        account.payment(day, amount, "on account");
        account.strange(day - 2, PlannedLine.PAYMENT, "", -amount, PlannedLine.UNEXPLAINED);
    }

    static void theirAdjustment(AccountPlan account) {
        long amount = account.tellingAmount();
        account.strange(
                account.day(),
                PlannedLine.ADJUSTMENT,
                "",
                account.draw().percent(50) ? amount : -amount,
                PlannedLine.UNEXPLAINED);
    }
}
