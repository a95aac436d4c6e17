package io.tieout.formats.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementReportsTest {

    private static final StatementReconciliation TOLD = reconciliation();

    @TempDir private Path folder;

    @Test
    void shouldPrintBalancesCausesAndLines() throws IOException {
        byte[] pdf = StatementReconciliationPdf.of(TOLD);

        assertThat(AccountStatementPdfTest.text(pdf))
                .contains("Reconciliation of statement S1", "Vendor V1, company C1")
                .contains("Their balance 27000.00", "Our balance 25080.00")
                .contains("Difference in EUR 1920.00")
                .contains("documents that we have not received 2000.00")
                .contains("documents of ours that they do not state -80.00")
                .contains("Unexplained 0.00")
                .contains("789", "notReceived", "Not on the statement");
    }

    @Test
    void shouldGiveTheSamePagesAgain() {
        assertThat(StatementReconciliationPdf.of(TOLD))
                .isEqualTo(StatementReconciliationPdf.of(reconciliation()));
    }

    @Test
    void shouldWriteAmountsAsNumbersAndDaysAsDays() throws IOException {
        Map<String, String> parts = unzip(StatementReconciliationXlsx.of(TOLD));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<c r=\"B2\"[^>]*><v>27000.00</v>")
                .containsPattern("<c r=\"B5\"[^>]*><v>2000.00</v>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .containsPattern("<c r=\"B2\"[^>]*><v>46086(\\.0)?</v>")
                .containsPattern("<c r=\"D3\"[^>]* t=\"(s|inlineStr)\"");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.00", "yyyy-mm-dd");
        assertThat(parts.get("xl/workbook.xml"))
                .contains("Difference", "Lines", "Not on the statement");
    }

    @Test
    void shouldWriteBalancesAndItemsOfAnAccountAsNumbers() throws IOException {
        List<CustomerAccount> accounts = List.of(AccountStatementPdfTest.account(2));
        Map<String, String> parts = unzip(AccountStatementXlsx.of(accounts, "Müller"));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<c r=\"E2\"[^>]*><v>200.00</v>")
                .containsPattern("<c r=\"H2\"[^>]*><v>-20.00</v>")
                .containsPattern("<c r=\"I2\"[^>]*><v>180.00</v>")
                .containsPattern("<c r=\"L2\"[^>]*><v>200.00</v>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .containsPattern("<c r=\"C2\"[^>]* t=\"(s|inlineStr)\"")
                .containsPattern("<c r=\"H4\"[^>]*><v>-20.00</v>");
        assertThat(parts.get("xl/workbook.xml")).contains("Balances", "Open items EUR");
    }

    @Test
    void shouldReadBackWhatItWroteAsJson() {
        byte[] line = new ResultsJson().line(TOLD);

        assertThat(ResultsJson.readStatementReconciliation(line)).isEqualTo(TOLD);
        assertThat(new String(line, StandardCharsets.UTF_8))
                .contains("\"theirBalance\":\"27000.00\"", "\"unexplained\":\"0.00\"")
                .contains("{\"cause\":\"notReceived\",\"amount\":\"2000.00\",\"ids\":[\"S1#2\"]}");
    }

    private Map<String, String> unzip(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static StatementReconciliation reconciliation() {
        PartyAccount account = new PartyAccount(StatementSide.VENDOR, StatementSettings.DEFAULTS);
        account.add(bill("I1", "788", "25000.00"));
        account.add(bill("I2", "790", "80.00"));
        account.add(
                new PartyStatement(
                        "S1",
                        "C1",
                        StatementSide.VENDOR,
                        "V1",
                        null,
                        LocalDate.of(2026, 3, 31),
                        null,
                        null,
                        null,
                        eur("27000.00"),
                        List.of(line("788", "25000.00"), line("789", "2000.00"))),
                0);
        return account.settle().reconciliations().get(0);
    }

    private static StatementLine line(String number, String amount) {
        return new StatementLine(
                LocalDate.of(2026, 3, 5), StatementLineKind.INVOICE, number, eur(amount), null, "");
    }

    private static PartyItem bill(String id, String number, String amount) {
        return new PartyItem(
                "C1",
                StatementSide.VENDOR,
                "V1",
                PartyItem.Kind.INVOICE,
                id,
                number,
                eur(amount),
                eur(amount),
                Math.toIntExact(LocalDate.of(2026, 3, 5).toEpochDay()),
                ItemState.POSTED,
                List.of(),
                "",
                1);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
