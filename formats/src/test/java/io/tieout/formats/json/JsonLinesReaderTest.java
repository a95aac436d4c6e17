package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Streams;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {

    private static final String GOOD =
            "{\"id\":\"t1\",\"accountId\":\"DE02\",\"bookingDate\":\"2026-11-03\","
                    + "\"amount\":\"-1234.50\",\"currency\":\"EUR\"}";

    private final JsonLinesFormat format = new JsonLinesFormat();

    @Test
    void shouldReadEveryFieldOfABankTransaction() {
        String line =
                "{\"id\":\"t1\",\"accountId\":\"DE02\",\"bookingDate\":\"2026-11-03\","
                        + "\"amount\":\"1234.5\",\"currency\":\"EUR\",\"valueDate\":\"2026-11-04\","
                        + "\"counterpartyName\":\"Müller & Söhne\",\"counterpartyAccount\":\"DE99\","
                        + "\"references\":[{\"type\":\"endToEndId\",\"value\":\"E1\"},"
                        + "{\"value\":\"42\",\"type\":\"cheque\"},{\"type\":\"bank\",\"value\":\"\"}],"
                        + "\"text\":\"RE 17\",\"transactionCode\":\"PMNT/RCDT\","
                        + "\"paymentMethod\":\"sepa\",\"statementId\":\"s1\",\"line\":7,"
                        + "\"booking\":\"pending\",\"returned\":true,\"unknown\":{\"a\":[1,2.5]}}";

        Parsed parsed = read("bank-transactions.jsonl", line);

        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records())
                .containsExactly(
                        new BankTransaction(
                                "t1",
                                "DE02",
                                new Money(123450, "EUR"),
                                LocalDate.of(2026, 11, 3),
                                LocalDate.of(2026, 11, 4),
                                "Müller & Söhne",
                                "DE99",
                                List.of(
                                        new Reference(ReferenceType.END_TO_END, "E1"),
                                        new Reference(ReferenceType.CHEQUE, "42")),
                                "RE 17",
                                "PMNT/RCDT",
                                "sepa",
                                "s1",
                                7,
                                BookingStatus.PENDING,
                                true));
    }

    @Test
    void shouldReadStatementsEntriesAndDecisions() {
        BankStatement statement =
                (BankStatement)
                        read(
                                        "bank-statements-2026-11.ndjson",
                                        "{\"id\":\"s1\",\"accountId\":\"A\",\"currency\":\"JPY\","
                                                + "\"openingBalance\":\"100\","
                                                + "\"closingBalance\":\"-5\","
                                                + "\"fromDate\":\"2026-11-01\","
                                                + "\"toDate\":\"2026-11-30\",\"sequence\":12}")
                                .records()
                                .get(0);
        LedgerEntry entry =
                (LedgerEntry)
                        read(
                                        "ledger-entries.jsonl",
                                        "{\"id\":\"l1\",\"accountId\":\"A\",\"kind\":\"void\","
                                                + "\"postingDate\":\"2026-02-28\","
                                                + "\"amount\":\"0.001\",\"currency\":\"KWD\"}")
                                .records()
                                .get(0);
        DecisionEvent decision =
                (DecisionEvent)
                        read(
                                        "decisions.jsonl",
                                        "{\"id\":\"d1\",\"kind\":\"split\",\"accountId\":\"A\","
                                                + "\"currency\":\"EUR\",\"left\":[\"t\"],"
                                                + "\"right\":[\"l\"],\"allocations\":[{"
                                                + "\"leftId\":\"t\",\"rightId\":\"l\","
                                                + "\"amount\":\"1.00\"}],\"decidedBy\":\"ann\","
                                                + "\"decidedAt\":\"2026-11-03T10:00:00.250Z\"}")
                                .records()
                                .get(0);

        assertThat(statement.openingBalance()).isEqualTo(new Money(100, "JPY"));
        assertThat(statement.sequence()).isEqualTo(12);
        assertThat(entry.amount()).isEqualTo(new Money(1, "KWD"));
        assertThat(decision.kind()).isEqualTo(DecisionKind.SPLIT);
        assertThat(decision.decidedAt()).isEqualTo(Instant.parse("2026-11-03T10:00:00.250Z"));
        assertThat(decision.allocations().get(0).amount()).isEqualTo(new Money(100, "EUR"));
    }

    @Test
    void shouldWarnOfAReferenceTypeThatIsNotKnown() throws IOException {
        String known = reference("endToEndId") + "\n" + reference("other");
        try (RecordReader reader =
                open("bank-transactions.jsonl", known + "\n" + reference("endtoendid"))) {
            assertThat(((Row.Accepted) reader.next()).warning()).isNull();
            assertThat(((Row.Accepted) reader.next()).warning()).isNull();
            Row.Accepted warned = (Row.Accepted) reader.next();

            assertThat(warned.position()).isEqualTo("line 3");
            assertThat(warned.warning())
                    .isEqualTo(
                            "references: the type 'endtoendid' is not known and counts as other");
            assertThat(((BankTransaction) warned.event()).references())
                    .containsExactly(new Reference(ReferenceType.OTHER, "E1"));
        }
    }

    private static String reference(String type) {
        return GOOD.replace("}", ",\"references\":[{\"type\":\"" + type + "\",\"value\":\"E1\"}]}");
    }

    @Test
    void shouldKeepTheObservationTimeThatTheSourceGives() throws IOException {
        String line = GOOD.replace("}", ",\"observedAt\":\"2026-11-03T10:00:00Z\"}");
        try (RecordReader reader = open("bank-transactions.jsonl", line + "\n" + GOOD)) {
            Row.Accepted first = (Row.Accepted) reader.next();
            Row.Accepted second = (Row.Accepted) reader.next();

            assertThat(first.observedAtMillis())
                    .isEqualTo(Instant.parse("2026-11-03T10:00:00Z").toEpochMilli());
            assertThat(first.position()).isEqualTo("line 1");
            assertThat(second.observedAtMillis()).isNull();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void shouldReadTheLinesThatParsePrints() {
        BankTransaction transaction =
                (BankTransaction) read("bank-transactions.jsonl", GOOD).records().get(0);
        String line =
                new String(
                        new ParsedLine("a.xml", "entry 4", transaction, 5L).toBytes(),
                        StandardCharsets.UTF_8);

        assertThat(line)
                .startsWith(
                        "{\"stream\":\"bank-transactions\",\"source\":{\"file\":\"a.xml\","
                                + "\"position\":\"entry 4\"},\"event\":{\"id\":\"t1\"")
                .contains("\"observedAt\":\"1970-01-01T00:00:00.005Z\"");
        assertThat(read("out.txt", line).records()).containsExactly(transaction);
        assertThat(read("bank-transactions.jsonl", line).records()).containsExactly(transaction);
        assertThat(format.recognises("out.txt", line.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void shouldTakeAFieldNamedStreamForAnUnknownFieldWhereTheFileNamesTheStream() {
        String line = GOOD.replaceFirst("\\{", "{\"stream\":\"x\",");

        assertThat(read("bank-transactions.jsonl", line).records()).hasSize(1);
        assertThat(only(read("x.jsonl", line)).field()).isEqualTo("stream");
        assertThat(only(read("x.jsonl", GOOD)).field()).isEqualTo("stream");
    }

    @Test
    void shouldRefuseWhatAPersonDecidedInAFileOfAnotherStream() {
        for (String stream : Streams.OF_PERSONS) {
            String line =
                    "{\"stream\":\"%s\",\"source\":{},\"event\":{\"id\":\"d1\"}}".formatted(stream);
            DeadLetter refused = only(read("bank-transactions.jsonl", line));

            assertThat(refused.field()).isEqualTo("stream");
            assertThat(refused.reason()).contains("'" + stream + "' is not taken from a file of");
        }
    }

    @Test
    void shouldRecogniseFilesByTheStreamInTheirName() {
        byte[] none = new byte[0];

        assertThat(format.recognises("bank-transactions.jsonl", none)).isTrue();
        assertThat(format.recognises("Ledger-Entries_2026.NDJSON", none)).isTrue();
        assertThat(format.recognises("decisions.jsonl", none)).isTrue();
        assertThat(format.recognises("bank-transactionsold.jsonl", none)).isFalse();
        assertThat(format.recognises("matches.jsonl", none)).isFalse();
        assertThat(format.recognises("bank-transactions.csv", none)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "amount":"-1234.50"|"amount":1234.50|amount|is a JSON number
                    "amount":"-1234.50"|"amount":1234|amount|is a JSON number
                    "amount":"-1234.50"|"amount":"12.345"|amount|more decimals
                    "amount":"-1234.50"|"amount":"1.000"|amount|more decimals
                    "amount":"-1234.50"|"amount":"12,34,56"|amount|is not an amount
                    "amount":"-1234.50"|"amount":""|amount|is not an amount
                    "amount":"-1234.50"|"amount":"-"|amount|is not an amount
                    "amount":"-1234.50"|"amount":"1."|amount|is not an amount
                    "amount":"-1234.50"|"amount":"1e5"|amount|is not an amount
                    "amount":"-1234.50"|"amount":"99999999999999999999"|amount|beyond 64 bits
                    "amount":"-1234.50"|"amount":true|amount|must be a string
                    "amount":"-1234.50"|"amount":null|amount|is missing
                    "amount":"-1234.50"|"x":1|amount|is missing
                    "currency":"EUR"|"currency":"EUX"|currency|unknown currency
                    "currency":"EUR"|"x":1|currency|is missing
                    "id":"t1"|"id":17|id|must be a string
                    "id":"t1"|"id":" "|id|is missing
                    "id":"t1"|"id":"a","id":"b"|id|is given twice
                    "id":"t1"|"id":"\\ud800"|id|half of a surrogate pair
                    "id":"t1"|"id":"\\u0000"|id|NUL
                    "2026-11-03"|"2026-02-30"|bookingDate|no such day
                    "2026-11-03"|"03.11.2026"|bookingDate|not a date
                    "2026-11-03"|"2026-11-03T00:00:00Z"|bookingDate|not a date
                    "id":"t1"|"id":"t1","line":1.5|line|whole number
                    "id":"t1"|"id":"t1","line":-1|line|whole number
                    "id":"t1"|"id":"t1","line":99999999999|line|too large
                    "id":"t1"|"id":"t1","returned":"yes"|returned|true or false
                    "id":"t1"|"id":"t1","booking":"maybe"|booking|none of booked, pending
                    "id":"t1"|"id":"t1","references":{}|references|must be an array
                    "id":"t1"|"id":"t1","references":["x"]|references|array of objects
                    "id":"t1"|"id":"t1","references":[{"value":1}]|references.value|a string
                    "id":"t1"|"id":"t1","observedAt":"today"|observedAt|is not an instant
                    "id":"t1"|"id":"t1","observedAt":"2026-11-03T25:00:00Z"|observedAt|instant
                    """)
    void shouldRefuseAWrongFieldAndSayWhich(String good, String bad, String field, String reason) {
        String line = GOOD.replace(good, bad);

        Parsed parsed = read("bank-transactions.jsonl", GOOD + "\n" + line + "\n" + GOOD);

        assertThat(parsed.records()).hasSize(2);
        DeadLetter letter = only(parsed);
        assertThat(letter.position()).isEqualTo("line 2");
        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
        assertThat(letter.raw()).isEqualTo(line);
        assertThat(letter.source()).isEqualTo("bank-transactions.jsonl");
    }

    @Test
    void shouldRefuseWhatIsNoObject() {
        Parsed parsed =
                read(
                        "ledger-entries.jsonl",
                        "[1]\n\"x\"\n{\"id\":\n{}{}\n{} x\nnull\n" + "[".repeat(100_000));

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(7);
    }

    @Test
    void shouldRefuseDeepNesting() {
        String deep = GOOD.replace("}", ",\"x\":" + "[".repeat(50) + "]".repeat(50) + "}");

        assertThat(only(read("bank-transactions.jsonl", deep)).reason()).contains("deeper than 32");
    }

    @Test
    void shouldSkipBlankLinesByteOrderMarkAndCarriageReturns() {
        Parsed parsed =
                read("bank-transactions.jsonl", "\ufeff" + GOOD + "\r\n\r\n  \t\n" + GOOD + "\r\n");

        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records()).hasSize(2);
    }

    @Test
    void shouldRefuseATruncatedLastLine() {
        Parsed parsed = read("bank-transactions.jsonl", GOOD + "\n" + GOOD.substring(0, 60));

        assertThat(parsed.records()).hasSize(1);
        assertThat(only(parsed).reason()).startsWith("not valid JSON");
    }

    @Test
    void shouldRefuseALineOfMoreThanOneMegabyteAndGoOn() {
        String huge = GOOD.replace("t1", "x".repeat(3_000_000));

        Parsed parsed = read("bank-transactions.jsonl", GOOD + "\n" + huge + "\n" + GOOD);

        assertThat(parsed.records()).hasSize(2);
        assertThat(only(parsed).reason()).contains("1 MB");
        assertThat(only(parsed).position()).isEqualTo("line 2");
        assertThat(only(parsed).raw()).hasSize(DeadLetter.RAW_LIMIT_CHARS);
        assertThat(read("bank-transactions.jsonl", huge).failures()).hasSize(1);
    }

    @Test
    void shouldShowUndecodableBytesOfALineThatIsNotUtf8() {
        byte[] latin1 = GOOD.replace("t1", "Müller").getBytes(StandardCharsets.ISO_8859_1);

        DeadLetter letter = only(read("bank-transactions.jsonl", latin1));

        assertThat(letter.reason()).isEqualTo("not valid UTF-8");
        assertThat(letter.raw()).contains("M\\xFCller");
    }

    @Test
    void shouldRefuseUtf16() {
        Parsed parsed = read("bank-transactions.jsonl", GOOD.getBytes(StandardCharsets.UTF_16LE));

        assertThat(only(parsed).reason()).contains("UTF-8");
    }

    @Test
    void shouldRefuseOverlongUtf8() {
        byte[] bytes = GOOD.replace("t1", "##").getBytes(StandardCharsets.UTF_8);
        int at = GOOD.indexOf("t1");
        bytes[at] = (byte) 0xC0;
        bytes[at + 1] = (byte) 0x80;

        assertThat(only(read("bank-transactions.jsonl", bytes)).reason()).contains("UTF-8");
    }

    private static DeadLetter only(Parsed parsed) {
        assertThat(parsed.failures()).hasSize(1);
        return parsed.failures().get(0);
    }

    private Parsed read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Parsed read(String name, byte[] bytes) {
        return Parsed.of(format.open(name, new ByteArrayInputStream(bytes)));
    }

    private RecordReader open(String name, String text) {
        return format.open(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
