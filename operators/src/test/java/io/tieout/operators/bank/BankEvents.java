package io.tieout.operators.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Documents of one account in euro, all of one day; they differ in what a test is about. */
final class BankEvents {

    static final String ACCOUNT = "DE02120300000000202051";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private BankEvents() {}

    static BankTransaction line(String id, String amount, String cheque) {
        return line(id, amount, cheque, null);
    }

    static BankTransaction line(String id, String amount, String cheque, String statementId) {
        return bank(id, amount, cheque, statementId, BookingStatus.BOOKED, false);
    }

    static BankTransaction returned(String id, String amount, String cheque) {
        return bank(id, amount, cheque, null, BookingStatus.BOOKED, true);
    }

    static BankTransaction notice(String id, String amount) {
        return bank(id, amount, "100234", null, BookingStatus.PENDING, false);
    }

    private static BankTransaction bank(
            String id,
            String amount,
            String cheque,
            String statementId,
            BookingStatus booking,
            boolean returned) {
        return new BankTransaction(
                id,
                ACCOUNT,
                Money.parse(amount, "EUR"),
                DAY,
                null,
                null,
                null,
                cheques(cheque),
                "",
                null,
                null,
                statementId,
                0,
                booking,
                returned);
    }

    static LedgerEntry entry(String id, String amount, String cheque) {
        return entry(id, amount, cheque, "payment");
    }

    static LedgerEntry entry(String id, String amount, String cheque, String kind) {
        return new LedgerEntry(
                id,
                ACCOUNT,
                Money.parse(amount, "EUR"),
                DAY,
                null,
                null,
                cheques(cheque),
                "",
                kind);
    }

    static DecisionEvent decision(
            String id, DecisionKind kind, List<String> left, List<String> right) {
        return new DecisionEvent(
                id,
                kind,
                ACCOUNT,
                "EUR",
                left,
                right,
                List.of(),
                "anna",
                Instant.EPOCH,
                "not ours");
    }

    static BankStatement statement(String id, String opening, String closing) {
        return new BankStatement(
                id, ACCOUNT, Money.parse(opening, "EUR"), Money.parse(closing, "EUR"), DAY, DAY, 1);
    }

    /** Cheque numbers, separated by blanks. */
    private static List<Reference> cheques(String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .map(number -> new Reference(ReferenceType.CHEQUE, number))
                .toList();
    }
}
