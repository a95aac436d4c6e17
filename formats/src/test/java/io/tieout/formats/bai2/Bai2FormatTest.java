package io.tieout.formats.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.Corpora;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bai2FormatTest {

    private static final String FILE =
            """
            01,BANKUS33,ACME,261103,0215,1,80,1,2/
            02,ACME,BANKUS33,1,261102,2359,USD,2/
            03,00123 456,,010,500000,,,015,520000,,/
            88,100,70000,2,,400,50000,1,0/
            16,195,60000,V,261104,,TRN77,CUST9,WIRE FROM BETA, INC/SUB
            88,SECOND LINE, WITH COMMA/
            16,165,10000,1,DD1620, ,DEALER PAYMENTS
            16,475,50000,0,0000000000,1047/
            49,1260000,7/
            98,1260000,1,9/
            99,1260000,1,11/
            """;

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 2);

    @Test
    void shouldReadStatementAndTransactions() {
        Parsed parsed = read(FILE);

        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records())
                .containsExactly(
                        new BankStatement(
                                "bai2/00123456/2026-11-02",
                                "00123456",
                                usd(500000),
                                usd(520000),
                                AS_OF,
                                AS_OF,
                                0),
                        transaction(
                                1,
                                usd(60000),
                                LocalDate.of(2026, 11, 4),
                                List.of(
                                        new Reference(ReferenceType.BANK, "TRN77"),
                                        new Reference(ReferenceType.CUSTOMER, "CUST9")),
                                "WIRE FROM BETA, INC/SUB SECOND LINE, WITH COMMA",
                                "195"),
                        transaction(
                                2,
                                usd(10000),
                                null,
                                List.of(new Reference(ReferenceType.BANK, "DD1620")),
                                "DEALER PAYMENTS",
                                "165"),
                        transaction(
                                3,
                                usd(-50000),
                                AS_OF,
                                List.of(new Reference(ReferenceType.CHEQUE, "1047")),
                                "",
                                "475"));
    }

    @Test
    void shouldContinueFieldsAcrossRecordsAndSkipDistributedFunds() {
        List<CanonicalEvent> records =
                read(FILE.replace(
                                "16,475,50000,0,0000000000,1047/",
                                """
                                        16,115,10000000,S,5000000,4000000/
                                        88,1000000/
                                        88,AX13612,B096132,AMALGAMATED CORP. LOCKBOX
                                        88,DEPOSIT-MISC. RECEIVABLES
                                        16,399,700,D,2,0,300,1,400,BR,CR,DISTRIBUTED/"""))
                        .records();

        BankTransaction lockbox = (BankTransaction) records.get(3);
        BankTransaction distributed = (BankTransaction) records.get(4);
        assertThat(lockbox.text()).isEqualTo("AMALGAMATED CORP. LOCKBOX DEPOSIT-MISC. RECEIVABLES");
        assertThat(lockbox.references())
                .extracting(Reference::value)
                .containsExactly("AX13612", "B096132");
        assertThat(distributed.text()).isEqualTo("DISTRIBUTED");
        assertThat(distributed.references())
                .extracting(Reference::value)
                .containsExactly("BR", "CR");
    }

    @ParameterizedTest
    @CsvSource({
        "49 1260000 7,49 1260001 7,control total: expected 1260001 as stated; found 1260000",
        "49 1260000 7,49 1260000 8,number of records: expected 8 as stated; found 7",
        "98 1260000 1 9,98 1260000 2 9,number of accounts: expected 2 as stated; found 1",
        "98 1260000 1 9,98 1 1 9,control total: expected 1 as stated; found 1260000",
        "99 1260000 1 11,99 1260000 3 11,number of groups: expected 3 as stated; found 1",
        "99 1260000 1 11,99 1260000 1 12,number of records: expected 12 as stated; found 11",
        "99 1260000 1 11/,'',the file ends without a trailer (99): it may be cut off"
    })
    void shouldReportControlsThatDisagreeAndKeepTheTransactions(
            String good, String bad, String reason) {
        Parsed parsed = read(FILE.replace(commas(good), commas(bad)));

        assertThat(parsed.records()).hasSize(4);
        assertThat(parsed.failures())
                .extracting(DeadLetter::reason)
                .first()
                .asString()
                .isEqualTo(reason.replace(';', ','));
    }

    private static String commas(String record) {
        return record.replace(' ', ',');
    }

    @Test
    void shouldReportMissingTrailersAndKeepTheTransactions() {
        Parsed parsed = read(FILE.replace("49,1260000,7/\n98,1260000,1,9/\n", ""));

        assertThat(parsed.records()).hasSize(4);
        assertThat(parsed.failures())
                .extracting(DeadLetter::reason)
                .startsWith(
                        "account 00123456 has no trailer (49)",
                        "the group before has no trailer (98)");
    }

    @Test
    void shouldRefuseABadDetailOnceAndKeepTheRest() {
        Parsed parsed = read(FILE.replace("16,165,10000,1", "16,165,100.00,1"));

        assertThat(parsed.records()).hasSize(3);
        assertThat(parsed.failures()).hasSize(1);
        DeadLetter letter = parsed.failures().get(0);
        assertThat(letter.position()).isEqualTo("line 7");
        assertThat(letter.field()).isEqualTo("amount");
        assertThat(letter.raw()).isEqualTo("16,165,100.00,1,DD1620, ,DEALER PAYMENTS");
        assertThat(((BankTransaction) parsed.records().get(2)).id()).endsWith("/3");
    }

    @ParameterizedTest
    @CsvSource({
        "'16,475,5',-5,false", "'16,555,5',-5,true", "'16,255,5',5,true",
        "'16,257,5',5,true", "'16,567,5',-5,false", "'16,921,5',5,false",
        "'16,961,5',-5,false", "'16,475,-5',5,false", "'16,722,5',5,false"
    })
    void shouldSignByTypeCode(String record, long minorUnits, boolean returned) {
        BankTransaction transaction = (BankTransaction) read(detail(record)).records().get(0);

        assertThat(transaction.amount().minorUnits()).isEqualTo(minorUnits);
        assertThat(transaction.returned()).isEqualTo(returned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16,100,5",
                "16,400,5",
                "16,010,5",
                "16,900,5",
                "16,47,5",
                "16,475",
                "16,475,",
                "16,475,5,X",
                "16,475,5,D,x",
                "16,475,99999999999999999999",
                "16",
                "16,475,5,V,269999"
            })
    void shouldRefuseWhatIsNoTransaction(String record) {
        Parsed parsed = read(detail(record));

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).raw()).isEqualTo(record + "/");
    }

    @Test
    void shouldPassOverNonMonetaryDetail() {
        Parsed parsed = read(detail("16,890,,,,,NOTE"));

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).isEmpty();
    }

    @Test
    void shouldTakeCurrencyFromAccountThenGroupThenUsDollar() {
        assertThat(currency("JPY", "EUR")).isEqualTo("JPY");
        assertThat(currency("", "EUR")).isEqualTo("EUR");
        assertThat(currency("", "")).isEqualTo("USD");
        assertThat(read(file("XXQ", "", "", "16,475,5")).failures())
                .extracting(DeadLetter::field)
                .contains("currency");
    }

    private static String currency(String account, String group) {
        Parsed parsed = read(file(account, group, "", "16,475,5"));
        return ((BankTransaction) parsed.records().get(0)).amount().currency();
    }

    @Test
    void shouldMarkInterimReportsAsPendingUnderTheirOwnIds() {
        BankTransaction transaction =
                (BankTransaction) read(file("", "", "3", "16,475,5")).records().get(0);

        assertThat(transaction.booking()).isEqualTo(BookingStatus.PENDING);
        assertThat(transaction.id()).isEqualTo("bai2/7/2026-11-02/1130/1");
    }

    @Test
    void shouldRefuseTestAndDeletionGroupsAsAWhole() {
        Parsed test = read(FILE.replace("BANKUS33,1,", "BANKUS33,4,"));
        Parsed deletion = read(FILE.replace("BANKUS33,1,", "BANKUS33,2,"));

        assertThat(test.records()).isEmpty();
        assertThat(test.failures()).extracting(DeadLetter::field).contains("groupStatus");
        assertThat(deletion.records()).isEmpty();
    }

    @Test
    void shouldGiveTheSameAccountTwiceInAFileTwoReports() {
        String account = "03,7,,,,,/\n16,475,5/\n49,5,3/\n";
        Parsed parsed =
                read(
                        "01,A,B,261103,,1,,,2/\n02,A,B,1,261102,,,/\n"
                                + account
                                + account
                                + "98,10,2,8/\n99,10,1,10/\n");

        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records())
                .extracting(CanonicalEvent::id)
                .containsExactly("bai2/7/2026-11-02/1", "bai2/7/2026-11-02#2/1");
    }

    @Test
    void shouldGiveTheSameIdsForTheSameFile() {
        assertThat(read(FILE)).isEqualTo(read(FILE));
    }

    @Test
    void shouldRefuseRecordsOutOfPlace() {
        Parsed parsed = read("16,475,5/\n49,5,2/\n88,X/\n98,1,1,1/\nhello\n03,1,,,,,/\n");

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(5);
    }

    @Test
    void shouldRefuseAGroupWithoutItsDateAndItsTransactions() {
        Parsed parsed = read(FILE.replace(",261102,", ",269902,"));

        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(5);
        assertThat(parsed.failures().get(0).field()).isEqualTo("asOfDate");
    }

    @Test
    void shouldBoundEndlessContinuations() {
        String endless = "88,XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX\n".repeat(20_000);

        Parsed parsed = read(FILE.replace("16,165", endless + "16,165"));

        assertThat(parsed.records()).hasSize(3);
        assertThat(parsed.failures().get(0).reason()).contains("256 KB");
    }

    @Test
    void shouldRefuseTheRealFileWithAnError() throws IOException {
        for (Path path : Corpora.files("bank-bai2")) {
            Parsed parsed =
                    Parsed.of(
                            new Bai2Format()
                                    .open(
                                            path.getFileName().toString(),
                                            Files.newInputStream(path)));

            assertThat(parsed.records()).isEmpty();
            assertThat(parsed.failures()).hasSize(1);
            assertThat(parsed.failures().get(0).reason()).contains("'00'");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNeverThrowOnMutatedInput(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = FILE.getBytes(StandardCharsets.US_ASCII);
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                byte replacement =
                        random.nextBoolean()
                                ? (byte) ",/\n0D8S-".charAt(random.nextInt(8))
                                : (byte) random.nextInt(256);
                bytes[random.nextInt(bytes.length)] = replacement;
            }
            Parsed parsed = read(bytes);
            assertThat(parsed.records().size() + parsed.failures().size()).isPositive();
        }
    }

    private static String detail(String record) {
        return file("", "", "", record);
    }

    private static String file(
            String accountCurrency, String groupCurrency, String modifier, String record) {
        return "01,A,B,261103,,1,,,2/\n02,A,B,1,261102,1130,"
                + groupCurrency
                + ","
                + modifier
                + "/\n03,7,"
                + accountCurrency
                + ",,,,/\n"
                + record
                + "/\n49,,3/\n98,,1,5/\n99,,1,7/\n";
    }

    private static BankTransaction transaction(
            int line,
            Money amount,
            LocalDate valueDate,
            List<Reference> references,
            String text,
            String code) {
        return new BankTransaction(
                "bai2/00123456/2026-11-02/" + line,
                "00123456",
                amount,
                AS_OF,
                valueDate,
                null,
                null,
                references,
                text,
                code,
                null,
                "bai2/00123456/2026-11-02",
                line,
                BookingStatus.BOOKED,
                false);
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static Parsed read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Parsed read(byte[] bytes) {
        return Parsed.of(new Bai2Format().open("report.bai", new ByteArrayInputStream(bytes)));
    }
}
