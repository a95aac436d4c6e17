package io.tieout.formats.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs as vendors send them, and as nobody should. */
public final class PdfSamples {

    private PdfSamples() {}

    /**
     * A page with a file inside, named as Factur-X names it.
     *
     * @param embedded null for none
     */
    public static byte[] carrying(byte[] embedded) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (embedded != null) {
                embed(embedded, document);
            }
            return bytes(document);
        }
    }

    private static void embed(byte[] embedded, PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("Factur-X.xml");
        file.setEmbeddedFile(
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(embedded), COSName.FLATE_DECODE));
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(Map.of("x", file));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setKids(List.of(leaf));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** A page that only who knows a password may read. */
    public static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            return bytes(document);
        }
    }

    /**
     * A catalogue whose names are in a stream of packed objects.
     *
     * @param numbers where the objects are, as such a stream begins
     */
    public static byte[] ofPacked(String numbers, byte[] objects) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(numbers.getBytes(StandardCharsets.US_ASCII));
            out.write(objects);
        }
        write(pdf, "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names 3 0 R>>\nendobj\n");
        write(pdf, "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n4 0 obj\n");
        write(pdf, "<</Type/ObjStm/N 1/First " + numbers.length() + "/Filter/FlateDecode/Length ");
        write(pdf, packed.size() + ">>\nstream\n");
        pdf.writeBytes(packed.toByteArray());
        write(pdf, "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
        return pdf.toByteArray();
    }

    /** The same file with a few bytes that are others. */
    public static byte[] broken(byte[] file, Random random) {
        byte[] broken = file.clone();
        for (int n = random.nextInt(8); n >= 0; n--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static void write(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
