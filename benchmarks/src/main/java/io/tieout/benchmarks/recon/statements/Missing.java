package io.tieout.benchmarks.recon.statements;

/** One side has it, the other does not. */
final class Missing {
    private static final int DAYS_APART = 7;

    private Missing() {}

    static void notReceived(AccountPlan account) {
        account.strange(
                account.day(),
                PlannedLine.INVOICE,
                account.printed(account.digits()),
                account.tellingAmount(),
                "notReceived");
    }

    /** The missing one is a slip away from one that we have, for the same amount. */
    static void missingLookAlike(AccountPlan account) {
        String digits = account.digits();
        int day = account.day();
        PlannedItem had = account.invoice(digits, day - DAYS_APART, account.tellingAmount());
        AccountPlan.tie(account.line(had.day, PlannedLine.INVOICE, had.number, had.amount), had);
        String slipped = account.party.numbers.slip(digits);
        account.strange(
                day,
                PlannedLine.INVOICE,
                account.printed(slipped == null ? account.digits() : slipped),
                had.amount,
                "notReceived");
    }

    /** They lack one of ours, we one of theirs, for the same amount on the same day. */
    static void missingEqualAmount(AccountPlan account) {
        int day = account.day();
        String digits = account.digits();
        PlannedItem ours = account.invoice(digits, day, account.tellingAmount());
        account.strange(
                day,
                PlannedLine.INVOICE,
                account.printed(account.party.numbers.farFrom(digits)),
                ours.amount,
                "notReceived");
    }

    static void creditNotReceived(AccountPlan account) {
        account.strange(
                account.day(),
                PlannedLine.CREDIT_NOTE,
                account.printed(account.digits()),
                -account.tellingAmount(),
                "creditNoteNotReceived");
    }

    static void paymentUnknown(AccountPlan account) {
        account.strange(
                account.day(), PlannedLine.PAYMENT, "", -account.tellingAmount(), "paymentUnknown");
    }

    static void withoutNumber(AccountPlan account) {
        account.strange(
                account.day(), PlannedLine.INVOICE, "", account.tellingAmount(), "withoutNumber");
    }

    static void notOnStatement(AccountPlan account) {
        account.invoice(account.digits(), account.day(), account.tellingAmount());
    }

    /** From before everything that they still have. */
    static void forgotten(AccountPlan account) {
        int day = account.day() - account.draw().between(100, 140);
        account.invoice(account.digits(), day, account.tellingAmount());
    }

    static void creditNotIssued(AccountPlan account) {
        int day = account.day();
        long credit = account.tellingAmount();
        PlannedItem invoice =
                account.invoice(account.digits(), day, credit + account.tellingAmount());
        AccountPlan.tie(
                account.line(day, PlannedLine.INVOICE, invoice.number, invoice.amount), invoice);
        account.creditNote(account.digits(), day, credit);
    }

    /** Paid just before the statement, which has the invoice still. */
    static void inTransit(AccountPlan account) {
        int day = account.day();
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        PlannedLine line =
                AccountPlan.tie(
                        account.line(day, PlannedLine.INVOICE, invoice.number, invoice.amount),
                        invoice);
        int paid = Math.max(day, account.lastDay() - account.draw().below(4));
        PlannedItem payment = account.paymentOf(invoice, paid, invoice.amount);
        int booked = account.lastDay() + account.draw().between(1, 4);
        line.settledDay = booked;
        PlannedLine later = account.line(booked, PlannedLine.PAYMENT, "", payment.amount);
        later.settledDay = booked;
        AccountPlan.tie(later, payment);
    }

    static void afterStatement(AccountPlan account) {
        int day = account.lastDay() + account.draw().between(1, 12);
        PlannedItem invoice = account.invoice(account.digits(), day, account.tellingAmount());
        AccountPlan.tie(
                account.line(day, PlannedLine.INVOICE, invoice.number, invoice.amount), invoice);
    }

    static void ofUnknownParty(AccountPlan account) {
        account.strange(
                account.day(),
                PlannedLine.INVOICE,
                account.printed(account.digits()),
                account.tellingAmount(),
                "unknownParty");
    }

    static void inCurrencyNotHeld(AccountPlan account) {
        account.strange(
                account.day(),
                PlannedLine.INVOICE,
                account.printed(account.digits()),
                account.tellingAmount(),
                "currencyNotHeld");
    }
}
