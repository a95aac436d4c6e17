package io.tieout.formats.bills;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import io.tieout.formats.pages.PageReader;
import io.tieout.formats.pages.UnreadableOriginalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A PDF that carries its bill as XML: Factur-X, ZUGFeRD 1 and 2, XRechnung as a PDF. The page is
 * not read: a PDF without such XML is a dead letter that says so. The XML is taken out by a process
 * of its own with bounded memory and time, one file after the other whoever reads them, so that
 * hostile files together take no more than one.
 */
public final class PdfBillFormat implements Format {

    /** Readers look for the header in the first bytes, as some files have something before it. */
    private static final int HEADER_WITHIN_BYTES = 1_024;

    private static final PageReader PDFS =
            new PageReader(Path.of(System.getProperty("java.io.tmpdir")));

    private final Originals originals;

    /**
     * @param originals where files are kept as they came
     */
    public PdfBillFormat(Originals originals) {
        this.originals = originals;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        int length = Math.min(head.length, HEADER_WITHIN_BYTES);
        return new String(head, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new BillReader(
                source,
                bytes,
                (file, origin) -> ReadBill.ofXml(xml(file), origin),
                originals,
                false);
    }

    private static byte[] xml(byte[] pdf)
            throws RefusedBillException, IOException, InterruptedException {
        try {
            return PDFS.xml(pdf, BillReader.FILE_LIMIT_BYTES);
        } catch (UnreadableOriginalException e) {
            throw new RefusedBillException("", e.getMessage());
        }
    }
}
