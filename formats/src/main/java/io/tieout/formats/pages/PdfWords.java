package io.tieout.formats.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a page of a PDF with their places, from its text. */
final class PdfWords extends PDFTextStripper {

    /** More than any page has that is read by people. */
    private static final int WORD_LIMIT = 4_000;

    /** A glyph's height is that of a capital; below and above it letters reach out. */
    private static final double ASCENT = 1.15;

    private static final double DESCENT = 0.25;

    private final List<PageWord> words = new ArrayList<>();
    private final double pageWidth;
    private final double pageHeight;

    private PdfWords(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        pageWidth = turned ? box.getHeight() : box.getWidth();
        pageHeight = turned ? box.getWidth() : box.getHeight();
        setSortByPosition(true);
        setWordSeparator(" ");
    }

    /**
     * @param page from 1
     */
    static PageText of(PDDocument document, int page) throws IOException {
        PdfWords stripper = new PdfWords(document.getPage(page - 1));
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return new PageText(page, false, stripper.words);
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (isBlank(glyph.getUnicode())) {
                finish(word);
            } else {
                word.add(glyph);
            }
        }
        finish(word);
    }

    /** Blanks that forbid a break part words too. */
    private static boolean isBlank(String text) {
        return text == null
                || text.codePoints()
                        .allMatch(it -> Character.isWhitespace(it) || Character.isSpaceChar(it));
    }

    private void finish(List<TextPosition> glyphs) {
        if (glyphs.isEmpty() || words.size() >= WORD_LIMIT) {
            glyphs.clear();
            return;
        }
        StringBuilder text = new StringBuilder();
        PageBox box = null;
        for (TextPosition glyph : glyphs) {
            text.append(glyph.getUnicode());
            box = box == null ? box(glyph) : box.with(box(glyph));
        }
        words.add(new PageWord(text.toString(), box, 1));
        glyphs.clear();
    }

    private PageBox box(TextPosition glyph) {
        double height = Math.max(glyph.getHeightDir(), glyph.getFontSizeInPt() * 0.4);
        return new PageBox(
                glyph.getX() / pageWidth,
                (glyph.getY() - height * ASCENT) / pageHeight,
                glyph.getWidth() / pageWidth,
                height * (ASCENT + DESCENT) / pageHeight);
    }
}
