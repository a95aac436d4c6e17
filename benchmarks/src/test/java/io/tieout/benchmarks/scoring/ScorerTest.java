package io.tieout.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {
    @TempDir private Path truth;
    @TempDir private Path results;

    @BeforeEach
    void plantTruth() throws IOException {
        write(
                truth,
                "links.jsonl",
                link("plain", "b1", "g1", "10.00", "10.00", ""),
                link("twin", "b2", "g2", "7.00", "7.00", ""),
                link("twin", "b3", "g3", "7.00", "7.00", ""),
                link("keyed", "b4", "g4", "12.00", "21.00", "automatic"),
                link("hard", "b5", "g5", "5.00", "5.00", "mayBeAmbiguous"),
                "{'kind':'return','left':['b6','b7'],'right':['g6'],'currency':'EUR',"
                        + "'leftAmounts':['-3.00','3.00'],'rightAmounts':['-3.00'],"
                        + "'difference':'3.00','mayBeAmbiguous':false,'automatic':true,"
                        + "'anyBalanced':true}");
        write(
                truth,
                "faults.jsonl",
                fault("fee", "b8", "UNMATCHED_BANK"),
                fault("sent", "b1", ""),
                "{'kind':'damaged','ids':['b9'],'reason':'DEAD_LETTER',"
                        + "'stream':'bank-transactions','line':12,'field':'amount'}");
    }

    @Test
    void shouldCountACompletePairAsRight() throws IOException {
        Score score = matches(match("confirmed", "b1", "g1"));

        assertThat(score.wrongAutomatic()).isZero();
        assertThat(score.kinds().get("plain").automatic().recall()).isEqualTo(1.0);
        assertThat(score.total().automatic().matched()).isEqualTo(2);
        assertThat(score.total().automatic().owed()).isEqualTo(10);
        assertThat(score.total().automatic().owedDecidable()).isEqualTo(6);
        assertThat(score.total().automatic().foundDecidable()).isEqualTo(2);
    }

    @Test
    void shouldAcceptAGroupOfTwinsButNotACrossedPair() throws IOException {
        assertThat(matches(match("confirmed", "b2','b3", "g3','g2")).wrongAutomatic()).isZero();

        Score crossed = matches(match("confirmed", "b2", "g3"));
        assertThat(crossed.wrongAutomatic()).isEqualTo(1);
        assertThat(crossed.kinds().get("twin").automatic().precision()).isZero();
        assertThat(Files.readString(results.resolve("wrong-matches.jsonl")))
                .contains("\"cause\":\"notTrue\"", "\"b2\"", "\"g3\"");
    }

    @Test
    void shouldNotLetAKeyingErrorPassAutomaticallyButWelcomeItAsASuggestion() throws IOException {
        Score automatic = matches(match("confirmed", "b4", "g4"));
        assertThat(automatic.wrongAutomatic()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("wrong-matches.jsonl")))
                .contains("mustNotBeAutomatic");

        Score proposed = matches(match("proposed", "b4", "g4"));
        assertThat(proposed.wrongAutomatic()).isZero();
        assertThat(proposed.kinds().get("keyed").automatic().recall()).isZero();
        assertThat(proposed.kinds().get("keyed").suggested().recall()).isEqualTo(1.0);
    }

    @Test
    void shouldAcceptAnyBalancedPartOfAReturn() throws IOException {
        assertThat(matches(match("confirmed", "b6", "g6")).wrongAutomatic()).isZero();
        assertThat(matches(match("confirmed", "b6','b7", "")).wrongAutomatic()).isZero();
        assertThat(matches(match("confirmed", "b7", "g6")).wrongAutomatic()).isEqualTo(1);
    }

    @Test
    void shouldCountItemsWithoutPartnerAndUnknownItemsAsWrong() throws IOException {
        assertThat(matches(match("confirmed", "b8", "g1")).wrongAutomatic()).isEqualTo(1);

        Score unknown = matches(match("confirmed", "b1", "g99"));
        assertThat(unknown.wrongAutomatic()).isEqualTo(1);
        assertThat(unknown.unknownItems()).isEqualTo(1);
    }

    @Test
    void shouldFindTheTruePartnerAmongSuggestions() throws IOException {
        write(
                results,
                "exceptions.jsonl",
                "{'reason':'AMBIGUOUS','subjects':['b5'],'suggestions':[{'ids':['g1']},"
                        + "{'ids':['g5']}]}");
        Score score = matches();

        assertThat(score.kinds().get("hard").suggested().recall()).isEqualTo(1.0);
        assertThat(score.kinds().get("hard").automatic().recall()).isZero();
        assertThat(score.kinds().get("plain").suggested().matched()).isZero();
    }

    @Test
    void shouldFindFaultsByReasonDeadLetterAndSingleCount() throws IOException {
        write(
                results,
                "exceptions.jsonl",
                "{'reason':'UNMATCHED_BANK','subjects':['b8'],'suggestions':[]}");
        write(
                results,
                "dead-letters.jsonl",
                "{'source':'in/bank-transactions.jsonl','position':'line 12','field':'amount'}");
        Score once = matches(match("confirmed", "b1", "g1"));

        assertThat(once.faults().values()).allSatisfy(f -> assertThat(f.found()).isEqualTo(1));

        Score twice = matches(match("confirmed", "b1", "g1"), match("confirmed", "b1", "g1"));
        assertThat(twice.faults().get("sent/COUNTED_ONCE").found()).isZero();
    }

    @Test
    void shouldWeighByAmount() throws IOException {
        Score score = matches(match("confirmed", "b1", "g1"));

        // 20.00 of 10 + 10 + 4 x 7 + 12 + 21 + 5 + 5 = 91.00 that are owed.
        Measure byAmount = score.total().automaticByAmount();
        assertThat(byAmount.found() * 91).isEqualTo(byAmount.owed() * 20);
    }

    private Score matches(String... lines) throws IOException {
        write(results, "matches.jsonl", lines);
        return Scorer.score(truth, results);
    }

    private static String match(String status, String left, String right) {
        return "{'id':'m','kind':'bank','rule':'r','status':'%s','left':['%s'],'right':[%s]}"
                .formatted(status, left, right.isEmpty() ? "" : "'" + right + "'");
    }

    private static String link(
            String kind, String left, String right, String one, String other, String flag) {
        return ("{'kind':'%s','left':['%s'],'right':['%s'],'currency':'EUR','leftAmounts':['%s'],"
                        + "'rightAmounts':['%s'],'mayBeAmbiguous':%s,'automatic':%s,"
                        + "'anyBalanced':false}")
                .formatted(
                        kind,
                        left,
                        right,
                        one,
                        other,
                        flag.equals("mayBeAmbiguous"),
                        !flag.equals("automatic"));
    }

    private static String fault(String kind, String id, String reason) {
        return "{'kind':'%s','ids':['%s'],'reason':'%s','currency':'EUR','amounts':['1.00']}"
                .formatted(kind, id, reason);
    }

    private static void write(Path folder, String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
    }
}
