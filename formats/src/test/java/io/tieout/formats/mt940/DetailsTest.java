package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"?", ">", "~", "|", "$", "+", "@", "^", "#", "*", ";", "-"})
    void shouldReadSubfieldsWhateverTheirSeparator(String separator) {
        BankTransaction line =
                Reading.ofDetails(
                        "166?00SEPA-GUTSCHRIFT?109310?20Rechnung 4711 vom?211. Mai?30DEUTDEDB"
                                .concat("?31DE89370400440532013000?32Muster Maschinen und Anlage")
                                .concat("?33nbau GmbH?34000")
                                .replace("?", separator));

        assertThat(line.text()).isEqualTo("Rechnung 4711 vom 1. Mai");
        assertThat(line.counterpartyName()).isEqualTo("Muster Maschinen und Anlagenbau GmbH");
        assertThat(line.counterpartyAccount()).isEqualTo("DE89370400440532013000");
        assertThat(line.transactionCode()).isEqualTo("NTRF+166");
        assertThat(line.returned()).isFalse();
    }

    @Test
    void shouldReadSepaKeysOverSubfields() {
        BankTransaction line =
                Reading.ofDetails(
                        "105?00LASTSCHRIFT?20EREF+TRX-0A4A47C3-F846-4729?21-8A1B-5DF620F"
                                + "?22KREF+NONREF?23MREF+CAC97D2144174318AC18D9?24BF815BD4FB"
                                + "?25CRED+DE98ZZZ09999999999?26SVWZ+Beitrag zum Jahr 2024,"
                                + "?27 Mitglied 12?28ABWA+Anna Alt");

        assertThat(line.references())
                .containsExactly(
                        new Reference(
                                ReferenceType.END_TO_END, "TRX-0A4A47C3-F846-4729-8A1B-5DF620F"),
                        new Reference(ReferenceType.MANDATE, "CAC97D2144174318AC18D9BF815BD4FB"),
                        new Reference(ReferenceType.OTHER, "DE98ZZZ09999999999"));
        assertThat(line.text()).isEqualTo("Beitrag zum Jahr 2024, Mitglied 12 ABWA+Anna Alt");
    }

    @Test
    void shouldEndAReferenceWithItsSubfield() {
        BankTransaction line = Reading.ofDetails("166?20EREF+4711?21Rechnung 5?60noch Text");

        assertThat(line.references())
                .containsExactly(new Reference(ReferenceType.END_TO_END, "4711"));
        assertThat(line.text()).isEqualTo("Rechnung 5 noch Text");
    }

    @Test
    void shouldReadKeysThatShareASubfield() {
        BankTransaction line =
                Reading.ofDetails("166?20KREF+EREF+A-1 SVWZ+Rechnung?21IBAN: DE00 BIC: X");

        assertThat(line.references())
                .containsExactly(new Reference(ReferenceType.END_TO_END, "A-1"));
        assertThat(line.text()).isEqualTo("Rechnung");
        assertThat(line.counterpartyAccount()).isEqualTo("DE00");
    }

    @Test
    void shouldKeepASeparatorInsideTheText() {
        assertThat(Reading.ofDetails("166?20Wer zahlt?99 Euro?32Ada").text())
                .isEqualTo("Wer zahlt?99 Euro");
    }

    @Test
    void shouldIgnoreLineBreaksInSubfields() {
        BankTransaction line =
                Reading.ofDetails("051?00GEHALT?20Gehalt Oktob\ner\n?3108475\n64700");

        assertThat(line.text()).isEqualTo("Gehalt Oktober");
        assertThat(line.counterpartyAccount()).isEqualTo("0847564700");
    }

    @Test
    void shouldFallBackToThePostingText() {
        assertThat(Reading.ofDetails("805?00ENTGELTABSCHLUSS?109310").text())
                .isEqualTo("ENTGELTABSCHLUSS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.00 EUR fee .20 more",
                "123,45 EUR",
                "12:30:00 Terminal 5",
                "123-20-456-00",
                "GIRO AUS ONLINE-SIC 80532"
            })
    void shouldLeaveFreeTextAlone(String text) {
        assertThat(Reading.ofDetails(text).text()).isEqualTo(text);
    }

    @Test
    void shouldJoinCutLinesWithoutBlankAndShortOnesWithOne() {
        String full = "MITTEILUNGEN ".repeat(4) + "1234567 SONNE";

        assertThat(full).hasSize(65);
        assertThat(Reading.ofDetails(full + "\nNGLAESER\nrot").text())
                .isEqualTo(full + "NGLAESER rot");
    }

    @Test
    void shouldReadCodesBetweenSlashes() {
        BankTransaction line =
                Reading.ofDetails(
                        "/TRTP/SEPA INCASSO ALGEMEEN/CSID/NL22ZZZ999999990000/NAME/BEDRIJF"
                                + " B/V\n/MARF/M-1/REMI/Nota 12/3 mei/IBAN/NL91ABNA0417164300"
                                + "/BIC/ABNANL2A/EREF/2024/17");

        assertThat(line.references())
                .containsExactly(
                        new Reference(ReferenceType.OTHER, "NL22ZZZ999999990000"),
                        new Reference(ReferenceType.MANDATE, "M-1"),
                        new Reference(ReferenceType.END_TO_END, "2024/17"));
        assertThat(line.counterpartyName()).isEqualTo("BEDRIJF B/V");
        assertThat(line.counterpartyAccount()).isEqualTo("NL91ABNA0417164300");
        assertThat(line.text()).isEqualTo("Nota 12/3 mei");
    }

    @Test
    void shouldReadTheCounterpartyAndRemittanceOfIng() {
        BankTransaction line =
                Reading.ofDetails(
                        "/EREF/NOTPROVIDED//CNTP/NL91ABNA0417164300/ABNANL2A/J JANSEN/DELFT/"
                                + "/ULTD//NAME/ANDER/REMI/STRD/CUR/1234567890123456/");

        assertThat(line.counterpartyName()).isEqualTo("J JANSEN");
        assertThat(line.counterpartyAccount()).isEqualTo("NL91ABNA0417164300");
        assertThat(line.references())
                .containsExactly(
                        new Reference(ReferenceType.CREDITOR_REFERENCE, "1234567890123456"));
        assertThat(Reading.ofDetails("/NAME/A/REMI/USTD//Factuur 1/").text())
                .isEqualTo("Factuur 1");
    }

    @Test
    void shouldMarkReturnsThatTheDetailsName() {
        assertThat(Reading.ofDetails("/RTRN/MS03/NAME/A/REMI/x").returned()).isTrue();
        assertThat(Reading.ofDetails("109?00RUECKLASTSCHRIFT?20x").returned()).isTrue();
        assertThat(Reading.ofLines(":61:240102RD1,00NTRFX").line().returned()).isTrue();
        assertThat(Reading.ofLines(":61:240102C1,00NRTIX").line().returned()).isTrue();
    }

    @Test
    void shouldReadDutchLabels() {
        BankTransaction line =
                Reading.ofDetails(
                        """
                        SEPA IDEAL                       IBAN: NL91ABNA0417164300
                        BIC: ABNANL2A                    NAAM: WINKEL B.V.
                        OMSCHRIJVING: Order 12  KENMERK: 01-01-2024 12:00 99""");

        assertThat(line.counterpartyName()).isEqualTo("WINKEL B.V.");
        assertThat(line.counterpartyAccount()).isEqualTo("NL91ABNA0417164300");
        assertThat(line.references())
                .containsExactly(new Reference(ReferenceType.END_TO_END, "01-01-2024 12:00 99"));
        assertThat(line.text())
                .startsWith("SEPA IDEAL IBAN: NL91")
                .endsWith("KENMERK: 01-01-2024 12:00 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIRO   4715589 J JANSEN   DELFT", "00.47.15.589 J JANSEN   DELFT"})
    void shouldReadALeadingDutchAccount(String text) {
        BankTransaction line = Reading.ofDetails(text);

        assertThat(line.counterpartyName()).isEqualTo("J JANSEN");
        assertThat(line.counterpartyAccount()).endsWith("4715589");
    }

    @Test
    void shouldTypeTheReferencesOfTheLine() {
        assertThat(Reading.ofLines(":61:240102D1,00NCHK0012345//B-1").line().references())
                .containsExactly(
                        new Reference(ReferenceType.CHEQUE, "0012345"),
                        new Reference(ReferenceType.BANK, "B-1"));
        assertThat(Reading.ofLines(":61:240102D1,00NTRFNONREF//NONREF").line().references())
                .isEmpty();
        assertThat(Reading.ofLines(":61:240102D1,00NTRFEREF").line().references()).isEmpty();
        assertThat(Reading.ofLines(":61:240102D1,00NTRFINV 7").line().references())
                .containsExactly(new Reference(ReferenceType.CUSTOMER, "INV 7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF18539007547034",
                "payment RF18 5390 0754 7034 thanks",
                "166?20SVWZ+RF18539007547034",
                "/NAME/A/REMI/STRD/ISO/RF18539007547034"
            })
    void shouldFindCreditorReferences(String details) {
        assertThat(Reading.ofDetails(details).references())
                .containsExactly(
                        new Reference(ReferenceType.CREDITOR_REFERENCE, "RF18539007547034"));
    }

    @Test
    void shouldReadSupplementaryDetails() {
        assertThat(
                        Reading.ofLines(":61:240102D1,00NTRFX", "/OCMT/CAD47,11/CHGS/EUR1,23")
                                .line()
                                .text())
                .isEqualTo("/OCMT/CAD47,11/CHGS/EUR1,23");
        assertThat(Reading.ofLines(":61:240102D1,00N102EREF", "NL91ABNA0417164300").line())
                .satisfies(
                        line -> {
                            assertThat(line.counterpartyAccount()).isEqualTo("NL91ABNA0417164300");
                            assertThat(line.text()).isEmpty();
                        });
        assertThat(
                        Reading.ofLines(":61:240102D1,00NIOBX", "marechal s", ":86:09 marechal s x")
                                .line()
                                .text())
                .isEqualTo("09 marechal s x");
    }

    @Test
    void shouldTakeAnIbanInPlaceOfTheReferenceForTheAccount() {
        BankTransaction line =
                Reading.ofLines(":61:240102D65,00NOVBNL91ABNA0417164300", "hr jansen").line();

        assertThat(line.counterpartyAccount()).isEqualTo("NL91ABNA0417164300");
        assertThat(line.references()).isEmpty();
        assertThat(line.text()).isEqualTo("hr jansen");
    }

    @Test
    void shouldLeaveMachineCodesOutOfTheText() {
        assertThat(
                        Reading.ofLines(
                                        ":61:240102D65,00NTRFEREF//1",
                                        "/TRCD/00100/",
                                        ":86:/EREF/E1//CNTP/NL91ABNA0417164300/INGBNL2A/ING"
                                                + " INZAKE WEB///REMI/USTD//EV10001/")
                                .line())
                .satisfies(
                        line -> {
                            assertThat(line.text()).isEqualTo("EV10001");
                            assertThat(line.counterpartyName()).isEqualTo("ING INZAKE WEB");
                            assertThat(line.references().get(0))
                                    .isEqualTo(new Reference(ReferenceType.END_TO_END, "E1"));
                        });
    }

    @Test
    void shouldReadSubfieldsOfOtherBanks() {
        BankTransaction triodos =
                Reading.ofDetails("000>100987654321\n>20ALGEMENE KOSTEN\n>21KWARTAAL 2");
        BankTransaction polish =
                Reading.ofDetails("020~00A12\n~20Faktura 17\n~32JAN KOWALSKI~38PL123456");

        assertThat(triodos.text()).isEqualTo("ALGEMENE KOSTEN KWARTAAL 2");
        assertThat(polish.text()).isEqualTo("Faktura 17");
        assertThat(polish.counterpartyName()).isEqualTo("JAN KOWALSKI");
        assertThat(polish.counterpartyAccount()).isEqualTo("PL123456");
    }
}
