package io.tieout.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayablesScorerTest {
    @TempDir private Path truth;
    @TempDir private Path results;

    @BeforeEach
    void writeTruth() throws IOException {
        write(
                truth,
                "invoices.jsonl",
                "{'invoiceId':'i1','kind':'threeWay','outcome':'perfect','reasons':[]}",
                "{'invoiceId':'i2','kind':'priceSlight','outcome':'withinTolerance','reasons':[]}",
                "{'invoiceId':'i3','kind':'shortAndDear','outcome':'held',"
                        + "'reasons':['PRICE_VARIANCE','MISSING_RECEIPT']}",
                "{'invoiceId':'i4','kind':'exact','outcome':'held','reasons':['DUPLICATE_INVOICE'],"
                        + "'duplicateOf':'i1','duplicateKind':'exact'}",
                "{'invoiceId':'i5','kind':'slip','outcome':'held','reasons':['POSSIBLE_DUPLICATE'],"
                        + "'duplicateOf':'i2','duplicateKind':'near'}");
        write(
                truth,
                "faults.jsonl",
                "{'kind':'redelivered','ids':['i1'],'reason':'','stream':'invoices'}",
                "{'kind':'corrupted','ids':['i2'],'reason':'DEAD_LETTER','stream':'invoices',"
                        + "'line':2,'field':''}",
                "{'kind':'strayReceipt','ids':['d1'],'reason':'UNKNOWN_ORDER_LINE',"
                        + "'stream':'goods-receipts'}");
        matches(approval("i1", "perfect"), approval("i2", "within-tolerance"));
        exceptions(
                exception("PRICE_VARIANCE", "i3"),
                exception("MISSING_RECEIPT", "i3"),
                exception("UNKNOWN_ORDER_LINE", "d1"),
                exception("CONFLICTING_DUPLICATE", "i2"),
                repeated("DUPLICATE_INVOICE", "i4", "i1"),
                repeated("POSSIBLE_DUPLICATE", "i5", "i2"));
        duplicates(verdict("i4", "i1", "exact"), verdict("i5", "i2", "near"));
        write(results, "dead-letters.jsonl", "{'source':'invoices.jsonl','position':'line 2'}");
    }

    @Test
    void shouldFindEverythingInAPerfectAnswer() throws IOException {
        PayablesScore score = PayablesScorer.score(truth, results);

        assertThat(score.equal()).isEqualTo(5).isEqualTo(score.invoices());
        assertThat(score.equalShare()).isEqualTo(1.0);
        assertThat(score.wrongApprovals()).isZero();
        assertThat(score.wrongHolds()).isZero();
        assertThat(score.exactDuplicates()).isEqualTo(new Measure(1, 1, 1, 1, 1, 1));
        assertThat(score.nearDuplicates()).isEqualTo(new Measure(1, 1, 1, 1, 1, 1));
        assertThat(score.reasons().get("PRICE_VARIANCE").f1()).isEqualTo(1.0);
        assertThat(score.faults().values()).allSatisfy(f -> assertThat(f.found()).isEqualTo(1));
        assertThat(Files.readString(results.resolve("wrong-outcomes.jsonl"))).isEmpty();
        assertThat(Files.readString(results.resolve("score.json")))
                .contains("\"equalShare\" : 1.0");
    }

    @Test
    void shouldListWhatWasApprovedAndHasToBeHeld() throws IOException {
        matches(
                approval("i1", "perfect"),
                approval("i2", "within-tolerance"),
                approval("i3", "within-tolerance"),
                approval("i99", "perfect"));
        exceptions(repeated("DUPLICATE_INVOICE", "i4", "i1"));

        PayablesScore score = PayablesScorer.score(truth, results);

        assertThat(score.wrongApprovals()).isEqualTo(1);
        assertThat(score.unknownInvoices()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("wrong-approvals.jsonl")))
                .contains("\"invoiceId\":\"i3\"", "PRICE_VARIANCE");
        assertThat(score.kinds().get("slip").equal()).as("nothing was said").isZero();
        assertThat(score.faults().get("strayReceipt/UNKNOWN_ORDER_LINE").found()).isZero();
    }

    @Test
    void shouldTellPerfectFromWithinToleranceAndOneReasonFromTwo() throws IOException {
        matches(approval("i1", "within-tolerance"), approval("i2", "within-tolerance"));
        exceptions(
                exception("PRICE_VARIANCE", "i3"),
                repeated("DUPLICATE_INVOICE", "i4", "i1"),
                repeated("POSSIBLE_DUPLICATE", "i5", "i2"));

        PayablesScore score = PayablesScorer.score(truth, results);

        assertThat(score.equal()).isEqualTo(3);
        assertThat(score.wrongApprovals()).isZero();
        assertThat(score.reasons().get("MISSING_RECEIPT").recall()).isZero();
        assertThat(score.reasons().get("PRICE_VARIANCE").recall()).isEqualTo(1.0);
    }

    @Test
    void shouldCountAWrongOriginalAndAPairThatIsNone() throws IOException {
        duplicates(
                verdict("i4", "i2", "exact"),
                verdict("i5", "i2", "near"),
                verdict("i3", "i1", "near"));

        PayablesScore score = PayablesScorer.score(truth, results);

        assertThat(score.exactDuplicates().precision()).isZero();
        assertThat(score.exactDuplicates().recall()).isZero();
        assertThat(score.nearDuplicates().precision()).isEqualTo(0.5);
        assertThat(score.nearDuplicates().recall()).isEqualTo(1.0);
    }

    @Test
    void shouldNoticeWhatWasApprovedTwiceOrHeldForNothing() throws IOException {
        matches(approval("i1", "perfect"), approval("i1", "perfect"));
        exceptions(exception("MISSING_RECEIPT", "i2"));

        PayablesScore score = PayablesScorer.score(truth, results);

        assertThat(score.faults().get("redelivered/COUNTED_ONCE").found()).isZero();
        assertThat(score.wrongHolds()).isEqualTo(1);
    }

    private void matches(String... lines) throws IOException {
        write(results, "matches.jsonl", lines);
    }

    private void exceptions(String... lines) throws IOException {
        write(results, "exceptions.jsonl", lines);
    }

    private void duplicates(String... lines) throws IOException {
        write(results, "duplicates.jsonl", lines);
    }

    private static String approval(String invoice, String rule) {
        return "{'kind':'threeWay','status':'confirmed','rule':'%s','left':['%s']}"
                .formatted(rule, invoice);
    }

    private static String exception(String reason, String subject) {
        return "{'reason':'%s','subjects':['%s'],'suggestions':[]}".formatted(reason, subject);
    }

    private static String repeated(String reason, String invoice, String original) {
        return "{'reason':'%s','subjects':['%s','%s'],'suggestions':[{'ids':['%s']}]}"
                .formatted(reason, original, invoice, original);
    }

    private static String verdict(String invoice, String original, String kind) {
        return "{'invoiceId':'%s','duplicateOf':'%s','kind':'%s'}"
                .formatted(invoice, original, kind);
    }

    private static void write(Path folder, String file, String... lines) throws IOException {
        String text = String.join("\n", lines).replace('\'', '"');
        Files.writeString(folder.resolve(file), text + "\n");
    }
}
