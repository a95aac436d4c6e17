package io.tieout.formats.json;

import io.tieout.core.documents.FieldConfidence;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.VendorInvoice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The fields of a vendor's bill or credit note. */
final class VendorInvoiceReader extends EventReader {

    private String id;
    private String companyId;
    private String vendorId;
    private String vendorName;
    private String vendorTaxId;
    private String vendorAccount;
    private String number;
    private String originalNumber;
    private String kind;
    private LocalDate issueDate;
    private LocalDate dueDate;
    private ServicePeriod servicePeriod;
    private List<String> orderNumbers;
    private String currency;
    private String grossAmount;
    private String netAmount;
    private String taxAmount;
    private PaymentTerms terms;
    private List<InvoiceLineReader> lines;
    private String text;
    private InvoiceSource source;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "vendorId" -> vendorId = in.string(vendorId);
            case "vendorName" -> vendorName = in.string(vendorName);
            case "vendorTaxId" -> vendorTaxId = in.string(vendorTaxId);
            case "vendorAccount" -> vendorAccount = in.string(vendorAccount);
            case "number" -> number = in.string(number);
            case "originalNumber" -> originalNumber = in.string(originalNumber);
            case "kind" -> kind = in.string(kind);
            case "issueDate" -> issueDate = in.date(issueDate);
            case "dueDate" -> dueDate = in.date(dueDate);
            case "servicePeriod" ->
                    servicePeriod = in.object(servicePeriod, VendorInvoiceReader::period);
            case "orderNumbers" -> orderNumbers = in.strings(orderNumbers);
            case "currency" -> currency = in.string(currency);
            case "grossAmount" -> grossAmount = in.amount(grossAmount);
            case "netAmount" -> netAmount = in.amount(netAmount);
            case "taxAmount" -> taxAmount = in.amount(taxAmount);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "lines" -> lines = in.list(lines, InvoiceLineReader::read);
            case "text" -> text = in.string(text);
            case "source" -> source = in.object(source, VendorInvoiceReader::source);
            default -> in.skip();
        }
    }

    private static ServicePeriod period(JsonCursor in) throws IOException, RefusedException {
        LocalDate from = null;
        LocalDate to = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "from" -> from = in.date(from);
                case "to" -> to = in.date(to);
                default -> in.skip();
            }
        }
        return new ServicePeriod(from, to);
    }

    private static InvoiceSource source(JsonCursor in) throws IOException, RefusedException {
        String channel = null;
        String file = null;
        String sha256 = null;
        String sender = null;
        List<FieldConfidence> confidence = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "channel" -> channel = in.string(channel);
                case "file" -> file = in.string(file);
                case "sha256" -> sha256 = in.string(sha256);
                case "sender" -> sender = in.string(sender);
                case "fieldConfidence" ->
                        confidence = in.object(confidence, VendorInvoiceReader::confidence);
                default -> in.skip();
            }
        }
        return new InvoiceSource(channel, file, sha256, sender, orEmpty(confidence));
    }

    private static List<FieldConfidence> confidence(JsonCursor in)
            throws IOException, RefusedException {
        List<FieldConfidence> fields = new ArrayList<>();
        for (String name = in.next(); name != null; name = in.next()) {
            fields.add(new FieldConfidence(name, in.number(null)));
        }
        return fields;
    }

    @Override
    VendorInvoice event() throws RefusedException {
        return new VendorInvoice(
                id,
                companyId,
                new VendorInvoice.Issuer(vendorId, vendorName, vendorTaxId, vendorAccount),
                number,
                originalNumber,
                kind(),
                issueDate,
                dueDate,
                servicePeriod,
                orEmpty(orderNumbers),
                Scalars.money("grossAmount", grossAmount, currency),
                Scalars.optionalMoney("netAmount", netAmount, currency),
                Scalars.optionalMoney("taxAmount", taxAmount, currency),
                terms,
                readLines(),
                text,
                source);
    }

    private List<InvoiceLine> readLines() throws RefusedException {
        List<InvoiceLine> read = new ArrayList<>();
        for (InvoiceLineReader line : orEmpty(lines)) {
            read.add(line.line(currency));
        }
        return read;
    }

    private InvoiceKind kind() throws RefusedException {
        if (kind == null) {
            throw RefusedException.missing("kind");
        }
        for (InvoiceKind known : InvoiceKind.values()) {
            if (known.wireName().equals(kind)) {
                return known;
            }
        }
        throw new RefusedException(
                "kind", "'" + Scalars.clip(kind) + "' is none of invoice, creditNote");
    }
}
