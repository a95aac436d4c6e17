package io.tieout.formats.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF. Encrypted ones cannot be opened. */
final class PdfFile implements OriginalFile {

    private static final float DOTS_PER_INCH = 72;

    /** More is of no use to people or to character recognition. */
    private static final float MOST_DOTS_PER_INCH = 300;

    private final PDDocument document;

    PdfFile(byte[] bytes) throws IOException {
        document = Loader.loadPDF(bytes);
    }

    static boolean isPdf(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 1_024));
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public BufferedImage picture(int page, int longestSide) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float scale =
                Math.min(
                        longestSide / Math.max(1, Math.max(box.getWidth(), box.getHeight())),
                        MOST_DOTS_PER_INCH / DOTS_PER_INCH);
        return new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
    }

    @Override
    public List<PageWord> words(int page) throws IOException {
        return PdfWords.of(document, page).words();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
