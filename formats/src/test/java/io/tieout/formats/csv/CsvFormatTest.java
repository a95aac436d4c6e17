package io.tieout.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final String GERMAN =
            """
            stream: bank-transactions
            files: "umsatz-*.csv"
            charset: windows-1252
            delimiter: ";"
            skipTop: 2
            skipBottom: 1
            decimal: ","
            grouping: "."
            dates: [dd.MM.yyyy, dd.MM.yy]
            columns:
              bookingDate: Buchungstag
              valueDate: Wertstellung
              amount: Betrag
              currency: Währung
              counterpartyName: Name
              text: [Verwendungszweck, Art]
            references:
              - {type: endToEndId, column: E2E}
            constants:
              accountId: "DE02 1203"
            """;

    private static final String UMSATZ =
            """
            Umsatzanzeige
            Konto;DE02 1203

            Buchungstag;Wertstellung;Betrag;Währung;Name;Verwendungszweck;Art;E2E
            03.11.2026;04.11.26;-1.234,56;EUR;Müller & Söhne;"RE 17; Teil 1
            zweite ""Zeile\"\"\";SEPA;E-1
            03.11.2026;;10;EUR;;;;
            ;;;;;;;
            03.11.2026;;10;EUR;;;;
            Summe;;-1.214,56;EUR;;;;
            """;

    private static final String SIMPLE =
            """
            stream: ledger-entries
            dates: yyyy-MM-dd
            grouping: ","
            columns: {postingDate: Date, amount: Amount, accountId: Account, currency: Ccy, kind: Kind}
            """;

    @Test
    void shouldReadAGermanBankExport() throws IOException {
        Parsed parsed = read(GERMAN, UMSATZ, Charset.forName("windows-1252"));

        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records()).hasSize(3);
        BankTransaction first = (BankTransaction) parsed.records().get(0);
        assertThat(first)
                .isEqualTo(
                        new BankTransaction(
                                first.id(),
                                "DE021203",
                                new Money(-123456, "EUR"),
                                LocalDate.of(2026, 11, 3),
                                LocalDate.of(2026, 11, 4),
                                "Müller & Söhne",
                                null,
                                List.of(new Reference(ReferenceType.END_TO_END, "E-1")),
                                "RE 17; Teil 1\nzweite \"Zeile\" SEPA",
                                null,
                                null,
                                null,
                                0,
                                BookingStatus.BOOKED,
                                false));
        assertThat(first.id()).matches("csv/DE021203/2026-11-03/-1234.56/[0-9a-f]{16}/1");
    }

    @Test
    void shouldTellIdenticalLinesApartAndGiveTheSameIdsAgain() throws IOException {
        List<CanonicalEvent> once = read(GERMAN, UMSATZ, Charset.forName("windows-1252")).records();
        List<CanonicalEvent> again =
                read(GERMAN, UMSATZ, Charset.forName("windows-1252")).records();

        assertThat(once).isEqualTo(again);
        assertThat(once.get(1).id()).endsWith("/1").isNotEqualTo(once.get(2).id());
        assertThat(once.get(2).id()).endsWith("/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,234.56|123456
                    1234.5|123450
                    -1,234,567.89|-123456789
                    12-|-1200
                    (12.30)|-1230
                    +7|700
                    .50|50
                    1,234|123400
                    """)
    void shouldReadAmountsWithGroupingByThousands(String amount, long minorUnits)
            throws IOException {
        Parsed parsed = read(SIMPLE, ledger("2026-11-03", amount));

        assertThat(parsed.failures()).isEmpty();
        assertThat(((LedgerEntry) parsed.records().get(0)).amount())
                .isEqualTo(new Money(minorUnits, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,34,56",
                "1,23,456.7",
                "1234,567",
                ",123",
                "1,",
                "1.",
                "1.234",
                "1.2.3",
                "-",
                "--1",
                "1e5",
                "EUR 5",
                "0x1F",
                "١٢",
                "99999999999999999999",
                "1 000",
                "-5-"
            })
    void shouldRefuseAmountsThatAreNot(String amount) throws IOException {
        Parsed parsed = read(SIMPLE, ledger("2026-11-03", amount));

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).field()).isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "03.11.2026", "2026-11-3", "2026-11-03x", "x"})
    void shouldRefuseDatesThatAreNot(String date) throws IOException {
        assertThat(read(SIMPLE, ledger(date, "1")).failures())
                .extracting(DeadLetter::field)
                .containsExactly("postingDate");
    }

    @ParameterizedTest
    @CsvSource({
        "10.00,C,1000",
        "10.00,h,1000",
        "10.00,Haben,1000",
        "10.00,D,-1000",
        "10.00,Soll,-1000"
    })
    void shouldSignByIndicator(String amount, String indicator, long minorUnits)
            throws IOException {
        Parsed parsed =
                read(indicatorMapping(), "d,a,i\n2026-11-03," + amount + "," + indicator + "\n");

        assertThat(((BankTransaction) parsed.records().get(0)).amount().minorUnits())
                .isEqualTo(minorUnits);
        Parsed inverted =
                read(
                        indicatorMapping() + "inverted: true\n",
                        "d,a,i\n2026-11-03," + amount + "," + indicator + "\n");
        assertThat(((BankTransaction) inverted.records().get(0)).amount().minorUnits())
                .isEqualTo(-minorUnits);
    }

    @Test
    void shouldRefuseUnknownIndicatorsAndTwoSigns() throws IOException {
        Parsed parsed =
                read(indicatorMapping(), "d,a,i\n2026-11-03,1,X\n2026-11-03,-1,D\n2026-11-03,1,\n");

        assertThat(parsed.failures())
                .extracting(DeadLetter::field)
                .containsExactly("indicator", "amount", "indicator");
    }

    private static String indicatorMapping() {
        return """
        stream: bank-transactions
        dates: yyyy-MM-dd
        columns: {bookingDate: d, amount: a, indicator: i}
        constants: {accountId: A, currency: EUR}
        """;
    }

    @Test
    void shouldReadDebitAndCreditColumnsByNumber() throws IOException {
        Parsed parsed =
                read(
                        """
                        stream: bank-transactions
                        header: false
                        delimiter: tab
                        dates: yyyy-MM-dd
                        columns: {id: 1, bookingDate: 2, debit: 3, credit: 4}
                        constants: {accountId: A, currency: JPY}
                        """,
                        """
                        x1\t2026-11-03\t5\t
                        x2\t2026-11-03\t\t6
                        x3\t2026-11-03\t-7\t0
                        x4\t2026-11-03\t\t
                        x5\t2026-11-03\t1\t1
                        x6\t2026-11-03\t1
                        """);

        assertThat(parsed.records())
                .extracting(event -> ((BankTransaction) event).amount().minorUnits())
                .containsExactly(-5L, 6L, -7L);
        assertThat(parsed.records())
                .extracting(CanonicalEvent::id)
                .containsExactly("x1", "x2", "x3");
        assertThat(parsed.failures())
                .extracting(DeadLetter::position)
                .containsExactly("line 4", "line 5", "line 6");
    }

    @Test
    void shouldRefuseRowsOfAnotherWidthAndGoOn() throws IOException {
        Parsed parsed =
                read(
                        SIMPLE,
                        """
                        Date,Amount,Account,Ccy,Kind
                        2026-11-03,1,A,EUR
                        2026-11-03,1,A,EUR,fee,extra
                        2026-11-03,1,A,EUR,fee,,
                        """);

        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures())
                .extracting(DeadLetter::reason)
                .containsExactly("has 4 cells, expected 5", "has 6 cells, expected 5");
    }

    @Test
    void shouldLoseOneLineToAQuoteThatIsNeverClosed() throws IOException {
        String good = "2026-11-03,1,A,EUR,fee\n";
        Parsed parsed =
                read(
                        SIMPLE,
                        "Date,Amount,Account,Ccy,Kind\n"
                                + good
                                + "2026-11-03,1,A,EUR,\"fee\n"
                                + good.repeat(3));

        assertThat(parsed.records()).hasSize(4);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).position()).isEqualTo("line 3");
        assertThat(parsed.failures().get(0).raw()).isEqualTo("2026-11-03,1,A,EUR,\"fee");
    }

    @Test
    void shouldShowUndecodableBytes() throws IOException {
        byte[] bytes =
                (ledger("2026-11-03", "1") + "2026-11-03,1,Ä,EUR,x\n")
                        .getBytes(StandardCharsets.ISO_8859_1);

        Parsed parsed = read(SIMPLE, bytes);

        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).isEqualTo("not valid UTF-8");
        assertThat(parsed.failures().get(0).raw()).contains("\\xC4");
    }

    @Test
    void shouldRefuseAFileWithoutAMappedColumnOnce() throws IOException {
        Parsed parsed = read(SIMPLE, "Date,Sum,Account,Ccy,Kind\n2026-11-03,1,A,EUR,x\n");

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).contains("no column 'Amount'");
        assertThat(read(SIMPLE, "").failures()).hasSize(1);
    }

    @Test
    void shouldFindTheMappingByGlobOrBesideTheFile(@TempDir Path folder) throws IOException {
        CsvFormat format = new CsvFormat(List.of(mapping(GERMAN), mapping(SIMPLE)));
        Files.writeString(folder.resolve("cash.mapping.yaml"), SIMPLE);

        assertThat(format.recognises("umsatz-11.csv", new byte[0])).isTrue();
        assertThat(format.recognises("other.csv", new byte[0])).isTrue();
        assertThat(format.recognises("other.xml", new byte[0])).isFalse();
        assertThat(
                        Parsed.of(format.open("x.xml", new ByteArrayInputStream(new byte[0])))
                                .failures())
                .extracting(DeadLetter::reason)
                .allMatch(reason -> reason.contains("x.xml.mapping.yaml"));
        assertThat(CsvMapping.beside(folder.resolve("cash.csv")))
                .map(CsvMapping::name)
                .contains("cash.mapping.yaml");
        assertThat(CsvMapping.beside(folder.resolve("bank.csv"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNeverThrowOnMutatedInput(long seed) throws IOException {
        Random random = new Random(seed);
        CsvMapping mapping = mapping(GERMAN);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = UMSATZ.getBytes(Charset.forName("windows-1252"));
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean()
                                ? (byte) ";\"\n,.-0\r".charAt(random.nextInt(8))
                                : (byte) random.nextInt(256);
            }
            Parsed parsed =
                    Parsed.of(CsvFormat.open("u.csv", mapping, new ByteArrayInputStream(bytes)));
            assertThat(parsed.records().size() + parsed.failures().size()).isPositive();
        }
    }

    private static String ledger(String date, String amount) {
        return "Date,Amount,Account,Ccy,Kind\n" + date + ",\"" + amount + "\",A,EUR,fee\n";
    }

    private static CsvMapping mapping(String yaml) throws IOException {
        return CsvMapping.read(
                "m.mapping.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Parsed read(String yaml, String text) throws IOException {
        return read(yaml, text, StandardCharsets.UTF_8);
    }

    private static Parsed read(String yaml, String text, Charset charset) throws IOException {
        return read(yaml, text.getBytes(charset));
    }

    private static Parsed read(String yaml, byte[] bytes) throws IOException {
        return Parsed.of(
                CsvFormat.open("umsatz-11.csv", mapping(yaml), new ByteArrayInputStream(bytes)));
    }
}
