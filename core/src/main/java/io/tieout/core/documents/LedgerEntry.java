package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of the cash book of a bank account. The amount is signed: money in is positive.
 *
 * @param accountId the bank account whose cash book this is
 * @param postingDate the day it is booked in the ledger
 * @param counterpartyName null if unknown
 * @param counterpartyAccount null if unknown
 * @param references typed references, in the source's order
 * @param text free text; empty if none
 * @param kind {@code payment}, {@code receipt}, {@code void}, {@code reversal}, {@code fee}, {@code
 *     opening} or the ledger's own word; null if none
 */
public record LedgerEntry(
        String id,
        String accountId,
        Money amount,
        LocalDate postingDate,
        String counterpartyName,
        String counterpartyAccount,
        List<Reference> references,
        String text,
        String kind)
        implements CanonicalEvent {

    public LedgerEntry {
        Required.text(id, "id");
        Required.text(accountId, "accountId");
        Required.value(amount, "amount");
        Required.value(postingDate, "postingDate");
        references = List.copyOf(references);
        text = text == null ? "" : text;
    }

    @Override
    public String stream() {
        return Streams.LEDGER_ENTRIES;
    }
}
