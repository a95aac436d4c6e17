package io.tieout.formats.camt;

import static io.tieout.formats.camt.CamtFiles.entry;
import static io.tieout.formats.camt.CamtFiles.parse;
import static io.tieout.formats.camt.CamtFiles.parseResource;
import static io.tieout.formats.camt.CamtFiles.statement;
import static io.tieout.formats.camt.CamtFiles.statements;
import static io.tieout.formats.camt.CamtFiles.text;
import static io.tieout.formats.camt.CamtFiles.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Parsed;
import io.tieout.formats.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtBadInputTest {

    @Test
    void shouldRefuseEachBadEntryAndGoOn() {
        Parsed parsed = parseResource("bad-entries.xml");
        assertThat(parsed.records()).hasSize(2);
        assertThat(transactions(parsed).get(1).id())
                .isEqualTo("camt.053/DE02120300000000202051/S1/16");
        assertThat(parsed.failures())
                .extracting(DeadLetter::field)
                .containsExactly(
                        "Ntry/Amt",
                        "Ntry/Amt/@Ccy",
                        "Ntry/Amt/@Ccy",
                        "Ntry/CdtDbtInd",
                        "Ntry/CdtDbtInd",
                        "Ntry/BookgDt",
                        "Ntry/ValDt",
                        "Ntry/Amt",
                        "Ntry/Amt",
                        "Ntry/Amt",
                        "Ntry/Amt",
                        "Ntry/Sts",
                        "Ntry/RvslInd",
                        "Ntry/NtryDtls/TxDtls/Amt");
    }

    @Test
    void shouldQuoteRefusedEntryAsItStood() {
        DeadLetter letter = parseResource("bad-entries.xml").failures().get(0);
        assertThat(letter.source()).isEqualTo("test.xml");
        assertThat(letter.position()).isEqualTo("line 6 entry 2");
        assertThat(letter.reason()).contains("12,34,56");
        assertThat(letter.raw())
                .isEqualTo(
                        "<Ntry><Amt Ccy=\"EUR\">12,34,56</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                                + "<Sts>BOOK</Sts><BkTxCd/></Ntry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void shouldReadAndQuoteInAnyCommonEncoding(String charset) {
        String xml =
                statement(entry("<AddtlNtryInf>Gebühr</AddtlNtryInf>") + entry("<Sts>Ü</Sts>"))
                        .replace("UTF-8", charset.replace("BE", ""));
        byte[] bom = charset.equals("UTF-16BE") ? new byte[] {(byte) 0xfe, (byte) 0xff} : null;
        byte[] body = xml.getBytes(Charset.forName(charset));
        Parsed parsed = parse(bom == null ? body : joined(bom, body));
        assertThat(transactions(parsed).get(0).text()).isEqualTo("Gebühr");
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).raw())
                .startsWith("<Ntry><Amt")
                .contains("<Sts>Ü</Sts>")
                .endsWith("</Ntry>");
    }

    @Test
    void shouldKeepEntriesBeforeATruncation() {
        String xml = statement(entry("") + entry("") + entry("<AddtlNtryInf>lost"));
        Parsed parsed = parse(xml.substring(0, xml.indexOf("lost")));
        assertThat(parsed.records()).hasSize(2);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).position()).startsWith("line 8").contains("entry 3");
        assertThat(parsed.failures().get(0).raw()).startsWith("<Ntry>").endsWith("<AddtlNtryInf>");
    }

    @Test
    void shouldKeepEntriesBeforeAWrongByte() {
        String xml = statement(entry("") + entry("<AddtlNtryInf>Gebühr</AddtlNtryInf>"));
        Parsed parsed = parse(xml.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).contains("encoding");
        assertThat(parsed.failures().get(0).raw()).endsWith("Geb\\xFC");
    }

    @Test
    void shouldKeepEntriesBeforeATagThatDoesNotMatch() {
        Parsed parsed = parse(statement(entry("") + "</Ntry>" + entry("")));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).startsWith("malformed XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml at all", "<", "\u0000\u0001", ":20:STARTUMS", "{}"})
    void shouldRefuseWhatIsNoXml(String content) {
        Parsed parsed = parse(content);
        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).position()).startsWith("line 1");
    }

    @Test
    void shouldNameTheForeignMessage() {
        Parsed parsed = parse("<Document><CstmrCdtTrfInitn/></Document>");
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).endsWith("but CstmrCdtTrfInitn");
        assertThat(parsed.failures().get(0).raw()).startsWith("<Document>");
    }

    @Test
    void shouldRefuseExternalEntities() {
        String attack = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        String xml = statement(entry("<AddtlNtryInf>&x;</AddtlNtryInf>"));
        Parsed parsed = parse(xml.replace("<Document", attack + "<Document"));
        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures())
                .extracting(DeadLetter::reason)
                .containsExactly("document type declarations are refused");
    }

    @Test
    void shouldRefuseUndeclaredEntities() {
        Parsed parsed = parse(statement(entry("") + entry("<AddtlNtryInf>&x;</AddtlNtryInf>")));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).startsWith("entity references are refused");
    }

    @Test
    void shouldRefuseEntityBombs() {
        String bomb =
                "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Document>&c;</Document>";
        assertThat(parse(bomb).failures()).hasSize(1);
    }

    @Test
    void shouldRefuseDeepNesting() {
        Parsed parsed = parse(statement(entry("") + entry("<X>".repeat(100) + "</X>".repeat(100))));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).contains("nested deeper than 64");
    }

    @Test
    void shouldRefuseEntryWithOversizedFieldAndGoOn() {
        String huge = "<AddtlNtryInf>" + "x".repeat(200_000) + "</AddtlNtryInf>";
        Parsed parsed = parse(statement(entry("") + entry(huge) + entry("")));
        assertThat(parsed.records()).hasSize(2);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).field()).isEqualTo("Ntry/AddtlNtryInf");
        assertThat(parsed.failures().get(0).reason()).contains("longer than 65536");
        assertThat(parsed.failures().get(0).raw()).startsWith("<Ntry>").hasSize(8192);
    }

    @Test
    void shouldCountSegmentsOfAFieldTogether() {
        String segments = ("<![CDATA[" + "x".repeat(1_000) + "]]><!-- -->").repeat(100);
        Parsed parsed = parse(statement(entry("<AddtlNtryInf>" + segments + "</AddtlNtryInf>")));
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).field()).isEqualTo("Ntry/AddtlNtryInf");
    }

    @Test
    void shouldRefuseDetailWithTooMuchText() {
        String line = "<Ustrd>" + "x".repeat(60_000) + "</Ustrd>";
        String detail =
                "<NtryDtls><TxDtls><RmtInf>" + line.repeat(10) + "</RmtInf></TxDtls></NtryDtls>";
        Parsed parsed = parse(statement(entry(detail) + entry("")));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).field()).isEqualTo("Ntry/NtryDtls/TxDtls/RmtInf/Ustrd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<AddtlNtryInf>", "<!-- ", "<X a='", "<", "<![CDATA[", "<?"})
    void shouldRefuseEndlessTokens(String beginning) {
        String xml = statement(entry("") + entry("<ENDLESS/>"));
        String start = xml.substring(0, xml.indexOf("<ENDLESS/>")) + beginning;
        InputStream bytes =
                new SequenceInputStream(
                        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                        new Endless());
        Parsed parsed = Parsed.of(new CamtFormat().open("endless.xml", bytes));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).contains("4 MB");
        assertThat(parsed.failures().get(0).raw()).startsWith("<Ntry>");
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
        }
    }

    @Test
    void shouldRefuseEndlessNames() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(parse(statement(entry(names.toString()))).failures().get(0).reason())
                .contains("different names");
    }

    @ParameterizedTest
    @CsvSource({
        "<Amt Ccy=\"EUR\">1000.00</Amt>, <Amt Ccy=\"EUR\">1.0.0</Amt>, Stmt/Bal/Amt",
        "<Amt Ccy=\"EUR\">250.5</Amt>, <Amt Ccy=\"SEK\">250.5</Amt>, Stmt/Bal",
        "<CdtDbtInd>DBIT</CdtDbtInd><Dt>, <Dt>, Stmt/Bal/CdtDbtInd",
        "<LglSeqNb>42</LglSeqNb>, <LglSeqNb>4x</LglSeqNb>, Stmt/LglSeqNb",
        "<Dt>2026-03-01</Dt>, <Dt>2026-13-01</Dt>, Stmt/Bal/Dt",
    })
    void shouldRefuseSpoiledFrameButKeepItsEntries(String good, String bad, String field) {
        String xml = text("statement-v02.xml");
        assertThat(xml).contains(good);
        Parsed parsed = parse(xml.replace(good, bad));
        assertThat(statements(parsed)).isEmpty();
        assertThat(transactions(parsed)).hasSize(7);
        assertThat(parsed.failures()).extracting(DeadLetter::field).containsExactly(field);
        assertThat(parsed.failures().get(0).raw()).startsWith("<Stmt>");
    }

    @Test
    void shouldRefuseEntriesWithoutAccount() {
        String xml = statement(entry("") + entry("")).replaceAll("<Acct>.*</Acct>", "");
        Parsed parsed = parse(xml);
        assertThat(parsed.records()).isEmpty();
        assertThat(parsed.failures()).hasSize(3).allMatch(l -> l.field().equals("Stmt/Acct/Id"));
    }

    @Test
    void shouldThrowWhenTheDiskFailsButNotWhenAnArchiveIsCut() throws IOException {
        assertThatThrownBy(() -> readFailing(new IOException("disk")))
                .isInstanceOf(UncheckedIOException.class);
        Parsed parsed = readFailing(new EOFException("archive"));
        assertThat(parsed.records()).hasSize(1);
        assertThat(parsed.failures()).hasSize(1);
    }

    private static Parsed readFailing(IOException failure) throws IOException {
        String xml = statement(entry("") + entry(""));
        byte[] start =
                xml.substring(0, xml.lastIndexOf("</Ntry>")).getBytes(StandardCharsets.UTF_8);
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw failure;
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw failure;
                    }
                };
        RecordReader reader =
                new CamtFormat()
                        .open(
                                "failing.xml",
                                new SequenceInputStream(new ByteArrayInputStream(start), failing));
        return Parsed.of(reader);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
