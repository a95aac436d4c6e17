package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.money.Money;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.List;

/** One sentence for a person about each case. */
final class CashExplanations {

    private CashExplanations() {}

    static String ofPayment(Payment payment, Reason reason, Money amount, List<Way> ways) {
        String what =
                "Payment "
                        + payment.id()
                        + " of "
                        + new Money(payment.amount(), payment.currency());
        return switch (reason) {
            case AMBIGUOUS -> what + " has several equally good explanations: " + list(ways) + ".";
            case SEARCH_EXHAUSTED ->
                    what + " may be one of very many combinations; the search was given up.";
            case DUPLICATE_PAYMENT -> what + " repeats payment " + list(ways) + ".";
            case AMOUNT_DIFFERS -> what + " is less than its remittance says.";
            case SHORT_PAYMENT ->
                    what + " is less than the receivables it quotes: " + list(ways) + ".";
            case CURRENCY_MISMATCH -> what + " is for a receivable in another currency.";
            case FX_RATE_MISSING ->
                    what
                            + " is for a receivable in another currency, "
                            + list(ways)
                            + ", and the ledger has no rate of its day.";
            case UNKNOWN_INVOICE ->
                    what
                            + " has a remittance for numbers that nobody issued; "
                            + amount
                            + " is open.";
            case OVERPAYMENT -> what + " is more than what it pays by " + amount + ".";
            case RETURNED_PAYMENT ->
                    ways.isEmpty()
                            ? what + " gives a payment back; the original was not found."
                            : what + " gives back the payment " + list(ways) + ".";
            default -> what + " fits no receivable." + (ways.isEmpty() ? "" : hint(ways));
        };
    }

    static String unidentified(BankTransaction payment, List<String> families) {
        return "Payment "
                + payment.id()
                + " of "
                + payment.amount()
                + (families.isEmpty()
                        ? " is from nobody known."
                        : " may be from several customers: " + String.join(", ", families) + ".");
    }

    static String ofLine(Payment payment, Applied line, Reason reason, Money amount) {
        if (reason == Reason.FX_RATE_MISSING) {
            return "What "
                    + amount
                    + " of "
                    + line.receivable().id()
                    + " gained or lost until "
                    + payment.id()
                    + " cannot be said: the ledger lacks a rate of "
                    + LocalDate.ofEpochDay(line.receivable().issueDay())
                    + " or "
                    + LocalDate.ofEpochDay(payment.day())
                    + ".";
        }
        String what = amount + " of " + line.receivable().id() + " was not paid by " + payment.id();
        return switch (reason) {
            case LATE_DISCOUNT_TAKEN -> what + ": a discount that had lapsed.";
            case DEDUCTION -> what + ": a deduction, kind " + line.kind().wireName() + ".";
            default -> what + "; it stays open.";
        };
    }

    /** What the ledger would have expected for what is proposed in another currency. */
    static String expected(Money settled, Money expected) {
        return " By the ledger's rate " + settled + " are " + expected + ".";
    }

    private static String hint(List<Way> ways) {
        return " Nearest: " + list(ways) + ".";
    }

    private static String list(List<Way> ways) {
        return String.join("; ", ways.stream().map(way -> String.join(" + ", way.ids())).toList());
    }
}
