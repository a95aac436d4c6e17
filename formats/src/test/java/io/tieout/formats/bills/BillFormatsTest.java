package io.tieout.formats.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.formats.Format;
import io.tieout.formats.Parsed;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.pages.PdfSamples;
import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillFormatsTest {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">\n"
                    + "<ID>R-7</ID><IssueDate>2026-11-02</IssueDate><DueDate>2026-12-02</DueDate>"
                    + "<InvoiceTypeCode>380</InvoiceTypeCode>"
                    + "<DocumentCurrencyCode>EUR</DocumentCurrencyCode>"
                    + "<OrderReference><ID>PO-9</ID></OrderReference>"
                    + "<AccountingSupplierParty><Party>"
                    + "<PartyTaxScheme><CompanyID>DE 123</CompanyID>"
                    + "<TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>"
                    + "<PartyLegalEntity><RegistrationName>Müller &amp; Co</RegistrationName>"
                    + "</PartyLegalEntity></Party></AccountingSupplierParty>";
    private static final String LINE =
            "<InvoiceLine><ID>1</ID><InvoicedQuantity unitCode=\"C62\">10</InvoicedQuantity>"
                    + "<LineExtensionAmount currencyID=\"EUR\">{net}</LineExtensionAmount>{allowance}"
                    + "<Item><Name>Bolt</Name><ClassifiedTaxCategory><Percent>19</Percent>"
                    + "</ClassifiedTaxCategory></Item>"
                    + "<Price><PriceAmount>10.005</PriceAmount></Price></InvoiceLine>";

    @TempDir Path folder;

    private final Format xml = new XmlBillFormat(Originals.NONE);
    private final Format pdf = new PdfBillFormat(Originals.NONE);

    @Test
    void shouldMakeTheSameBillOfTheSameContentWhateverTheFileIsCalled() {
        byte[] document = document("", totals("119.00", "100.00", "19.00"), line("100.00", ""));
        VendorInvoice one = bill(xml, "a.xml", document);
        VendorInvoice other = bill(xml, "b.xml", document);

        assertThat(one.id()).isEqualTo(other.id()).startsWith("b-");
        assertThat(one.source().file()).isEqualTo("a.xml");
        assertThat(one.source().sha256())
                .isEqualTo(other.source().sha256())
                .isEqualTo(BillReader.sha256(document));
        assertThat(one.issuer().name()).isEqualTo("Müller & Co");
        assertThat(one.orderNumbers()).containsExactly("PO-9");
    }

    @Test
    void shouldTakeTheAllowanceOfALineAsItsDiscountWhereItIsExactlyThat() {
        VendorInvoice exact =
                bill(
                        document(
                                "",
                                totals("107.15", "90.05", "17.10"),
                                line("90.05", allowance("10.00", "10"))));
        VendorInvoice other =
                bill(
                        document(
                                "",
                                totals("107.10", "90.00", "17.10"),
                                line("90.00", allowance("10.05", ""))));

        assertThat(exact.lines()).hasSize(1);
        assertThat(exact.lines().get(0).discountPercent()).isEqualByComparingTo("10");
        assertThat(other.lines())
                .extracting(InvoiceLine::kind, it -> it.netAmount().toPlainString())
                .containsExactly(
                        tuple(InvoiceLineKind.ITEM, "100.05"),
                        tuple(InvoiceLineKind.CHARGE, "-10.05"));
        assertThat(other.lines().get(1).taxPercent()).isEqualByComparingTo("19");
    }

    @Test
    void shouldTakeAnInvoiceBelowZeroAsACreditNoteOfTheOppositeAmounts() {
        VendorInvoice bill =
                bill(
                        document(
                                "",
                                totals("-119.06", "-100.05", "-19.01"),
                                line("-100.05", "").replace(">10<", ">-10<")));

        assertThat(bill.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(bill.grossAmount()).isEqualTo(Money.parse("119.06", "EUR"));
        assertThat(bill.taxAmount()).isEqualTo(Money.parse("19.01", "EUR"));
        assertThat(bill.lines().get(0).quantity()).isEqualByComparingTo("10");
        assertThat(bill.lines().get(0).netAmount()).isEqualTo(Money.parse("100.05", "EUR"));
    }

    @Test
    void shouldReadTheDiscountThatXRechnungWritesIntoItsText() {
        String terms = "<PaymentTerms><Note>#SKONTO#TAGE=10#PROZENT=2.50#\n</Note></PaymentTerms>";

        VendorInvoice bill = bill(document(terms, totals("119.00", "100.00", "19.00"), ""));

        assertThat(bill.dueDate()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(bill.terms()).isEqualTo(new PaymentTerms(new BigDecimal("2.5"), 10, 30));
    }

    @Test
    void shouldTakeARoundingAsAChargeSoThatTheTotalIsWhatIsOwed() {
        String totals =
                totals("119.02", "100.00", "19.02")
                        .replace(
                                "<PayableAmount>119.02<",
                                "<PayableRoundingAmount>-0.02</PayableRoundingAmount>"
                                        + "<PayableAmount>119.00<");

        VendorInvoice bill = bill(document("", totals, line("100.00", "")));

        assertThat(bill.grossAmount()).isEqualTo(Money.parse("119.00", "EUR"));
        assertThat(bill.netAmount()).isEqualTo(Money.parse("99.98", "EUR"));
        assertThat(bill.lines().get(1).netAmount()).isEqualTo(Money.parse("-0.02", "EUR"));
    }

    @Test
    void shouldWarnWhereTheLinesDoNotSumToTheNetAmount() throws Exception {
        byte[] document = document("", totals("119.00", "100.00", "19.00"), line("90.00", ""));

        Row row = xml.open("a.xml", new ByteArrayInputStream(document)).next();

        assertThat(((Row.Accepted) row).warning())
                .isEqualTo("its lines sum to 90.00 EUR, its net amount is 100.00 EUR");
    }

    @Test
    void shouldRefuseWhatWasPaidInPartBefore() {
        String totals =
                totals("119.00", "100.00", "19.00")
                        .replace(
                                "<PayableAmount>119.00<",
                                "<PrepaidAmount>19.00</PrepaidAmount><PayableAmount>100.00<");

        DeadLetter letter = refused(document("", totals, ""));

        assertThat(letter.field()).isEqualTo("prepaidAmount");
        assertThat(letter.reason()).contains("paid in part").contains("19.00");
        assertThat(letter.raw()).startsWith("<?xml");
    }

    @Test
    void shouldSayTheLineAndTheFieldOfAnAmountWithTooManyDigits() {
        DeadLetter letter =
                refused(
                        document(
                                "",
                                "\n\n" + totals("119.00", "100.00", "19.00"),
                                line("100.001", "")));

        assertThat(letter.field()).isEqualTo("lines.netAmount");
        assertThat(letter.position()).isEqualTo("line 5");
        assertThat(letter.reason()).contains("more digits than EUR");
    }

    @Test
    void shouldRefuseDocumentTypesAndEntities() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY a SYSTEM"
                        + " \"file:///etc/hostname\">]>";
        byte[] document =
                new String(document("", totals("1.00", "1.00", "0.00"), ""), StandardCharsets.UTF_8)
                        .replaceFirst("<\\?xml[^>]*>", bomb)
                        .replace("R-7", "&a;")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(refused(document).reason()).contains("document type or an entity");
    }

    @Test
    void shouldReadThePdfThatCarriesABillAndRefuseTheOneThatDoesNot() throws Exception {
        byte[] bill = document("", totals("119.00", "100.00", "19.00"), "");

        assertThat(bill(pdf, "a.pdf", PdfSamples.carrying(bill)).number()).isEqualTo("R-7");
        assertThat(refused(pdf, PdfSamples.carrying(null)).reason())
                .contains("without embedded invoice data");
    }

    @Test
    void shouldRefuseAnEncryptedPdf() throws Exception {
        assertThat(refused(pdf, PdfSamples.encrypted()).reason()).isEqualTo("is encrypted");
    }

    @Test
    void shouldRefuseAPdfWhoseEmbeddedFileUnpacksToTooMuch() throws Exception {
        byte[] zeros = new byte[BillReader.FILE_LIMIT_BYTES + 1];

        assertThat(refused(pdf, PdfSamples.carrying(zeros)).reason())
                .contains("embedded file is larger");
    }

    @Test
    void shouldRefuseAPdfWhoseObjectsUnpackToTooMuch() throws Exception {
        byte[] bomb = PdfSamples.ofPacked("", new byte[129 << 20]);

        assertThat(refused(pdf, bomb).reason()).contains("objects unpack to more");
    }

    @Test
    void shouldGiveOneRowWhateverIsBrokenInAFile() {
        byte[] bill = document("", totals("119.00", "100.00", "19.00"), line("100.00", ""));
        Random random = new Random(20_261_123);
        for (int i = 0; i < 200; i++) {
            byte[] broken = PdfSamples.broken(bill, random);

            Parsed parsed = Parsed.of(xml.open("b", new ByteArrayInputStream(broken)));

            assertThat(parsed.records().size() + parsed.failures().size()).isEqualTo(1);
        }
    }

    @Test
    void shouldEndWithoutADeadLetterWhenTheReadingIsInterrupted() throws Exception {
        byte[] bill = PdfSamples.carrying(document("", totals("1.00", "1.00", "0.00"), ""));
        RecordReader reader = pdf.open("a.pdf", new ByteArrayInputStream(bill));

        Thread.currentThread().interrupt();

        assertThatThrownBy(reader::next).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).as("still to be seen by the caller").isTrue();
    }

    @Test
    void shouldKeepTheFileOfARefusedPdfToo() throws Exception {
        OriginalsFolder originals = OriginalsFolder.under(folder);
        byte[] bytes = PdfSamples.carrying(null);

        refused(new PdfBillFormat(originals), bytes);
        refused(new PdfBillFormat(originals), bytes);

        assertThat(originals.find(BillReader.sha256(bytes))).hasValue(bytes);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void shouldRefuseToKeepBytesUnderAnotherHash() {
        OriginalsFolder originals = OriginalsFolder.under(folder);

        assertThatThrownBy(() -> originals.keep("0".repeat(64), new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> originals.keep("../" + "0".repeat(61), new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayThatAnOriginalWasChangedOnDisk() throws Exception {
        OriginalsFolder originals = OriginalsFolder.under(folder);
        byte[] bytes = {1, 2, 3};
        String sha256 = BillReader.sha256(bytes);
        originals.keep(sha256, bytes);
        Files.write(
                folder.resolve("originals/" + sha256.substring(0, 2) + "/" + sha256), new byte[1]);

        assertThatThrownBy(() -> originals.find(sha256)).hasMessageContaining("changed on disk");
    }

    @Test
    void shouldRecogniseABillBehindALongComment() {
        String comment = "<?xml version=\"1.0\"?>\n<!-- a --><!-- " + "x".repeat(5_000);

        assertThat(
                        xml.recognises(
                                "a.xml",
                                comment.substring(0, 4_096).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(xml.recognises("a.xml", "<Invoice>".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(xml.recognises("a.txt", ("text " + HEAD).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static byte[] document(String terms, String totals, String lines) {
        return (HEAD + terms + totals + lines + "</Invoice>").getBytes(StandardCharsets.UTF_8);
    }

    private static String totals(String gross, String net, String tax) {
        return "<TaxTotal><TaxAmount currencyID=\"EUR\">"
                + tax
                + "</TaxAmount></TaxTotal>"
                + "<LegalMonetaryTotal><TaxExclusiveAmount>"
                + net
                + "</TaxExclusiveAmount>"
                + "<TaxInclusiveAmount>"
                + gross
                + "</TaxInclusiveAmount>"
                + "<PayableAmount>"
                + gross
                + "</PayableAmount></LegalMonetaryTotal>";
    }

    private static String line(String net, String allowance) {
        return LINE.replace("{net}", net).replace("{allowance}", allowance);
    }

    private static String allowance(String amount, String percent) {
        return "<AllowanceCharge><ChargeIndicator>false</ChargeIndicator>"
                + "<MultiplierFactorNumeric>"
                + percent
                + "</MultiplierFactorNumeric>"
                + "<Amount>"
                + amount
                + "</Amount></AllowanceCharge>";
    }

    private VendorInvoice bill(byte[] document) {
        return bill(xml, "bill.xml", document);
    }

    private static VendorInvoice bill(Format format, String name, byte[] document) {
        Parsed parsed = Parsed.of(format.open(name, new ByteArrayInputStream(document)));
        assertThat(parsed.failures()).isEmpty();
        return (VendorInvoice) parsed.records().get(0);
    }

    private DeadLetter refused(byte[] document) {
        return refused(xml, document);
    }

    private static DeadLetter refused(Format format, byte[] document) {
        Parsed parsed = Parsed.of(format.open("bill", new ByteArrayInputStream(document)));
        assertThat(parsed.records()).isEmpty();
        return parsed.failures().get(0);
    }
}
