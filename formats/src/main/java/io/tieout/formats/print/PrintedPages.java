package io.tieout.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A4 pages that are written from top to bottom; a full page is followed by another. Equal content
 * gives equal bytes. Lengths are points, 72 to the inch.
 */
public final class PrintedPages implements Closeable {

    /** Between the margins. */
    public static final float WIDTH = 483;

    private static final float MARGIN = 56;
    private static final float TEXT = 9;
    private static final float TITLE = 16;
    private static final float LEADING = 1.4f;
    private static final float GAP = 6;
    private static final float STROKE = 0.3f;

    private final PDDocument document = new PDDocument();
    private final PrintFont font;
    private final String title;
    private final LocalDate date;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;
    private float y;

    /**
     * @param title of the file and at the foot of each page
     * @param date of the file
     */
    public PrintedPages(String title, LocalDate date) throws IOException {
        this.title = title;
        this.date = date;
        this.font = new PrintFont(document);
        nextPage();
    }

    /** Large. */
    public void title(String text) throws IOException {
        for (String line : font.wrapped(text, TITLE, WIDTH)) {
            y -= TITLE * LEADING;
            show(line, MARGIN, TITLE, true);
        }
        gap();
    }

    /** Text over the whole width; an empty one takes no room. */
    public void text(String text) throws IOException {
        if (!text.isBlank()) {
            row(List.of(Column.left(WIDTH)), List.of(text), false);
        }
    }

    public void strong(String text) throws IOException {
        row(List.of(Column.left(WIDTH)), List.of(text), true);
    }

    public void gap() {
        y -= GAP;
    }

    /** A line across the page. */
    public void rule() throws IOException {
        y -= GAP / 2;
        page.setLineWidth(STROKE * 2);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
    }

    /** Cells side by side, each wrapped within its column. */
    public void row(List<Column> columns, List<String> cells, boolean strong) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = font.wrapped(cells.get(i), TEXT, columns.get(i).width() - 4);
            wrapped.add(cell);
            lines = Math.max(lines, cell.size());
        }
        for (int line = 0; line < lines; line++) {
            nextLine();
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                Column column = columns.get(i);
                if (line < wrapped.get(i).size()) {
                    String text = wrapped.get(i).get(line);
                    float free = column.width() - font.width(text, TEXT);
                    show(text, column.right() ? x + free : x, TEXT, strong);
                }
                x += column.width();
            }
        }
    }

    private void nextLine() throws IOException {
        y -= TEXT * LEADING;
        if (y < MARGIN + 2 * TEXT) {
            nextPage();
            y -= TEXT * LEADING;
        }
    }

    private void show(String text, float x, float size, boolean strong) throws IOException {
        page.beginText();
        page.setFont(font.font(), size);
        page.setLineWidth(STROKE);
        page.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void nextPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages.add(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** The file; nothing can be written afterwards. */
    public byte[] bytes(ArchiveFile archive) throws IOException {
        page.close();
        for (int i = 0; i < pages.size(); i++) {
            footer(pages.get(i), (i + 1) + " / " + pages.size());
        }
        archive.describe(document, title, date);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private void footer(PDPage of, String number) throws IOException {
        page =
                new PDPageContentStream(
                        document, of, PDPageContentStream.AppendMode.APPEND, true, true);
        y = MARGIN / 2;
        show(font.printable(title), MARGIN, TEXT - 2, false);
        show(number, MARGIN + WIDTH - font.width(number, TEXT - 2), TEXT - 2, false);
        page.close();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
