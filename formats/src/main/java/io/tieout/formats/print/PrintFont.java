package io.tieout.formats.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of printed documents, embedded as the subset that is used: Liberation Sans, which has
 * Latin, Greek, Cyrillic and Hebrew. What it has no glyph for is printed as a question mark and
 * never fails: names in other scripts stand unharmed in the data beside the page.
 */
final class PrintFont {

    /** Comes with PDFBox, under the SIL Open Font License 1.1. */
    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float UNITS = 1000f;
    private static final String UNKNOWN = "?";

    private final PDFont font;
    private final Map<Integer, String> printable = new HashMap<>();

    PrintFont(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IOException("PDFBox brings no " + RESOURCE);
            }
            font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with what cannot be printed replaced; control characters are blanks. */
    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(it -> out.append(printable.computeIfAbsent(it, this::glyph)));
        return out.toString();
    }

    private String glyph(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return " ";
        }
        String character = Character.toString(codePoint);
        try {
            font.encode(character);
            return character;
        } catch (IOException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** Width in points of text that is {@link #printable}. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / UNITS;
    }

    /** Lines of at most that width, broken at blanks and, where a word is too long, within it. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && line.length() > 1) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
