package io.tieout.formats.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoiceDraft;
import io.tieout.core.invoicing.InvoiceLine;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.OutgoingMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mustangproject.ZUGFeRD.ZUGFeRDImporter;

class InvoiceFilesTest {

    private static final int SEEDS = 8;

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    @BeforeAll
    static void loadRules() {
        EN16931Validation.initEN16931(RULES);
    }

    @Test
    void shouldBeValidByTheRulesOfEn16931AsUbl() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Invoice invoice : Invoices.seeded(seed, InvoiceFormat.UBL)) {
                byte[] xml = InvoiceFiles.file(invoice).bytes();

                assertValid(EN16931Validation.VID_UBL_INVOICE_1316, xml);
                assertSays(AmountsRead.ofUbl(xml), invoice);
            }
        }
    }

    @Test
    void shouldBeValidByTheRulesOfEn16931AsFacturX() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Invoice invoice : Invoices.seeded(seed, InvoiceFormat.FACTUR_X)) {
                byte[] xml = attached(InvoiceFiles.file(invoice));

                assertValid(EN16931Validation.VID_CII_1316, xml);
                assertSays(AmountsRead.ofCii(xml), invoice);
            }
        }
    }

    @Test
    void shouldBeReadByAnotherReaderOfFacturX() {
        Invoice invoice =
                Invoices.of(
                        Invoices.line(1, "3", "9.99", "19", TaxCategory.STANDARD),
                        Invoices.line(2, "1", "100", "7", TaxCategory.STANDARD));

        ZUGFeRDImporter importer =
                new ZUGFeRDImporter(new ByteArrayInputStream(InvoiceFiles.file(invoice).bytes()));

        assertThat(importer.canParse()).isTrue();
        assertThat(importer.getAmount()).isEqualTo("142.66");
        assertThat(importer.getTaxTotalAmount()).isEqualTo("12.69");
        assertThat(importer.getInvoiceID()).isEqualTo("AC-2026-000001");
        assertThat(importer.getIBAN()).isEqualTo("DE02120300000000202051");
        assertThat(importer.getDueDate()).isEqualTo("20261216");
        // Its older name for the profile EN 16931.
        assertThat(importer.getZUGFeRDProfil()).isEqualTo("COMFORT");
    }

    @Test
    void shouldPrintEveryAmountInTheCustomersLanguage() throws Exception {
        for (Invoice invoice : Invoices.seeded(3, InvoiceFormat.PDF)) {
            String text = text(InvoiceFiles.file(invoice));

            InvoiceDraft draft = invoice.draft();
            assertThat(text)
                    .contains(draft.language().equals("de") ? "Rechnung" : "Facture")
                    .contains(invoice.number(), invoice.creditorReference())
                    .contains(draft.net().toPlainString(), draft.gross().toPlainString());
            for (InvoiceLine line : draft.lines()) {
                assertThat(text).contains(line.net().toPlainString());
            }
        }
    }

    @Test
    void shouldNotFailOnNamesOfAnyScript() throws Exception {
        List<Invoice> invoices =
                Invoices.issued(
                        List.of(
                                Invoices.company(),
                                Invoices.customer(
                                        InvoiceFormat.FACTUR_X, "xx", "株式会社 🏭 \u0001\ud800"),
                                order()));

        Attachment file = InvoiceFiles.file(invoices.get(0));

        assertThat(text(file)).contains("Invoice AC-2026-000001");
        byte[] xml = attached(file);
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("株式会社 🏭");
        assertValid(EN16931Validation.VID_CII_1316, xml);
    }

    @Test
    void shouldGiveTheSameFileAndMessageAgain() {
        for (InvoiceFormat format : InvoiceFormat.values()) {
            Invoice invoice = Invoices.seeded(1, format).get(0);
            Attachment file = InvoiceFiles.file(invoice);

            assertThat(InvoiceFiles.file(invoice).bytes()).isEqualTo(file.bytes());
            assertThat(InvoiceFiles.message(invoice, file).id())
                    .isEqualTo(InvoiceFiles.message(invoice, file).id());
        }
    }

    @Test
    void shouldAddressTheMessageToTheCustomer() {
        Invoice invoice = Invoices.seeded(1, InvoiceFormat.UBL).get(0);
        OutgoingMessage message = InvoiceFiles.message(invoice, InvoiceFiles.file(invoice));

        assertThat(message.to()).isEqualTo("ap@client.example");
        assertThat(message.subject()).contains("AC-2026-000001");
        assertThat(message.body()).contains(invoice.creditorReference());
        assertThat(message.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("AC-2026-000001.xml");
    }

    private static SalesOrder order() {
        return new SalesOrder(
                "o1",
                null,
                "C1",
                "SO-1",
                "PO-1",
                null,
                Invoices.AS_OF,
                "EUR",
                null,
                List.of(Invoices.line(1, "1", "1", "19", TaxCategory.STANDARD)));
    }

    private static void assertValid(DVRCoordinate rules, byte[] xml) throws Exception {
        ValidationResultList results =
                ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        RULES.getOfID(rules),
                        ValidationSourceXML.create(new ReadableResourceByteArray(xml)));
        List<String> errors = new ArrayList<>();
        results.forEach(
                layer ->
                        layer.getErrorList()
                                .forEach(it -> errors.add(it.getAsStringLocaleIndepdent())));
        assertThat(errors).as(new String(xml, StandardCharsets.UTF_8)).isEmpty();
        assertThat(results.size()).isGreaterThan(1);
    }

    private static void assertSays(AmountsRead read, Invoice invoice) {
        InvoiceDraft draft = invoice.draft();
        assertThat(read.net()).isEqualTo(draft.net());
        assertThat(read.tax()).isEqualTo(draft.tax());
        assertThat(read.gross()).isEqualTo(draft.gross());
        assertThat(read.due()).isEqualTo(draft.gross());
        assertThat(read.lines()).isEqualTo(draft.lines().stream().map(InvoiceLine::net).toList());
        assertThat(read.taxes()).isEqualTo(draft.taxes());
        assertThat(read.reference()).isEqualTo(invoice.creditorReference());
    }

    private static byte[] attached(Attachment file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml")
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    private static String text(Attachment file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
