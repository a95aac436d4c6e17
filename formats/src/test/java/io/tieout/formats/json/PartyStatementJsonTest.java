package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartyStatementJsonTest {

    private static final String WHOLE =
            "{\"id\":\"S1\",\"companyId\":\"C1\",\"side\":\"customer\",\"partyId\":\"K1\","
                    + "\"partyName\":\"Kunde\",\"statementDate\":\"2026-10-31\","
                    + "\"fromDate\":\"2026-10-01\",\"form\":\"activity\",\"currency\":\"EUR\","
                    + "\"openingBalance\":\"10.00\",\"closingBalance\":\"27.50\",\"lines\":["
                    + "{\"date\":\"2026-10-05\",\"kind\":\"creditNote\",\"reference\":\"G 1\","
                    + "\"amount\":\"-2.50\",\"balance\":\"7.50\",\"text\":\"goods\"},"
                    + "{\"date\":\"2026-10-06\",\"amount\":\"20.00\"}]}";

    @Test
    void shouldReadBackWhatItWrites() throws IOException {
        PartyStatement statement = accepted(WHOLE);

        assertThat(new String(new CanonicalJson().line(statement), StandardCharsets.UTF_8))
                .isEqualTo(WHOLE);
        assertThat(statement.effectiveForm()).isEqualTo(StatementForm.ACTIVITY);
        assertThat(statement.lines().get(1).kind()).isEqualTo(StatementLineKind.OTHER);
    }

    @Test
    void shouldNameTheFieldAtFault() throws IOException {
        assertThat(rejected(WHOLE.replace("creditNote", "credit"))).isEqualTo("lines.kind");
        assertThat(rejected(WHOLE.replace("\"-2.50\"", "\"-2.505\""))).isEqualTo("lines.amount");
        assertThat(rejected(WHOLE.replace("\"customer\"", "\"bank\""))).isEqualTo("side");
        assertThat(rejected(WHOLE.replace("\"partyId\":\"K1\",", ""))).isEqualTo("partyId");
        assertThat(rejected(WHOLE.replace("\"closingBalance\":\"27.50\",", "")))
                .isEqualTo("closingBalance");
        assertThat(rejected(WHOLE.substring(0, WHOLE.indexOf(",\"lines\"")) + "}"))
                .isEqualTo("lines");
        assertThat(rejected(WHOLE.replace("\"date\":\"2026-10-06\",", ""))).isEqualTo("lines.date");
    }

    @Test
    void shouldTakeAStatementOfFiftyThousandLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            lines.append("{\"date\":\"2026-10-05\",\"kind\":\"invoice\",\"reference\":\"R-")
                    .append(i)
                    .append("\",\"amount\":\"1.00\"},");
        }
        String large = WHOLE.replace("\"lines\":[", "\"lines\":[" + lines);

        assertThat(accepted(large).lines()).hasSize(50_002);
    }

    private static PartyStatement accepted(String line) throws IOException {
        return (PartyStatement) ((Row.Accepted) row(line)).event();
    }

    private static String rejected(String line) throws IOException {
        return ((Row.Rejected) row(line)).letter().field();
    }

    private static Row row(String line) throws IOException {
        try (RecordReader rows =
                new JsonLinesFormat()
                        .open(
                                "statements.jsonl",
                                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))) {
            return rows.next();
        }
    }
}
