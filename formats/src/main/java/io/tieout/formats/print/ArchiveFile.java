package io.tieout.formats.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * What makes a PDF a PDF/A-3b (ISO 19005-3): metadata, an output intent, and the data that it
 * carries. With an invoice by EN 16931 inside it is Factur-X 1.0, which is ZUGFeRD 2.
 */
public final class ArchiveFile {

    private static final String PRODUCER = "Tieout";
    private static final String INVOICE_FILE = "factur-x.xml";
    private static final String SRGB = "sRGB IEC61966-2.1";

    /** A page to read and nothing else. */
    public static final ArchiveFile PLAIN = new ArchiveFile(null);

    private final byte[] invoiceXml;

    private ArchiveFile(byte[] invoiceXml) {
        this.invoiceXml = invoiceXml;
    }

    /** A page with the invoice as cross-industry invoice, profile EN 16931. */
    public static ArchiveFile withInvoice(byte[] xml) {
        return new ArchiveFile(xml.clone());
    }

    void describe(PDDocument document, String title, LocalDate date) throws IOException {
        Calendar created = atMidnight(date);
        document.setVersion(1.7f);
        document.setDocumentId(created.getTimeInMillis());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.getDocumentInformation().setCreationDate(created);
        document.getDocumentInformation().setModificationDate(created);
        metadata(document, title, date);
        outputIntent(document);
        if (invoiceXml != null) {
            attach(document, created);
        }
    }

    private static Calendar atMidnight(LocalDate date) {
        Calendar calendar =
                new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        return calendar;
    }

    private void metadata(PDDocument document, String title, LocalDate date) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        String xmp =
                ArchiveMetadata.xmp(title, PRODUCER, date, invoiceXml == null ? "" : INVOICE_FILE);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static void outputIntent(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private void attach(PDDocument document, Calendar created) throws IOException {
        PDEmbeddedFile content =
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(invoiceXml), COSName.FLATE_DECODE);
        content.setSubtype("text/xml");
        content.setSize(invoiceXml.length);
        content.setCreationDate(created);
        content.setModDate(created);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(INVOICE_FILE);
        file.setFileUnicode(INVOICE_FILE);
        file.setFileDescription("Invoice by EN 16931");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        // The page and the data say the same: either of them is the invoice.
        file.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode names = new PDEmbeddedFilesNameTreeNode();
        names.setNames(Map.of(INVOICE_FILE, file));
        PDDocumentNameDictionary dictionary =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(names);
        document.getDocumentCatalog().setNames(dictionary);
        COSArray associated = new COSArray();
        associated.add(file);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
