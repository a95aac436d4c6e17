package io.tieout.formats.camt;

import io.tieout.core.documents.BookingStatus;
import io.tieout.core.money.Money;
import java.time.LocalDate;

/** One {@code Ntry} while it is read. */
final class Entry {

    final Particulars own = new Particulars();
    final EntryDetails details = new EntryDetails();

    /** Unsigned. */
    Money amount;

    /** True for money in; null until read. */
    Boolean credit;

    /**
     * The entry takes back an earlier one. The indicator says which way money moves now, not how it
     * moved then: in the standard's words, a credit with this flag reverses an earlier debit.
     */
    boolean reversal;

    BookingStatus status = BookingStatus.BOOKED;
    LocalDate bookingDate;
    LocalDate valueDate;

    Money signedAmount() {
        return credit ? amount : amount.negated();
    }
}
