package io.tieout.jobs.run;

import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.formats.bills.OriginalsFolder;
import io.tieout.jobs.cli.KnownFormats;
import io.tieout.jobs.cli.StoredOriginals;
import io.tieout.jobs.settings.CashSettings;
import io.tieout.jobs.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PDF with its bill inside is dropped into the watched folder: the bill goes through, the file is
 * kept, and people see where its total stands. A PDF without is a dead letter, and kept too.
 */
class OriginalEngineTest {

    private static final String BILL =
            """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
            <ID>R-4711</ID><IssueDate>2026-11-02</IssueDate>
            <InvoiceTypeCode>380</InvoiceTypeCode><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
            <AccountingSupplierParty><Party><PartyLegalEntity>
            <RegistrationName>Bolt AG</RegistrationName>
            </PartyLegalEntity></Party></AccountingSupplierParty>
            <LegalMonetaryTotal><TaxInclusiveAmount>1234.50</TaxInclusiveAmount>
            <PayableAmount>1234.50</PayableAmount></LegalMonetaryTotal></Invoice>
            """;

    @TempDir Path home;

    @Test
    void shouldShowWhereTheTotalOfADroppedBillStands() throws Exception {
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            drop("bill.pdf", pdf(BILL));
            drop("scan.pdf", pdf(null));
            awaitCount(engine, "bill where source_sha256 is not null", 1);
            awaitCount(
                    engine, "dead_letter where reason like '%without embedded invoice data%'", 1);

            ConsolePerson pam = ConsolePerson.signIn(console, "pam", PASSWORD);
            JsonNode original = pam.get("documents/" + billId(engine) + "/original");

            assertThat(original.path("fileName").asText()).isEqualTo("bill.pdf");
            assertThat(original.path("pages").asInt()).isEqualTo(1);
            JsonNode total =
                    original.findParents("field").stream()
                            .filter(it -> it.path("field").asText().equals("grossAmount"))
                            .findFirst()
                            .orElseThrow();
            assertThat(total.path("text").asText()).isEqualTo("1.234,50");
            assertThat(total.path("ambiguous").asBoolean()).isFalse();
            try (var files = Files.walk(home.resolve("data/originals"))) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(2);
            }
        }
    }

    private static String billId(Engine engine) throws Exception {
        try (Connection connection = engine.database().connection();
                var row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select id as bill_id from bill where source_sha256 is not null")) {
            row.next();
            return row.getString(1);
        }
    }

    private EngineSettings settings() {
        Duration tick = Duration.ofMillis(200);
        Settings settings = new EngineHome(home).settings(tick, tick, tick, CashSettings.DEFAULTS);
        String folder = settings.dataFolder().toString();
        return new EngineSettings(
                settings,
                (name, head) ->
                        KnownFormats.with(List.of(), OriginalsFolder.under(Path.of(folder)))
                                .detect(name, head)
                                .orElse(null),
                System::currentTimeMillis,
                Duration.ofSeconds(1));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                EngineConsole.settings(home)
                        .withOriginals(
                                StoredOriginals.under(engine.settings().settings().dataFolder())),
                engine,
                () -> "running",
                user("pam", Role.AP_ANALYST));
    }

    private void drop(String name, byte[] content) throws Exception {
        Path part = Files.write(home.resolve("inbox").resolve(name + ".part"), content);
        Files.move(part, home.resolve("inbox").resolve(name));
    }

    private static byte[] pdf(String bill) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(90, 600);
                content.showText(
                        "Bolt AG, Rechnung R-4711 vom 2.11.2026, Gesamtbetrag 1.234,50 EUR");
                content.endText();
            }
            if (bill != null) {
                embed(document, bill);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void embed(PDDocument document, String bill) throws Exception {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("factur-x.xml");
        file.setEmbeddedFile(
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(bill.getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("factur-x.xml", file));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
