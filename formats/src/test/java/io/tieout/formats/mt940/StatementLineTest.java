package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementLineTest {

    @Test
    void shouldReadEveryPartOfAFullLine() throws BadField {
        StatementLine line =
                read("2401310201RCR12,34NTRFINV-1//BANK-9\n/OCMT/USD15,00/CHGS/EUR1,00/");

        assertThat(line.valueDate()).isEqualTo("2024-01-31");
        assertThat(line.entryDate()).isEqualTo("2024-02-01");
        assertThat(line.amount()).hasToString("-12.34 EUR");
        assertThat(line.reversal()).isTrue();
        assertThat(line.type()).isEqualTo("NTRF");
        assertThat(line.customerReference()).isEqualTo("INV-1");
        assertThat(line.bankReference()).isEqualTo("BANK-9");
        assertThat(line.supplementary()).isEqualTo("/OCMT/USD15,00/CHGS/EUR1,00/");
    }

    @ParameterizedTest
    @CsvSource({
        "C, 1.00, false, false",
        "D, -1.00, false, false",
        "RC, -1.00, true, false",
        "RD, 1.00, true, false",
        "EC, 1.00, false, true",
        "ED, -1.00, false, true",
        "CR, 1.00, false, false",
        "DK, -1.00, false, false",
        "RDR, 1.00, true, false"
    })
    void shouldGiveMoneyInAPositiveSignWhateverTheMark(
            String mark, String amount, boolean reversal, boolean expected) throws BadField {
        StatementLine line = read("240101" + mark + "1,00NMSCX");

        assertThat(line.amount().toPlainString()).isEqualTo(amount);
        assertThat(line.reversal()).isEqualTo(reversal);
        assertThat(line.expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5, | EUR | 5.00",
                "5,2 | EUR | 5.20",
                ",50 | EUR | 0.50",
                "5.25 | EUR | 5.25",
                "000000000001,62 | EUR | 1.62",
                "0, | EUR | 0.00",
                "1000,00 | JPY | 1000",
                "1000, | JPY | 1000",
                "1,234 | KWD | 1.234",
                "999999999999,99 | EUR | 999999999999.99"
            })
    void shouldReadAmountsExactly(String amount, String currency, String expected) throws BadField {
        assertThat(Amounts.read(amount, currency, "61/amount").toPlainString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,34,56 | EUR",
                "1.234,56 | EUR",
                "1,234.56 | EUR",
                "1.000 | EUR",
                "1,000 | EUR",
                "12,345 | EUR",
                "1000,50 | JPY",
                "500 | EUR",
                ", | EUR",
                "9999999999999999, | EUR"
            })
    void shouldRefuseAmountsThatCouldMeanAnotherSum(String amount, String currency) {
        assertThatThrownBy(() -> Amounts.read(amount, currency, "61/amount"))
                .isInstanceOf(BadField.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2401020102, 2024-01-02, 2024-01-02",
        "2312311229, 2023-12-31, 2023-12-29",
        "2401021230, 2024-01-02, 2023-12-30",
        "2312310102, 2023-12-31, 2024-01-02",
        "2402280229, 2024-02-28, 2024-02-29",
        "9912310103, 1999-12-31, 2000-01-03",
        "7912310103, 2079-12-31, 2080-01-03"
    })
    void shouldInferTheYearOfTheEntryDateOverNewYear(
            String dates, LocalDate valueDate, LocalDate entryDate) throws BadField {
        StatementLine line = read(dates + "C1,00NTRFX");

        assertThat(line.valueDate()).isEqualTo(valueDate);
        assertThat(line.entryDate()).isEqualTo(entryDate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3622687806CR1368378,92NMSC1 | 61/valueDate",
                "230229C1,00NTRFX | 61/valueDate",
                "2302280229C1,00NTRFX | 61/entryDate",
                "24010C1,00NTRFX | 61/valueDate",
                "2401020199C1,00NTRFX | 61/entryDate",
                "240102X1,00NTRFX | 61/mark",
                "240102-1,00NTRFX | 61/mark",
                "240102C-1,00NTRFX | 61/amount",
                "240102C500NTRFX | 61/amount",
                "240102C12,34,56NTRFX | 61/amount",
                "240102CNTRFX | 61/amount",
                "240102C1,00XTRFX | 61/type",
                "240102C1,00NT | 61/type",
                "240102C1,00 | 61/type"
            })
    void shouldNameTheFieldAtFault(String text, String field) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        BadField.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    @Test
    void shouldSplitReferencesAtTheFirstDoubleSlash() throws BadField {
        StatementLine line = read("180627D79,NMSCFOOBAR/123//HERP//DERP");

        assertThat(line.customerReference()).isEqualTo("FOOBAR/123");
        assertThat(line.bankReference()).isEqualTo("HERP//DERP");
    }

    private static StatementLine read(String text) throws BadField {
        return StatementLine.read(text, "EUR");
    }
}
