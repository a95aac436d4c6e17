package io.tieout.formats.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The XML of a bill that a PDF carries. What is unpacked is bounded: a PDF that unpacks to more, is
 * encrypted or has too many pages is refused. What the parser makes of the rest is not bounded, so
 * this is only for a process of its own.
 */
final class EmbeddedBill {

    private static final int PAGE_LIMIT = 2_000;
    private static final int FILE_LIMIT = 256;
    private static final int DEPTH_LIMIT = 8;

    /** The standards' names for it, the newest first: a PDF may carry an old version beside. */
    private static final List<String> NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "order-x.xml");

    private final int xmlLimitBytes;
    private final Map<String, COSStream> files = new LinkedHashMap<>();

    private EmbeddedBill(int xmlLimitBytes) {
        this.xmlLimitBytes = xmlLimitBytes;
    }

    /**
     * @param xmlLimitBytes how large the XML may be
     * @throws UnreadableOriginalException if there is none, or the PDF is refused
     */
    static byte[] of(byte[] pdf, int xmlLimitBytes) throws UnreadableOriginalException {
        PackedObjects.requireBounded(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new UnreadableOriginalException("is encrypted");
            }
            if (document.getNumberOfPages() > PAGE_LIMIT) {
                throw new UnreadableOriginalException("has more than " + PAGE_LIMIT + " pages");
            }
            return new EmbeddedBill(xmlLimitBytes).find(document);
        } catch (UnreadableOriginalException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new UnreadableOriginalException("is encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parser meets whatever a broken file leads it to.
            throw new UnreadableOriginalException("no readable PDF: " + e);
        }
    }

    private byte[] find(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            collectTree(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        collectAll(catalog.getCOSArray(COSName.getPDFName("AF")), 0);
        COSStream xml =
                files.entrySet().stream()
                        .filter(it -> it.getKey().endsWith(".xml"))
                        .min(Comparator.comparingInt(it -> rank(it.getKey())))
                        .map(Map.Entry::getValue)
                        .orElse(null);
        if (xml == null) {
            throw new UnreadableOriginalException(
                    "a PDF without embedded invoice data; what is on its page is not read: have it"
                            + " read elsewhere and send the result as JSON with its source");
        }
        return PackedObjects.unpack(xml, xmlLimitBytes);
    }

    private static int rank(String name) {
        int known = NAMES.indexOf(name);
        return known < 0 ? NAMES.size() : known;
    }

    private void collectTree(COSDictionary node, int depth) throws UnreadableOriginalException {
        if (node == null) {
            return;
        }
        requireShallow(depth);
        collectAll(node.getCOSArray(COSName.NAMES), 0);
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collectTree(kid, depth + 1);
            }
        }
    }

    private void collectAll(COSArray specifications, int depth) throws UnreadableOriginalException {
        requireShallow(depth);
        for (int i = 0; specifications != null && i < specifications.size(); i++) {
            if (specifications.getObject(i) instanceof COSDictionary specification) {
                collect(specification);
            }
        }
    }

    private void collect(COSDictionary specification) throws UnreadableOriginalException {
        String name = specification.getString(COSName.UF, specification.getString(COSName.F));
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        if (name == null || embedded == null) {
            return;
        }
        COSStream content = embedded.getCOSStream(COSName.F);
        if (content == null) {
            content = embedded.getCOSStream(COSName.UF);
        }
        if (content != null) {
            files.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
        if (files.size() > FILE_LIMIT) {
            throw new UnreadableOriginalException("carries more than " + FILE_LIMIT + " files");
        }
    }

    private static void requireShallow(int depth) throws UnreadableOriginalException {
        if (depth > DEPTH_LIMIT) {
            throw new UnreadableOriginalException("has its embedded files nested too deep");
        }
    }
}
