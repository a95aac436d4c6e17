package io.tieout.formats.bills;

import io.tieout.core.documents.InvoiceKind;
import java.util.Set;

/** The kinds of documents of UN/ECE 1001 that EN 16931 admits, by what they do to a payable. */
final class BillKind {

    private static final Set<String> INVOICES =
            Set.of(
                    "80", "82", "84", "130", "202", "203", "204", "211", "295", "326", "380", "383",
                    "384", "385", "386", "387", "388", "389", "390", "393", "394", "395", "456",
                    "457", "527", "575", "623", "633", "751", "780", "817", "870", "875", "876",
                    "877", "935");
    private static final Set<String> CREDIT_NOTES =
            Set.of(
                    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502",
                    "503", "532");

    private BillKind() {}

    static InvoiceKind of(String typeCode) throws RefusedBillException {
        if (typeCode == null) {
            throw RefusedBillException.missing("kind");
        }
        if (INVOICES.contains(typeCode)) {
            return InvoiceKind.INVOICE;
        }
        if (CREDIT_NOTES.contains(typeCode)) {
            return InvoiceKind.CREDIT_NOTE;
        }
        throw new RefusedBillException(
                "kind", "document type " + Values.clip(typeCode) + " is no invoice or credit note");
    }
}
