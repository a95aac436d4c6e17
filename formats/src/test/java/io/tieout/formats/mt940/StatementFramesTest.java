package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFramesTest {

    private static final String PAGES =
            """
            :20:A
            :25:123456789
            :28C:12/1
            :60F:C240101CHF0,
            :61:2401020102C79,7FMSC1
            :61:2401020102C149,5FMSC2
            :62M:C240103CHF229,2
            -
            :20:B
            :25:123456789
            :28C:12/2
            :60M:C240103CHF229,2
            :61:2401040104D79,9FMSC3
            :62F:D240105CHF149,3
            -
            """;

    @Test
    void shouldJoinThePagesOfAStatement() {
        Reading reading = Reading.of(PAGES);

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.lines())
                .extracting(BankTransaction::id)
                .containsExactly(
                        "mt940/123456789/12/2024-01-01/1",
                        "mt940/123456789/12/2024-01-01/2",
                        "mt940/123456789/12/2024-01-01/3");
        BankStatement frame = reading.statements().get(0);
        assertThat(reading.statements()).hasSize(1);
        assertThat(frame.id()).isEqualTo("mt940/123456789/12/2024-01-01");
        assertThat(frame.openingBalance()).hasToString("0.00 CHF");
        assertThat(frame.closingBalance()).hasToString("-149.30 CHF");
        assertThat(frame.fromDate()).isEqualTo("2024-01-01");
        assertThat(frame.toDate()).isEqualTo("2024-01-05");
        assertThat(frame.sequence()).isEqualTo(12);
    }

    @Test
    void shouldNotGiveALonePageTheIdsOfTheFirst() {
        Reading second = Reading.of(PAGES.substring(PAGES.indexOf(":20:B")));

        assertThat(second.line().id()).isEqualTo("mt940/123456789/12.2/2024-01-03/1");
        assertThat(second.statements()).hasSize(1);
        assertThat(second.statements().get(0).openingBalance()).hasToString("229.20 CHF");
    }

    @Test
    void shouldNotJoinPagesWhenOneBetweenThemIsMissing() {
        Reading reading = Reading.of(PAGES.replace("12/2", "12/3"));

        assertThat(reading.statements())
                .extracting(BankStatement::id)
                .containsExactly(
                        "mt940/123456789/12/2024-01-01", "mt940/123456789/12.3/2024-01-03");
    }

    @Test
    void shouldKeepStatementsApartThatShareANumberAndClose() {
        String finals = PAGES.replace(":62M:", ":62F:").replace(":60M:", ":60F:");

        assertThat(Reading.of(finals).statements())
                .extracting(BankStatement::id)
                .containsExactly(
                        "mt940/123456789/12/2024-01-01", "mt940/123456789/12.2/2024-01-03");
    }

    @Test
    void shouldJoinPagesInsideOneMessage() {
        String one = PAGES.replace("-\n:20:B\n:25:123456789\n:28C:12/2\n", "");

        Reading reading = Reading.of(one);

        assertThat(reading.statements()).hasSize(1);
        assertThat(reading.lines().get(2).id()).isEqualTo("mt940/123456789/12/2024-01-01/3");
    }

    @Test
    void shouldGiveTheSameStatementInAnotherFileTheSameIds() {
        String other = PAGES.replace(":20:A", ":20:X").replace("\n", "\r\n");

        assertThat(Reading.of(other).lines())
                .extracting(BankTransaction::id)
                .isEqualTo(Reading.of(PAGES).lines().stream().map(BankTransaction::id).toList());
    }

    @Test
    void shouldTellUnnumberedStatementsOfADayApartByTheirOpening() {
        String first = Reading.statement(":61:240102C1,00NTRFX").replace("5/1", "0");
        String second = first.replace(":60F:C240101EUR100,00", ":60F:C240101EUR101,00");

        assertThat(Reading.of(first + second).lines())
                .extracting(BankTransaction::id)
                .containsExactly(
                        "mt940/10020030/1234567/0/2024-01-01/10000/1",
                        "mt940/10020030/1234567/0/2024-01-01/10100/1");
    }

    @ParameterizedTest
    @CsvSource({
        "12345678EUR, 12345678",
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "DE89370400440532013000EUR, DE89370400440532013000",
        "10020030/1234567, 10020030/1234567",
        "DABADKKK/1234567890, DABADKKK/1234567890",
        "MT84MALT011000012345MTLCAST001S, MT84MALT011000012345MTLCAST001S",
        "xxxxEUR, xxxxEUR"
    })
    void shouldReadTheAccountWithoutBlanksAndCurrency(String stated, String account) {
        String text = Reading.statement(":61:240102C1,00NTRFX");

        assertThat(Reading.of(text.replace("10020030/1234567", stated)).line().accountId())
                .isEqualTo(account);
    }

    @Test
    void shouldTellTheCurrenciesOfOneAccountNumberApart() {
        String euro =
                Reading.statement(":61:240102C1,00NTRFX")
                        .replace("10020030/1234567", "12345678EUR");
        String dollar = euro.replace("EUR", "USD");

        assertThat(Reading.of(euro + dollar).lines())
                .extracting(BankTransaction::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldReadAMessageInItsFinEnvelope() {
        String message = Reading.statement(":61:240102C1,00NTRFX\n:86:one\n-TX two");
        String fin =
                "{1:F01AAAABBCCXXXX0000000000}{2:O9400800240131AAAABBCCXXXXN}{4:\n"
                        + message.replace("\n-\n", "\n-}{5:{CHK:1}}\n");

        Reading reading =
                Reading.of((fin + "$" + fin.replace("{4:\n", "{4:")).replace("\n", "\r\n"));

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.statements()).hasSize(2);
        assertThat(reading.lines()).extracting(BankTransaction::text).containsOnly("one -TX two");
    }

    @Test
    void shouldNotTakeTheDetailsOfTheStatementForThoseOfItsLastLine() {
        String text =
                Reading.statement(":61:240102C1,00NTRFX\n:86:line")
                        .replace("\n-\n", "\n:64:C240131EUR1,00\n:86:statement\n-\n");

        assertThat(Reading.of(text).line().text()).isEqualTo("line");
    }

    @Test
    void shouldIgnoreTagsThatItDoesNotKnow() {
        Reading reading =
                Reading.ofLines(":NS:22Name", ":61:240102C1,00NTRFX", ":NS:01a", ":86:b", ":99Z:c");

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.line().text()).isEqualTo("b");
    }

    @Test
    void shouldReadHeadersInAnyOrder() {
        String text =
                """
                :25:123
                :20:X
                :60F:C240101EUR1,00
                :28C:7/1
                :61:240102C1,00NTRFX
                :62F:C240102EUR2,00
                :20:Y
                :25:123
                :28C:8/1
                :60F:C240102EUR2,00
                :62F:C240102EUR2,00
                """;

        assertThat(Reading.of(text).statements())
                .extracting(BankStatement::id)
                .containsExactly("mt940/123/7/2024-01-01", "mt940/123/8/2024-01-02");
    }

    @Test
    void shouldReadAnInterimReportAsPendingLinesWithoutFrame() {
        String text =
                """
                :20:STARTDISPE
                :25:10020030/1234567
                :28C:3/1
                :34F:EURD0,00
                :34F:EURC0,00
                :13D:2401021130+0100
                :61:2401020102CR1,62NTRFNONREF//99
                :86:166?00GUTSCHRIFT?20EREF+A1
                :90D:0EUR0,00
                :90C:1EUR1,62
                -
                """;

        Reading reading = Reading.of(text);

        assertThat(reading.statements()).isEmpty();
        assertThat(reading.failures()).isEmpty();
        BankTransaction line = reading.line();
        assertThat(line.id()).isEqualTo("mt942/10020030/1234567/STARTDISPE/3/2401021130+0100/1");
        assertThat(line.statementId()).isNull();
        assertThat(line.booking()).isEqualTo(BookingStatus.PENDING);
        assertThat(line.amount()).hasToString("1.62 EUR");
    }

    @Test
    void shouldAcceptAnInterimReportWithoutLines() {
        String text = ":20:X\n:25:1\n:28C:1\n:34F:EUR0,\n:13D:2401021130+0100\n:90D:0EUR0,\n-\n";

        Reading reading = Reading.of(text);

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.failures()).isEmpty();
    }
}
