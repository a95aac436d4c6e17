package io.tieout.core.payments;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a vendor is told about one of its invoices. Words and fields say the same; neither says why
 * the company looks at something, for the asker may be anybody.
 *
 * @param number as the vendor asked
 * @param words one sentence for a letter or a page
 * @param amount what it will get, has got or asks for; null if the invoice is not known
 * @param date of the payment, or by when it is due; null if nothing is planned
 * @param paymentReference travels with the money; empty until it was sent
 */
public record VendorAnswer(
        String number,
        Status status,
        String words,
        Money amount,
        LocalDate date,
        String paymentReference) {

    /** How far an invoice is. */
    public enum Status {
        /** Nobody has seen it. */
        UNKNOWN,
        /** It is there, and nothing was found out yet. */
        RECEIVED,
        /** Somebody or something has to come first. */
        IN_REVIEW,
        /** It will not be paid: it was sent before. */
        DUPLICATE,
        /** It is owed and will be paid when it is due. */
        APPROVED,
        /** It is owed, and the payment waits. */
        PAYMENT_WAITS,
        /** A payment with a date is being prepared. */
        PLANNED,
        /** The bank was told to pay. */
        SENT,
        /** The bank has paid. */
        PAID
    }

    public VendorAnswer {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(paymentReference, "paymentReference");
    }
}
