package io.tieout.formats.camt;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Reference;
import io.tieout.core.money.Money;
import io.tieout.formats.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The bank transactions of one entry: one for each payment in it if their own amounts sum exactly
 * to the entry, else a single one with the references and texts of all.
 */
final class EntryTransactions implements Iterator<Row> {

    private static final int FEW_REFERENCES = 12;

    private final EntryPlace place;
    private final Entry entry;
    private final boolean split;
    private final int count;
    private int next;

    /**
     * @throws BadField if neither the entry nor the statement has a date
     */
    EntryTransactions(EntryPlace place, Entry entry) throws BadField {
        this.place = place;
        this.entry = entry;
        this.split = entry.details.canSplit(entry.signedAmount());
        this.count = split ? entry.details.size() : 1;
        if (bookingDate() == null) {
            throw new BadField("Ntry/BookgDt", "no booking, value or statement date");
        }
    }

    @Override
    public boolean hasNext() {
        return next < count;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int index = next++;
        return new Row.Accepted(place.position(), split ? part(index) : whole());
    }

    private BankTransaction part(int index) {
        Particulars detail = entry.details.get(index, entry.amount.currency());
        Money amount = entry.details.signedAmount(detail, entry.signedAmount(), entry.credit);
        return transaction(place.entryId() + "." + (index + 1), amount, detail);
    }

    private BankTransaction whole() {
        EntryDetails details = entry.details;
        Particulars detail =
                switch (details.size()) {
                    case 0 -> new Particulars();
                    case 1 -> details.get(0, entry.amount.currency());
                    default -> JoinedDetails.of(details, entry.amount.currency());
                };
        return transaction(place.entryId(), entry.signedAmount(), detail);
    }

    private BankTransaction transaction(String id, Money amount, Particulars detail) {
        boolean returned = entry.reversal || detail.returned;
        Counterparty other = Counterparty.of(detail, moneyIn(amount), returned, place.accountId());
        return new BankTransaction(
                id,
                place.accountId(),
                amount,
                bookingDate(),
                entry.valueDate,
                nullIfEmpty(other.name()),
                nullIfEmpty(other.account()),
                references(detail),
                text(detail, other),
                transactionCode(detail),
                null,
                place.statementId(),
                place.ordinal(),
                entry.status,
                returned);
    }

    /** An amount of zero goes the way of its entry. */
    private boolean moneyIn(Money amount) {
        return amount.isZero() ? entry.credit : amount.signum() > 0;
    }

    private LocalDate bookingDate() {
        if (entry.bookingDate != null) {
            return entry.bookingDate;
        }
        return entry.valueDate != null ? entry.valueDate : place.statementDate();
    }

    /** A part's own code is the more exact one; a single payment repeats its entry's. */
    private String transactionCode(Particulars detail) {
        String entryCode = entry.own.transactionCode;
        String first = split ? detail.transactionCode : entryCode;
        String second = split ? entryCode : detail.transactionCode;
        return nullIfEmpty(first.isEmpty() ? second : first);
    }

    private List<Reference> references(Particulars detail) {
        List<Reference> own = entry.own.references;
        if (own.size() + detail.references.size() > FEW_REFERENCES) {
            LinkedHashSet<Reference> distinct = new LinkedHashSet<>(own);
            distinct.addAll(detail.references);
            return List.copyOf(distinct);
        }
        List<Reference> distinct = new ArrayList<>(own.size() + detail.references.size());
        addNew(distinct, own);
        addNew(distinct, detail.references);
        return distinct;
    }

    private static void addNew(List<Reference> distinct, List<Reference> more) {
        for (Reference reference : more) {
            if (!distinct.contains(reference)) {
                distinct.add(reference);
            }
        }
    }

    private String text(Particulars detail, Counterparty other) {
        List<String> lines = new ArrayList<>(detail.lines);
        lines.addAll(entry.own.lines);
        lines.addAll(detail.notes);
        lines.addAll(entry.own.notes);
        sayUltimate(lines, "ULTIMATE DEBTOR ", detail.ultimateDebtorName, other);
        sayUltimate(lines, "ULTIMATE CREDITOR ", detail.ultimateCreditorName, other);
        return lines.size() == 1 ? lines.get(0) : String.join(" ", lines);
    }

    private static void sayUltimate(
            List<String> lines, String role, String name, Counterparty other) {
        if (!name.isEmpty() && !name.equals(other.name())) {
            lines.add(role + name);
        }
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
