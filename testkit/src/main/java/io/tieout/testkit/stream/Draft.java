package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An item of a story while it is put together. */
final class Draft {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    final boolean bank;
    final List<Reference> references = new ArrayList<>();
    long amount;
    int day;
    String party;
    String account;
    String text = "";
    String kind = "payment";
    boolean returned;
    BookingStatus booking = BookingStatus.BOOKED;

    private Draft(boolean bank, long amount, int day, String party) {
        this.bank = bank;
        this.amount = amount;
        this.day = day;
        this.party = party;
    }

    static Draft bank(long amount, int day, String party) {
        return new Draft(true, amount, day, party);
    }

    static Draft ledger(long amount, int day, String party) {
        return new Draft(false, amount, day, party);
    }

    Draft reference(ReferenceType type, String value) {
        references.add(new Reference(type, value));
        return this;
    }

    Draft text(String words) {
        text = words;
        return this;
    }

    Draft kind(String word) {
        kind = word;
        return this;
    }

    CanonicalEvent event(String id, String accountId) {
        Money money = new Money(amount, "EUR");
        LocalDate date = FIRST_DAY.plusDays(day);
        if (!bank) {
            return new LedgerEntry(
                    id, accountId, money, date, party, account, references, text, kind);
        }
        return new BankTransaction(
                id,
                accountId,
                money,
                date,
                date,
                party,
                account,
                references,
                text,
                null,
                null,
                null,
                0,
                booking,
                returned);
    }
}
