package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of a bank feed. The amount is signed as seen by the account holder: money in is
 * positive.
 *
 * @param id source, statement and line; the same line read again has the same id
 * @param accountId IBAN or domestic number as the bank states it, without blanks
 * @param bookingDate the day the bank booked it
 * @param valueDate the day interest counts from; null if the source has none
 * @param counterpartyName the other party; null if unknown
 * @param counterpartyAccount the other party's account; null if unknown
 * @param references typed references, in the source's order
 * @param text free text, lines joined by one blank; empty if none
 * @param transactionCode the bank's code (ISO domain/family/sub-family, SWIFT type, BAI2 type);
 *     null if none
 * @param paymentMethod null if unknown
 * @param statementId the {@link BankStatement} it stands on; null for a notification
 * @param line 1-based place on the statement; 0 if unknown
 * @param booking whether the bank has booked it or only announced it
 * @param returned true if the bank says that this line reverses or returns an earlier one
 */
public record BankTransaction(
        String id,
        String accountId,
        Money amount,
        LocalDate bookingDate,
        LocalDate valueDate,
        String counterpartyName,
        String counterpartyAccount,
        List<Reference> references,
        String text,
        String transactionCode,
        String paymentMethod,
        String statementId,
        int line,
        BookingStatus booking,
        boolean returned)
        implements CanonicalEvent {

    public BankTransaction {
        Required.text(id, "id");
        Required.text(accountId, "accountId");
        Required.value(amount, "amount");
        Required.value(bookingDate, "bookingDate");
        references = List.copyOf(references);
        text = text == null ? "" : text;
        booking = booking == null ? BookingStatus.BOOKED : booking;
    }

    @Override
    public String stream() {
        return Streams.BANK_TRANSACTIONS;
    }
}
