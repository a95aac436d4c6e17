package io.tieout.benchmarks.recon.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsGeneratorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STATEMENTS = 300;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldWriteTheSameBytesForTheSameSeed(Profile profile) throws IOException {
        for (String name : List.of("one", "two")) {
            new StatementsGenerator(7, 40, 0, profile).generateTo(folder.resolve(name));
        }
        new StatementsGenerator(8, 40, 0, profile).generateTo(folder.resolve("other"));

        try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = folder.resolve("one").relativize(file);
                assertThat(Files.mismatch(file, folder.resolve("two").resolve(name)))
                        .as("%s", name)
                        .isEqualTo(-1);
            }
        }
        assertThat(
                        Files.mismatch(
                                folder.resolve("one/statements.jsonl"),
                                folder.resolve("other/statements.jsonl")))
                .isNotEqualTo(-1);
    }

    @Test
    void shouldTellForEachLineOfEachStatementWhatIsTrueOfIt() throws IOException {
        new StatementsGenerator(3, STATEMENTS, 0, Profile.ADVERSARIAL).generateTo(folder);

        Map<String, JsonNode> truth = truth();
        List<JsonNode> statements = lines("statements.jsonl");
        assertThat(statements).hasSize(STATEMENTS);
        for (JsonNode statement : statements) {
            String id = statement.get("id").asText();
            Set<String> told = new HashSet<>();
            truth.get(id).get("lines").forEach(line -> told.add(line.get("id").asText()));
            int position = 0;
            for (JsonNode line : statement.get("lines")) {
                position++;
                if (!line.path("kind").asText().equals("broughtForward")) {
                    assertThat(told).contains(id + "#" + position);
                }
            }
        }
    }

    /** Said anew, from the file alone: the parts of each statement make up its difference. */
    @Test
    void shouldMakeUpTheDifferenceOfCausesAndTheUnexplained() throws IOException {
        new StatementsGenerator(4, STATEMENTS, 0, Profile.REALISTIC).generateTo(folder);

        Set<String> causes = new HashSet<>();
        for (JsonNode of : truth().values()) {
            BigDecimal sum = amount(of, "unexplained");
            for (JsonNode cause : of.get("causes")) {
                sum = sum.add(new BigDecimal(cause.asText()));
            }
            of.get("causes").fieldNames().forEachRemaining(causes::add);
            assertThat(sum)
                    .as("%s", of.get("statementId"))
                    .isEqualByComparingTo(
                            amount(of, "theirBalance").subtract(amount(of, "ourBalance")));
        }
        assertThat(causes)
                .contains(
                        "notReceived",
                        "inApproval",
                        "held",
                        "rejected",
                        "duplicate",
                        "otherCompany",
                        "otherCurrency",
                        "amountDiffers",
                        "paymentNotBooked",
                        "paymentUnknown",
                        "creditNoteNotReceived",
                        "creditNoteNotIssued",
                        "withoutNumber",
                        "notOnStatement",
                        "olderThanStatement",
                        "afterStatement",
                        "broughtForward",
                        "adjustmentNotBooked",
                        "statementArithmetic",
                        "unknownParty");
    }

    /** The engine's reader accepts them all, and the lines are five to five hundred. */
    @Test
    void shouldWriteStatementsThatCanBeRead() throws IOException {
        new StatementsGenerator(5, STATEMENTS, 0, Profile.REALISTIC).generateTo(folder);

        List<PartyStatement> read = new ArrayList<>();
        try (RecordReader reader =
                new JsonLinesFormat()
                        .open(
                                "statements",
                                Files.newInputStream(folder.resolve("statements.jsonl")))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                read.add((PartyStatement) ((Row.Accepted) row).event());
            }
        }

        assertThat(read).hasSize(STATEMENTS);
        for (PartyStatement statement : read) {
            assertThat(statement.lines().stream().filter(StatementLine::isMovement).count())
                    .as(statement.id())
                    .isBetween(5L, 500L);
        }
    }

    @Test
    void shouldHoldALongStatementIfAsked() {
        StatementsManifest manifest =
                new StatementsGenerator(6, 1, 20_000, Profile.REALISTIC).generateTo(folder);

        assertThat(manifest.statementLines()).isBetween(20_000L, 20_010L);
    }

    private Map<String, JsonNode> truth() throws IOException {
        Map<String, JsonNode> truth = new HashMap<>();
        for (JsonNode line : lines("truth/statements.jsonl")) {
            truth.put(line.get("statementId").asText(), line);
        }
        return truth;
    }

    private List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static BigDecimal amount(JsonNode of, String field) {
        return new BigDecimal(of.get(field).asText());
    }
}
