package io.tieout.formats.bills;

import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.VendorInvoice;
import java.util.List;
import java.util.Map;

/**
 * A bill that was read.
 *
 * @param warnings what is not as it should be though the bill counts
 */
record ReadBill(VendorInvoice bill, List<String> warnings) {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String OLD_ROOT = "CrossIndustryDocument";
    private static final String ORDER_ROOT = "SCRDMCCBDACIOMessageStructure";

    /**
     * The bill of an XML document.
     *
     * @throws RefusedBillException if it is none, or says what a bill cannot
     */
    static ReadBill ofXml(byte[] document, InvoiceSource source) throws RefusedBillException {
        XmlElement root = XmlTree.read(document, Map.of());
        BillAssembly assembly = new BillAssembly(syntax(root, document));
        VendorInvoice bill = assembly.bill(source);
        return new ReadBill(bill, assembly.warnings());
    }

    private static BillSyntax syntax(XmlElement root, byte[] document) throws RefusedBillException {
        boolean ubl = root.namespace().startsWith(UBL);
        switch (root.name()) {
            case "Invoice", "CreditNote" -> {
                if (ubl) {
                    return new UblBill(root);
                }
            }
            case "CrossIndustryInvoice" -> {
                return new CiiBill(root);
            }
            case OLD_ROOT -> {
                return new CiiBill(XmlTree.read(document, CiiBill.OLD_NAMES));
            }
            case ORDER_ROOT ->
                    throw new RefusedBillException("", "is an order (Order-X), not a bill");
            default -> {
                // Named below.
            }
        }
        throw new RefusedBillException(
                "",
                "no bill of UBL or UN/CEFACT: its root is "
                        + Values.clip(root.name())
                        + " of "
                        + Values.clip(root.namespace()));
    }

    /** One sentence; null if there is nothing to say. */
    String warning() {
        return warnings.isEmpty() ? null : String.join("; ", warnings);
    }
}
