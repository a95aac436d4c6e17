package io.tieout.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementCsvTest {

    private static final String GERMAN =
            """
            stream: statements
            delimiter: ";"
            decimal: ","
            grouping: "."
            dates: dd.MM.yyyy
            columns:
              partyId: Kunde
              statementDate: Stichtag
              date: Datum
              kind: Art
              reference: Beleg
              debit: Soll
              credit: Haben
              balance: Saldo
              text: [Text]
            constants:
              side: vendor
              currency: EUR
            kinds:
              invoice: [RG, Rechnung]
              payment: ZA
              creditNote: GS
              broughtForward: Vortrag
            """;

    private static final String HEADER = "Kunde;Stichtag;Datum;Art;Beleg;Soll;Haben;Saldo;Text\n";

    @Test
    void shouldReadTheLinesOfSeveralStatements() throws IOException {
        List<Row> rows =
                read(
                        GERMAN,
                        "offen.csv",
                        HEADER
                                + "V1;31.03.2026;02.03.2026;RG;R-1;1.200,50;;1.200,50;Stahl\n"
                                + "V1;31.03.2026;05.03.2026;ZA;;;200,50;1.000,00;\n"
                                + "V2;31.03.2026;07.03.2026;GS;G-9;;40,00;-40,00;\n");

        assertThat(rows).hasSize(2);
        PartyStatement first = statement(rows.get(0));
        assertThat(first.id()).isEqualTo("csv/vendor/V1/2026-03-31/EUR");
        assertThat(first.closingBalance()).hasToString("1000.00 EUR");
        assertThat(first.lines())
                .extracting(it -> it.kind() + " " + it.reference() + " " + it.amount())
                .containsExactly("INVOICE R-1 1200.50 EUR", "PAYMENT  -200.50 EUR");
        assertThat(statement(rows.get(1)).lines())
                .singleElement()
                .matches(it -> it.kind() == StatementLineKind.CREDIT_NOTE)
                .extracting(it -> it.amount().toPlainString())
                .isEqualTo("-40.00");
    }

    @Test
    void shouldTakeTheHeaderFromTheNameOfTheFile() throws IOException {
        String mapping =
                """
                stream: statements
                fileName: "account-(?<partyId>V\\\\d+)-(?<statementDate>\\\\d{8})\\\\.csv"
                dates: [yyyyMMdd, yyyy-MM-dd]
                columns:
                  date: Date
                  reference: Number
                  amount: Amount
                constants:
                  side: vendor
                  currency: USD
                  companyId: acme
                  openingBalance: "10.00"
                  closingBalance: "15.00"
                """;

        List<Row> rows =
                read(
                        mapping,
                        "account-V77-20260331.csv",
                        "Date,Number,Amount\n2026-03-02,A1,5.00\n");

        PartyStatement statement = statement(rows.get(0));
        assertThat(statement.partyId()).isEqualTo("V77");
        assertThat(statement.statementDate()).hasToString("2026-03-31");
        assertThat(statement.opening()).hasToString("10.00 USD");
        assertThat(statement.companyId()).isEqualTo("acme");
        assertThat(read(mapping, "other.csv", "Date,Number,Amount\n2026-03-02,A1,5.00\n"))
                .singleElement()
                .extracting(StatementCsvTest::letter)
                .extracting(DeadLetter::reason)
                .asString()
                .contains("other.csv", "does not fit");
    }

    @Test
    void shouldSetEachBadRowAsideWithLineAndFieldAndItsStatementToo() throws IOException {
        List<Row> rows =
                read(
                        GERMAN,
                        "offen.csv",
                        HEADER
                                + "V1;31.03.2026;02.03.2026;RG;R-1;100,00;;100,00;\n"
                                + "V1;31.03.2026;32.03.2026;RG;R-2;50,00;;150,00;\n"
                                + "V1;31.03.2026;04.03.2026;XX;R-3;50,00;;200,00;\n"
                                + "V1;31.03.2026;05.03.2026;RG;R-4;50.0;;250,00;\n"
                                + "V2;31.03.2026;06.03.2026;RG;R-5;1,00;;1,00;\n");

        assertThat(rows.subList(0, 4))
                .extracting(StatementCsvTest::letter)
                .extracting(it -> it.position() + " " + it.field())
                .containsExactly("line 3 date", "line 4 kind", "line 5 debit", "line 2 ");
        assertThat(letter(rows.get(3)).reason())
                .contains("csv/vendor/V1/2026-03-31/EUR", "3 of its rows");
        assertThat(statement(rows.get(4)).partyId()).isEqualTo("V2");
    }

    @Test
    void shouldRefuseTheStatementWhoseFirstRowMayBeTheOneThatIsLost() throws IOException {
        List<Row> rows =
                read(
                        GERMAN,
                        "offen.csv",
                        HEADER
                                + "V1;32.03.2026;02.03.2026;RG;R-1;100,00;;100,00;\n"
                                + "V1;31.03.2026;04.03.2026;RG;R-2;50,00;;150,00;\n"
                                + "V2;31.03.2026;06.03.2026;RG;R-3;1,00;;1,00;\n");

        assertThat(rows.subList(0, 2))
                .extracting(StatementCsvTest::letter)
                .extracting(DeadLetter::position)
                .containsExactly("line 2", "line 3");
        assertThat(letter(rows.get(1)).reason()).contains("csv/vendor/V1/2026-03-31/EUR");
        assertThat(statement(rows.get(2)).partyId()).isEqualTo("V2");
    }

    @Test
    void shouldRefuseAStatementThatDoesNotSayHowItEnds() throws IOException {
        List<Row> rows =
                read(GERMAN, "offen.csv", HEADER + "V1;31.03.2026;02.03.2026;RG;R-1;100,00;;;\n");

        assertThat(rows)
                .singleElement()
                .extracting(StatementCsvTest::letter)
                .extracting(DeadLetter::field)
                .isEqualTo("balance");
    }

    @Test
    void shouldRefuseRowsOfAStatementThatStandApart() throws IOException {
        List<Row> rows =
                read(
                        GERMAN,
                        "offen.csv",
                        HEADER
                                + "V1;31.03.2026;02.03.2026;RG;R-1;100,00;;100,00;\n"
                                + "V2;31.03.2026;02.03.2026;RG;R-1;100,00;;100,00;\n"
                                + "V1;31.03.2026;04.03.2026;RG;R-2;50,00;;150,00;\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.stream().filter(Row.Rejected.class::isInstance))
                .singleElement()
                .extracting(StatementCsvTest::letter)
                .extracting(it -> it.position() + ": " + it.reason())
                .isEqualTo(
                        "line 4: the rows of statement csv/vendor/V1/2026-03-31/EUR are not"
                                + " together");
    }

    @Test
    void shouldTurnAllSignsOfAFileOfTheOtherSide() throws IOException {
        List<Row> rows =
                read(
                        GERMAN + "inverted: true\n",
                        "offen.csv",
                        HEADER + "V1;31.03.2026;02.03.2026;RG;R-1;;100,00;-100,00;\n");

        assertThat(statement(rows.get(0)).lines().get(0).amount()).hasToString("100.00 EUR");
        assertThat(statement(rows.get(0)).closingBalance()).hasToString("100.00 EUR");
    }

    @Test
    void shouldRefuseAMappingThatLacksWhatAStatementNeeds() {
        assertThatThrownBy(() -> mapping(GERMAN.replace("  side: vendor\n", "")))
                .hasMessageContaining("columns.side");
        assertThatThrownBy(() -> mapping(GERMAN.replace("  balance: Saldo\n", "")))
                .hasMessageContaining("columns.closingBalance");
        assertThatThrownBy(() -> mapping(GERMAN.replace("payment: ZA", "payment: RG")))
                .hasMessageContaining("'RG' twice");
        assertThatThrownBy(() -> mapping(GERMAN + "fileName: \"(?<balance>x)\"\n"))
                .hasMessageContaining("group 'balance'");
    }

    private static CsvMapping mapping(String yaml) throws IOException {
        return CsvMapping.read(
                "statements.mapping.yaml",
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Row> read(String yaml, String file, String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RecordReader reader =
                CsvFormat.open(
                        file,
                        mapping(yaml),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static PartyStatement statement(Row row) {
        assertThat(row).isInstanceOf(Row.Accepted.class);
        return (PartyStatement) ((Row.Accepted) row).event();
    }

    private static DeadLetter letter(Row row) {
        assertThat(row).isInstanceOf(Row.Rejected.class);
        return ((Row.Rejected) row).letter();
    }
}
