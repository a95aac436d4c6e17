package io.tieout.formats.bills;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A bill as an XML document: invoice or credit note of UBL 2.1, cross-industry invoice of
 * UN/CEFACT, and with them XRechnung, Peppol BIS Billing and the XML of ZUGFeRD. One bill a file;
 * one with anything that cannot be read or said is one dead letter.
 */
public final class XmlBillFormat implements Format {

    private static final Pattern ROOT =
            Pattern.compile(
                    "<(?:[\\w.-]+:)?(?:(?:Invoice|CreditNote)\\s[^>]*ubl:schema:xsd:"
                            + "|CrossIndustryInvoice[\\s>]|CrossIndustryDocument[\\s>])");

    /** A shorter file whose comment does not end is no document at all. */
    private static final int LONG_HEAD_BYTES = 4_096;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Originals originals;

    /**
     * @param originals where files are kept as they came
     */
    public XmlBillFormat(Originals originals) {
        this.originals = originals;
    }

    @Override
    public String name() {
        return "e-invoice";
    }

    /** A file whose opening comment is longer than its first bytes is asked by its reader. */
    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "").strip();
        String root = afterProlog(text);
        if (root == null) {
            return head.length >= LONG_HEAD_BYTES;
        }
        return ROOT.matcher(root).lookingAt();
    }

    /** From the root on; null if declaration and comments do not end in time. */
    private static String afterProlog(String text) {
        String rest = text;
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            String end = rest.startsWith("<?") ? "?>" : "-->";
            int at = rest.indexOf(end);
            if (at < 0) {
                return null;
            }
            rest = rest.substring(at + end.length()).strip();
        }
        return rest;
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new BillReader(source, bytes, ReadBill::ofXml, originals, true);
    }
}
