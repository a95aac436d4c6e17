package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {

    @Test
    void shouldRejectABadLineWithItsDetailsAndGoOn() {
        Reading reading =
                Reading.ofLines(
                        ":61:240102C1,00NTRFA",
                        ":86:first",
                        ":61:240102C1,2,3NTRFB",
                        ":86:second",
                        ":61:240102C3,00NTRFC");

        assertThat(reading.lines())
                .extracting(BankTransaction::id)
                .containsExactly(
                        "mt940/10020030/1234567/5/2024-01-01/1",
                        "mt940/10020030/1234567/5/2024-01-01/3");
        assertThat(reading.statements()).hasSize(1);
        assertThat(reading.failures())
                .containsExactly(
                        new DeadLetter(
                                "test.sta",
                                "line 7",
                                "61/amount",
                                "'1,2,3' is not an amount",
                                ":61:240102C1,2,3NTRFB\n:86:second"));
    }

    @Test
    void shouldGiveTheLinesOfAStatementWithABadOpeningIfItsCurrencyIsKnown() {
        String text = Reading.statement(":61:240102C1,00NTRFX").replace("C240101EUR", "C249901EUR");

        Reading reading = Reading.of(text);

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.failures()).hasSize(1);
        assertThat(reading.failure().field()).isEqualTo("60F/date");
        assertThat(reading.failure().position()).isEqualTo("line 4");
    }

    @Test
    void shouldRejectEachLineIfTheCurrencyIsUnknown() {
        String text =
                Reading.statement(":61:240102C1,00NTRFX\n:61:240102C2,00NTRFX")
                        .replace("C240101EUR", "C240101QQQ");

        assertThat(Reading.of(text).failures())
                .extracting(DeadLetter::field)
                .containsExactly("60F/currency", "60F/currency", "60F/currency");
    }

    @Test
    void shouldRejectLinesOfAStatementWithoutAccount() {
        String text =
                Reading.statement(":61:240102C1,00NTRFX").replace(":25:10020030/1234567\n", "");

        assertThat(Reading.of(text).failures())
                .extracting(DeadLetter::field)
                .containsExactly("25", "25");
    }

    @Test
    void shouldNotLendAMessageTheAccountOfTheOneBefore() {
        String good = Reading.statement(":61:240102C1,00NTRFX");
        Reading reading = Reading.of(good + good.replace(":25:10020030/1234567\n", ""));

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.failures()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"62F, 62F", "60F, 60F"})
    void shouldSayThatABalanceIsMissing(String tag, String field) {
        String text = Reading.statement(":61:240102C1,00NTRFX").replace("1234567", "1234567EUR");

        Reading reading = Reading.of(text.replaceAll(":" + tag + ":.*\n", ""));

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.failures()).extracting(DeadLetter::field).containsExactly(field);
    }

    @Test
    void shouldRejectAFrameWhoseBalancesDifferInCurrency() {
        Reading reading =
                Reading.of(
                        Reading.statement(":61:240102C1,00NTRFX")
                                .replace("C240131EUR", "C240131USD"));

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.failure().field()).isEqualTo("62F/currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "hello\nworld", "\u0000\u0001\u0002", "<xml/>"})
    void shouldRejectAFileWithoutMessages(String text) {
        Reading reading = Reading.of(text);

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.failures()).hasSize(1);
    }

    @Test
    void shouldRejectBinaryGarbage() {
        byte[] garbage = new byte[1 << 20];
        new Random(7).nextBytes(garbage);

        Reading reading = Reading.of(garbage);

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.failures()).isNotEmpty();
    }

    @Test
    void shouldRejectALineWhoseDetailsAreBeyondTheLimit() {
        String huge = "x".repeat(5 << 20);

        Reading reading =
                Reading.ofLines(
                        ":61:240102C1,00NTRFX", ":86:" + huge, ":61:240102C2,00NTRFX", ":86:short");

        assertThat(reading.lines()).extracting(BankTransaction::text).containsExactly("short");
        assertThat(reading.failure().field()).isEqualTo("61");
        assertThat(reading.failure().raw()).hasSize(DeadLetter.RAW_LIMIT_CHARS);
    }

    @Test
    void shouldShowUnprintableBytesInRawText() {
        byte[] text =
                Reading.statement(":61:240102X\u00011,00NTRF\u0081")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.of(text).failure().raw()).isEqualTo(":61:240102X\\x011,00NTRF\\x81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void shouldDecodeWhateverTheBankWrites(String charset) {
        String text = Reading.statement(":61:240102C1,00NTRFX\n:86:Müller, Größe, Élan");

        assertThat(Reading.of(text.getBytes(Charset.forName(charset))).line().text())
                .isEqualTo("Müller, Größe, Élan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "  \n", "\r\r\n"})
    void shouldAcceptAnyLineEndAndAByteOrderMark(String lineEnd) {
        String text = "\uFEFF" + Reading.statement(":61:240102C1,00NTRFX\n:86:a\nb");

        Reading reading = Reading.of(text.replace("\n", lineEnd));

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.line().text()).isEqualTo("a b");
        assertThat(reading.statements()).hasSize(1);
    }

    @Test
    void shouldReadALongStreamRowByRow() throws IOException {
        GeneratedFile file = new GeneratedFile(5_000_000);
        int lines = 0;
        int frames = 0;
        try (RecordReader reader = new Mt940Format().open("generated", file)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                Row.Accepted accepted = (Row.Accepted) row;
                lines += accepted.event() instanceof BankTransaction ? 1 : 0;
                frames += accepted.event() instanceof BankStatement ? 1 : 0;
            }
        }

        assertThat(lines).isEqualTo(file.linesGiven());
        assertThat(frames).isEqualTo(file.statementsGiven());
    }

    @Test
    void shouldGoOnWithTheMessageAfterALoneHyphenInItsText() {
        Reading reading =
                Reading.ofLines(":61:240102C1,00NTRFA", ":86:one", "-", ":61:240102C2,00NTRFB");

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.statements()).hasSize(1);
    }
}
