package io.tieout.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsScorerTest {
    private static final String LINE_1 =
            "{'id':'S1#1','items':['I1'],'rule':'number','difference':'0.00','causes':[]}";
    private static final String LINE_2 =
            "{'id':'S1#2','items':[],'difference':'20.00','causes':['notReceived']}";
    private static final String MISSING =
            "{'id':'I2','kind':'invoice','difference':'-5.00','cause':'notOnStatement'}";
    private static final String CAUSES =
            "{'cause':'notReceived','amount':'20.00','ids':['S1#2']},"
                    + "{'cause':'notOnStatement','amount':'-5.00','ids':['I2']}";

    @TempDir private Path truth;
    @TempDir private Path results;

    @BeforeEach
    void writeTruth() throws IOException {
        write(
                truth.resolve("statements.jsonl"),
                "{'statementId':'S1','currency':'EUR','theirBalance':'120.00','ourBalance':'105.00',"
                        + "'unexplained':'0.00','status':'incomplete',"
                        + "'causes':{'notReceived':'20.00','notOnStatement':'-5.00'},'lines':["
                        + "{'id':'S1#1','kind':'plain','items':['I1'],'causes':[],'difference':'0.00'},"
                        + "{'id':'S1#2','kind':'notReceived','items':[],'causes':['notReceived'],"
                        + "'difference':'20.00'}],'missing':{'I2':'notOnStatement'}}");
    }

    @Test
    void shouldFindNothingWrongInAPerfectAnswer() throws IOException {
        answer(CAUSES, "0.00", "incomplete", LINE_1 + "," + LINE_2, MISSING);

        StatementsScore score = StatementsScorer.score(truth, results);

        assertThat(score.equalLines()).isEqualTo(2).isEqualTo(score.lines());
        assertThat(score.equalTies()).isEqualTo(2);
        assertThat(score.wrongSums()).isZero();
        assertThat(score.equalStatuses()).isEqualTo(1);
        assertThat(score.missing().f1()).isEqualTo(1.0);
        assertThat(Files.readString(results.resolve("wrong-lines.jsonl"))).isEmpty();
        assertThat(Files.readString(results.resolve("wrong-statements.jsonl"))).isEmpty();
    }

    @Test
    void shouldListALineWithAnotherCause() throws IOException {
        answer(
                CAUSES.replace("notReceived", "otherCompany"),
                "0.00",
                "incomplete",
                LINE_1 + "," + LINE_2.replace("notReceived", "otherCompany"),
                MISSING);

        StatementsScore score = StatementsScorer.score(truth, results);

        assertThat(score.equalLines()).isEqualTo(1);
        assertThat(score.wrongSums()).isZero();
        assertThat(score.causes().get("notReceived").recall()).isZero();
        assertThat(score.causes().get("otherCompany").precision()).isZero();
        assertThat(Files.readString(results.resolve("wrong-lines.jsonl")))
                .contains("S1#2", "otherCompany");
    }

    @Test
    void shouldListALineTiedToAnotherItem() throws IOException {
        answer(CAUSES, "0.00", "incomplete", LINE_1.replace("I1", "I7") + "," + LINE_2, MISSING);

        StatementsScore score = StatementsScorer.score(truth, results);

        assertThat(score.equalLines()).isEqualTo(2);
        assertThat(score.equalTies()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("wrong-lines.jsonl"))).contains("I7");
    }

    @Test
    void shouldCountWhatIsUnexplainedButShouldBeExplained() throws IOException {
        answer(
                "{'cause':'notReceived','amount':'20.00','ids':['S1#2']}",
                "-5.00",
                "incomplete",
                LINE_1 + "," + LINE_2,
                "");

        StatementsScore score = StatementsScorer.score(truth, results);

        assertThat(score.brokenSums()).isZero();
        assertThat(score.equalUnexplained()).isZero();
        assertThat(score.wrongSums()).isEqualTo(1);
        assertThat(score.missing().recall()).isZero();
    }

    @Test
    void shouldCountCausesThatDoNotMakeUpTheDifferenceAndWhatIsLost() throws IOException {
        answer(
                "{'cause':'notReceived','amount':'20.00','ids':['S1#2']}",
                "0.00",
                "incomplete",
                LINE_1,
                "");
        assertThat(StatementsScorer.score(truth, results).brokenSums()).isEqualTo(1);
        assertThat(StatementsScorer.score(truth, results).equalLines()).isEqualTo(1);

        write(results.resolve("statement-reconciliations.jsonl"));
        StatementsScore lost = StatementsScorer.score(truth, results);
        assertThat(lost.lost()).isEqualTo(1);
        assertThat(lost.wrongSums()).isEqualTo(1);
        assertThat(lost.equalShare()).isZero();
    }

    private void answer(
            String causes, String unexplained, String status, String lines, String missing)
            throws IOException {
        write(
                results.resolve("statement-reconciliations.jsonl"),
                "{'id':'r-1','statementId':'S1','companyId':'c','theirBalance':'120.00',"
                        + "'ourBalance':'105.00','causes':["
                        + causes
                        + "],'unexplained':'"
                        + unexplained
                        + "','status':'"
                        + status
                        + "','lines':["
                        + lines
                        + "],'missing':["
                        + missing
                        + "]}");
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.writeString(
                file, lines.length == 0 ? "" : String.join("\n", lines).replace('\'', '"') + "\n");
    }
}
