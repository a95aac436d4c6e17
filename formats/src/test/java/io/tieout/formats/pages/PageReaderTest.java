package io.tieout.formats.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {

    /** Kept for all tests, as unpacking the natives takes longer than reading. */
    @TempDir static Path folder;

    @Test
    void shouldShowAPageAsAPictureOfBoundedSize() throws Exception {
        byte[] png = new PageReader(folder).picture(bill(), 1);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getHeight()).isEqualTo(PageReader.PICTURE_DOTS);
        assertThat(picture.getWidth()).isBetween(1_270, 1_275);
    }

    @Test
    void shouldMarkTheFieldsOfABillByTheTextOfItsPdf() throws Exception {
        OriginalWords words = new PageReader(folder).words(bill());
        List<Mark> marks = FieldMarks.locate(BillFields.of(fields()), words.texts());

        assertThat(words.pages()).isEqualTo(1);
        assertThat(marks)
                .extracting(Mark::field, Mark::text, Mark::ambiguous)
                .containsExactlyInAnyOrder(
                        tuple("number", "R-2026/17", false),
                        tuple("issueDate", "2. März 2026", false),
                        tuple("grossAmount", "1.234,56", false),
                        tuple("vendorName", "Bolt AG", false),
                        tuple("vendorAccount", "DE02 1203 0000 0000 2020 51", false));
        PageBox number = marks.get(0).box();
        assertThat(number.x()).isBetween(0.28, 0.31);
        assertThat(number.y() + number.height()).isBetween(0.115, 0.13);
        assertThat(number.height()).isBetween(0.008, 0.02);
    }

    @Test
    void shouldReadAScanWhereThereIsCharacterRecognition() throws Exception {
        PageReader reader = new PageReader(folder);
        assumeTrue(reader.recognitionMissing().isEmpty(), "no character recognition here: skipped");

        OriginalWords words = reader.words(scan());
        List<Mark> marks = FieldMarks.locate(BillFields.of(fields()), words.texts());

        assertThat(words.texts().get(0).recognised()).isTrue();
        // Which single letters are misread differs by processor; of these two none is, anywhere.
        assertThat(marks).extracting(Mark::field).contains("grossAmount", "vendorName");
        assertThat(marks).allMatch(it -> it.confidence() < 1 && it.confidence() > 0.2);
    }

    @Test
    void shouldSayThatAFileCannotBeOpened() {
        assertThatThrownBy(() -> new PageReader(folder).words(new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadableOriginalException.class)
                .hasMessageContaining("neither a PDF nor a picture");
    }

    @Test
    void shouldLeaveNoFileOfAnOriginalBehind() throws Exception {
        new PageReader(folder).picture(bill(), 1);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(it -> it.getFileName().toString().startsWith("page"))).isEmpty();
        }
    }

    private static VendorInvoice fields() {
        return new VendorInvoice(
                "b1",
                null,
                new VendorInvoice.Issuer(null, "Bolt AG", null, "DE02120300000000202051"),
                "R-2026/17",
                null,
                InvoiceKind.INVOICE,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                List.of(),
                Money.parse("1234.56", "EUR"),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The total stands twice, but only once next to its label. */
    private static byte[] bill() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(font(document), 12);
                line(content, 740, "Rechnung Nr:   R-2026/17", "vom 2. März 2026");
                line(content, 700, "Bolt AG", "");
                line(content, 600, "Schrauben", "1.234,56");
                line(content, 560, "Gesamtbetrag", "1.234,56 EUR");
                line(content, 200, "IBAN", "DE02 1203 0000 0000 2020 51");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** PDFBox brings it along: what a scan looks like must not depend on the machine's fonts. */
    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream letters =
                PDFont.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, letters);
        }
    }

    private static void line(PDPageContentStream content, int y, String left, String right)
            throws Exception {
        content.beginText();
        content.newLineAtOffset(100, y);
        content.showText(left);
        content.newLineAtOffset(200, 0);
        content.showText(right);
        content.endText();
    }

    private static byte[] scan() throws Exception {
        try (PdfFile pdf = new PdfFile(bill())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(pdf.picture(1, 3_508), "png", out);
            return out.toByteArray();
        }
    }
}
