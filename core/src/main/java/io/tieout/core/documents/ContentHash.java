package io.tieout.core.documents;

import io.tieout.core.references.Hash64;
import java.util.List;

/** Tells whether two documents with the same id say the same. */
public final class ContentHash {

    private ContentHash() {}

    /** A hash over all fields; equal documents have equal hashes on every machine. */
    public static long of(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return of(line);
        }
        if (event instanceof LedgerEntry entry) {
            return of(entry);
        }
        if (event instanceof Receivable receivable) {
            return of(receivable);
        }
        return Hash64.of(event.toString());
    }

    private static long of(BankTransaction line) {
        long hash = text(text(1, line.id()), line.accountId());
        hash = Hash64.combine(text(hash, line.amount().currency()), line.amount().minorUnits());
        hash = Hash64.combine(hash, line.bookingDate().toEpochDay());
        hash = Hash64.combine(hash, line.valueDate() == null ? -1 : line.valueDate().toEpochDay());
        hash = text(text(hash, line.counterpartyName()), line.counterpartyAccount());
        hash = references(hash, line.references());
        hash = text(text(text(hash, line.text()), line.transactionCode()), line.paymentMethod());
        hash = Hash64.combine(text(hash, line.statementId()), line.line());
        return Hash64.combine(text(hash, line.booking().name()), line.returned() ? 1 : 0);
    }

    private static long of(LedgerEntry entry) {
        long hash = text(text(2, entry.id()), entry.accountId());
        hash = Hash64.combine(text(hash, entry.amount().currency()), entry.amount().minorUnits());
        hash = Hash64.combine(hash, entry.postingDate().toEpochDay());
        hash = text(text(hash, entry.counterpartyName()), entry.counterpartyAccount());
        hash = references(hash, entry.references());
        return text(text(hash, entry.text()), entry.kind());
    }

    private static long of(Receivable it) {
        long hash = text(text(3, it.id()), it.companyId());
        hash = text(text(text(hash, it.customerId()), it.customerName()), it.number());
        hash = text(text(hash, it.kind().name()), it.status().name());
        hash = Hash64.combine(hash, it.issueDate().toEpochDay());
        hash = Hash64.combine(hash, it.dueDate().toEpochDay());
        hash = Hash64.combine(text(hash, it.amount().currency()), it.amount().minorUnits());
        hash = text(hash, it.terms() == null ? null : it.terms().toString());
        hash = references(text(hash, it.orderNumber()), it.references());
        for (String account : it.payerAccounts()) {
            hash = text(hash, account);
        }
        return text(hash, it.text());
    }

    private static long references(long hash, List<Reference> references) {
        long result = hash;
        for (Reference reference : references) {
            result = text(text(result, reference.type().wireName()), reference.value());
        }
        return result;
    }

    private static long text(long hash, String text) {
        return Hash64.combine(hash, text == null ? 0 : Hash64.of(text));
    }
}
