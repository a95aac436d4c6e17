package io.tieout.formats.json;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.PostalAddress;
import java.io.IOException;

/** The fields of a company that issues invoices. */
final class CompanyReader extends EventReader {

    private String id;
    private String name;
    private String taxId;
    private PostalAddress address;
    private String iban;
    private String email;
    private String language;
    private InvoiceFormat format;
    private PaymentTerms terms;
    private String numberPrefix;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "name" -> name = in.string(name);
            case "taxId" -> taxId = in.string(taxId);
            case "address" -> address = in.object(address, BillingReader::address);
            case "iban" -> iban = in.string(iban);
            case "email" -> email = in.string(email);
            case "language" -> language = in.string(language);
            case "format" -> format = BillingReader.format(in, in.string(null));
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "numberPrefix" -> numberPrefix = in.string(numberPrefix);
            default -> in.skip();
        }
    }

    @Override
    Company event() {
        return new Company(
                id, name, taxId, address, iban, email, language, format, terms, numberPrefix);
    }
}
