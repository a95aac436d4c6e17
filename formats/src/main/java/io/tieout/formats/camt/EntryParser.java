package io.tieout.formats.camt;

import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.ReferenceType;

/** Reads one {@code Ntry} in the shapes of all versions. */
final class EntryParser {

    private final XmlCursor xml;
    private final SharedParts parts;
    private final FieldValues values;
    private final DetailParser detailParser;

    EntryParser(XmlCursor xml, SharedParts parts, FieldValues values) {
        this.xml = xml;
        this.parts = parts;
        this.values = values;
        this.detailParser = new DetailParser(xml, parts);
    }

    /**
     * @throws BadField if the entry is to be refused; the cursor then stands somewhere within it
     */
    Entry parse() throws MalformedInput, BadField {
        Entry entry = new Entry();
        while (xml.nextChild()) {
            field(entry);
            parts.limit(entry.own);
        }
        requireAmount(entry);
        return entry;
    }

    private void field(Entry entry) throws MalformedInput, BadField {
        Particulars own = entry.own;
        switch (xml.name()) {
            case "NtryRef" -> own.refer(ReferenceType.OTHER, xml.text());
            case "Amt" -> amount(entry);
            case "CdtDbtInd" -> entry.credit = FieldValues.credit(xml);
            case "RvslInd" -> entry.reversal = FieldValues.indicator(xml);
            case "Sts" -> entry.status = status();
            case "BookgDt" -> entry.bookingDate = values.date(xml);
            case "ValDt" -> entry.valueDate = values.date(xml);
            case "AcctSvcrRef" -> own.refer(ReferenceType.BANK, xml.text());
            case "BkTxCd" -> own.transactionCode = parts.transactionCode();
            case "Chrgs" -> parts.charges(own);
            case "NtryDtls" -> details(entry);
            // Version 001.01 has batch and details directly in the entry.
            case "Btch" -> batch(own);
            case "TxDtls" -> detail(entry);
            case "AddtlNtryInf" -> own.say(xml.text());
            default -> xml.skip();
        }
    }

    private void amount(Entry entry) throws MalformedInput, BadField {
        String currency = xml.attribute("Ccy");
        entry.amount = FieldValues.money("Ntry/Amt", xml.text(), currency);
    }

    private BookingStatus status() throws MalformedInput, BadField {
        String code = xml.text();
        return switch (code) {
            case "BOOK", "" -> BookingStatus.BOOKED;
            // Future entries are announced for a later day, so they do not count yet.
            case "PDNG", "FUTR" -> BookingStatus.PENDING;
            case "INFO" -> BookingStatus.INFORMATION;
            default -> throw new BadField("Ntry/Sts", "unknown status '" + code + "'");
        };
    }

    private void details(Entry entry) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Btch" -> batch(entry.own);
                case "TxDtls" -> detail(entry);
                default -> xml.skip();
            }
            parts.limit(entry.own);
        }
    }

    private void detail(Entry entry) throws MalformedInput, BadField {
        // The schema puts both before the details; their amounts cannot be judged without.
        requireAmount(entry);
        entry.details.add(detailParser.parse(entry.amount.currency()), entry.credit);
    }

    private void batch(Particulars own) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "MsgId", "PmtInfId" -> own.refer(ReferenceType.BATCH, xml.text());
                default -> xml.skip();
            }
        }
    }

    private static void requireAmount(Entry entry) throws BadField {
        if (entry.amount == null) {
            throw new BadField("Ntry/Amt", "amount is missing");
        }
        if (entry.credit == null) {
            throw new BadField("Ntry/CdtDbtInd", "credit or debit indicator is missing");
        }
    }
}
