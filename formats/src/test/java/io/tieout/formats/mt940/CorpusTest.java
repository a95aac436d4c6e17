package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    private static final String RUST = "svenstaro+mt940-rs/mt940/full/";
    private static final String CMXL = "railslove+cmxl/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUST + "danskebank/MT940_DK_Example.sta",
                RUST + "danskebank/MT940_NO_Example.sta",
                RUST + "jejik/ing.sta",
                RUST + "jejik/knab.sta",
                RUST + "jejik/postfinance.sta",
                RUST + "jejik/rabobank-iban.sta",
                RUST + "jejik/sns.sta",
                "webschik+mt940-js/abn-amro-1.STA",
                "webschik+mt940-js/base-2.mta",
                "webschik+mt940-js/ing-1.mta"
            })
    void shouldReadWhatOtherImplementationsRead(String name) throws IOException {
        String expectation = name.substring(0, name.lastIndexOf('.')) + ".json";

        ExpectedStatements.compare(Corpus.file(expectation), Corpus.read(name));
    }

    @Test
    void shouldEitherReadOrRejectEveryFileAndRecogniseIt() throws IOException {
        for (Path file : Corpus.files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".json") || name.endsWith(".yml")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            Reading reading = Reading.of(bytes);
            int rows = reading.lines().size() + reading.statements().size();
            assertThat(rows + reading.failures().size()).as(name).isPositive();
            if (!reading.statements().isEmpty()) {
                byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
                assertThat(new Mt940Format().recognises("x", head)).as(name).isTrue();
            }
        }
    }

    @Test
    void shouldRejectOnlyTheLineWithoutDecimalCommaOfTheBrokenFile() throws IOException {
        Reading reading = Corpus.read(RUST + "jejik/knab_broken.sta");

        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.statements()).hasSize(2);
        assertThat(reading.failures())
                .extracting(DeadLetter::field, DeadLetter::position)
                .containsExactly(tuple("61/amount", "line 17"));
    }

    @Test
    void shouldRejectAnEmptyFile() throws IOException {
        Reading reading = Corpus.read("svenstaro+mt940-rs/mt942/full/cmxl/mt942_1.sta");

        assertThat(reading.failures())
                .extracting(DeadLetter::reason)
                .containsExactly("the file is empty");
    }

    @Test
    void shouldReadALineWithoutReference() throws IOException {
        Reading reading =
                Corpus.read("svenstaro+mt940-rs/mt940/special-cases/incomplete_tag_61.sta");

        assertThat(reading.failures()).isEmpty();
        BankTransaction line = reading.line();
        assertThat(line.amount()).hasToString("-233.15 EUR");
        assertThat(line.counterpartyName()).isEqualTo("Finanzamt Muenchen Abteilung Erhebung");
        assertThat(line.counterpartyAccount()).isEqualTo("DE99700500000000012345");
        assertThat(line.references())
                .containsExactly(new Reference(ReferenceType.END_TO_END, "123/123/12345-----L110"));
    }

    @Test
    void shouldIgnoreTheUnknownTag() throws IOException {
        Reading reading = Corpus.read("svenstaro+mt940-rs/mt940/special-cases/unknown_tag.sta");

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.line().amount()).hasToString("-6.00 EUR");
        assertThat(reading.line().bookingDate()).isEqualTo("2016-03-01");
        assertThat(reading.line().text()).isEqualTo("Pauschalen 2017-01-01T13");
        assertThat(reading.statements().get(0).closingBalance()).hasToString("1194.00 EUR");
    }

    @Test
    void shouldRejectTheImpossibleDateAndTheBrokenBalance() throws IOException {
        Reading reading = Corpus.read(CMXL + "mt940-headers.txt");

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.failures())
                .extracting(DeadLetter::field)
                .containsExactly("61/valueDate", "62F/date");
    }

    @ParameterizedTest
    @CsvSource({"mt940-iso8859-1.txt, MÜLLER, 62F/date", "mt940-windows-line-breaks.txt, MUELLER,"})
    void shouldReadGermanSubfieldsInAnyCharsetAndLineEnd(String file, String name, String failure)
            throws IOException {
        Reading reading = Corpus.read(CMXL + file);

        // The first file closes on 31 November.
        assertThat(reading.failures())
                .extracting(DeadLetter::field)
                .isEqualTo(failure == null ? List.of() : List.of(failure));
        assertThat(reading.statements()).hasSize(failure == null ? 1 : 0);
        assertThat(reading.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("-800.00 EUR", "3000.00 EUR");
        assertThat(reading.lines())
                .extracting(BankTransaction::counterpartyName)
                .containsExactly("MUELLER", name);
        assertThat(reading.lines())
                .extracting(BankTransaction::counterpartyAccount)
                .containsExactly("234567", "0847564700");
        assertThat(reading.line().text()).isEqualTo("Miete November");
        assertThat(reading.line().references())
                .containsExactly(new Reference(ReferenceType.BANK, "55555"));
    }

    @Test
    void shouldReadSeveralAccountsAndPagesWithProprietaryTags() throws IOException {
        Reading reading = Corpus.read("webschik+mt940-js/base-1.mta");

        assertThat(reading.failures()).isEmpty();
        assertThat(reading.lines()).hasSize(9);
        assertThat(reading.lines()).extracting(BankTransaction::id).doesNotHaveDuplicates();
        assertThat(reading.statements())
                .extracting(BankStatement::id, frame -> frame.closingBalance().toString())
                .containsExactly(
                        tuple("mt940/1222333444/1/2002-03-15", "145000.00 DEM"),
                        tuple("mt940/3346780111/2/2002-03-24", "95000.00 DEM"));
    }

    @Test
    void shouldRejectLinesOfAReportWithoutAccount() throws IOException {
        assertThat(Corpus.read(CMXL + "statement-details-mt942.txt").failure().field())
                .isEqualTo("25");
    }

    @Test
    void shouldReadTheDetailsOfThatReport() throws IOException {
        Field details = fields(CMXL + "statement-details-mt942.txt").get(3);

        Details read = DetailsDialect.of(details.text());

        assertThat(read.references())
                .containsExactly(
                        new Reference(
                                ReferenceType.END_TO_END, "TRX-0A4A47C3-F846-4729-8A1B-5DF620F"),
                        new Reference(ReferenceType.MANDATE, "CAC97D2144174318AC18D9BF815BD4FB"),
                        new Reference(ReferenceType.OTHER, "DE98ZZZ09999999999"));
        assertThat(read.text()).isEqualTo("FOO TRX-0A4A47C3-F846-4729-8A1B-5DF620F");
        assertThat(read.name()).isEqualTo("Peter Pan");
        assertThat(read.account()).isEqualTo("HUkkbbbsssskcccccccccccccccx");
        assertThat(read.code()).isEqualTo("171");
    }

    @Test
    void shouldReadSingleFieldBodies() throws IOException, BadField {
        List<StatementLine> lines = new ArrayList<>();
        for (Field field : fields(CMXL + "lines/statement_line.txt")) {
            lines.add(StatementLine.read(field.text(), "EUR"));
        }
        assertThat(lines)
                .extracting(line -> line.amount().toPlainString())
                .containsExactly("-1.62", "-1.62", "1.62", "1.62", "653.00");
        assertThat(lines)
                .extracting(line -> line.entryDate().toString())
                .containsExactly(
                        "2014-09-02", "2014-09-02", "2013-12-24", "2015-01-02", "2019-11-18");
        assertThat(lines.get(1).reversal()).isTrue();
        assertThat(lines.get(4).type()).isEqualTo("S445");
        assertThat(lines.get(4).customerReference()).isEqualTo("328556-76501096");
    }

    @ParameterizedTest
    @CsvSource({
        "statement_supplementary_plain, NONREF, 983270000900317, Card Transaction",
        "statement_supplementary_complex, FOOBAR/123, HERP-DERP-REF, random text / and stuff",
        "statement_ocmt_chgs, 0000549855700010, 025498557/000001, '/OCMT/CAD47,11/CHGS/EUR1,23'"
    })
    void shouldReadSupplementaryBodies(String file, String own, String bank, String rest)
            throws IOException, BadField {
        Field field = fields(CMXL + "lines/" + file + ".txt").get(0);

        StatementLine line = StatementLine.read(field.text(), "EUR");

        assertThat(line.customerReference()).isEqualTo(own);
        assertThat(line.bankReference()).isEqualTo(bank);
        assertThat(line.supplementary()).isEqualTo(rest);
    }

    @Test
    void shouldReadEmptySubfields() throws IOException {
        Field field = fields(CMXL + "lines/statement_details_empty_fields.txt").get(0);

        Details read = DetailsDialect.of(field.text());

        assertThat(read.references())
                .containsExactly(new Reference(ReferenceType.END_TO_END, "S1001675"));
        assertThat(read.name()).isEqualTo("John Doe");
        assertThat(read.text()).isEqualTo("SEPA-CT HABEN EINZELBUCHUNG");
    }

    @Test
    void shouldReadTheAccountBody() throws IOException {
        Field field = fields(CMXL + "lines/account_identification_iban.txt").get(0);

        assertThat(Account.read(field))
                .isEqualTo(new Account("PL25106000760000888888888888", null));
    }

    @Test
    void shouldReadALineWithoutEntryDateAsOthersDo() throws IOException, BadField {
        JsonNode expected = yaml("empty_entry_date.yml");

        StatementLine line =
                StatementLine.read(
                        fields("betterplace+mt940_parser/empty_entry_date.txt").get(0).text(),
                        "EUR");

        assertThat(line.amount().minorUnits()).isEqualTo(expected.get("amount").asLong());
        assertThat(line.type()).isEqualTo(expected.get("swift_code").asText());
        assertThat(line.customerReference()).isEqualTo(expected.get("reference").asText());
        assertThat(line.valueDate()).hasToString(expected.get("date").asText());
        assertThat(line.entryDate()).isNull();
    }

    @Test
    void shouldReadDetailsThatAreOnlyACode() throws IOException {
        JsonNode expected = yaml("empty_86.yml");

        Details read =
                DetailsDialect.of(fields("betterplace+mt940_parser/empty_86.txt").get(0).text());

        assertThat(read.text()).isEqualTo(expected.get("details").asText());
        assertThat(read.code()).isEqualTo("091");
    }

    private static JsonNode yaml(String name) throws IOException {
        Path file = Corpus.file("betterplace+mt940_parser/" + name);
        return new YAMLMapper().readTree(file.toFile()).get(0).get(0);
    }

    private static List<Field> fields(String name) throws IOException {
        List<Field> fields = new ArrayList<>();
        try (InputStream in = Files.newInputStream(Corpus.file(name));
                FieldTokenizer tokenizer = new FieldTokenizer(in)) {
            for (Field field = tokenizer.next(); field != null; field = tokenizer.next()) {
                fields.add(field);
            }
        }
        return fields;
    }
}
