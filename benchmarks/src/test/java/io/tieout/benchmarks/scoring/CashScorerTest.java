package io.tieout.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CashScorerTest {
    @TempDir private Path truth;
    @TempDir private Path results;

    @BeforeEach
    void plantTruth() throws IOException {
        write(
                truth,
                "payments.jsonl",
                payment("b1", "plain", "10.00", "decidable", allocation("r1", "10.00")),
                payment(
                        "b2",
                        "several",
                        "30.00",
                        "decidable,remittance",
                        allocation("r2", "35.00") + "," + allocation("r3", "-5.00")),
                payment("b3", "twins", "7.00", "planted", allocation("r4", "7.00")),
                payment("b4", "returned", "9.00", "decidable", ""),
                payment("b5", "doubtful", "50.00", "", allocation("r5", "50.00")));
        write(
                truth,
                "faults.jsonl",
                fault("twins", "b3", "AMBIGUOUS", ""),
                fault("returned", "b4','b9", "RETURNED_PAYMENT", ""),
                fault("short", "b1','r1", "SHORT_PAYMENT", "'DEDUCTION'"),
                "{'kind':'redelivered','ids':['b1'],'reason':'','alternatives':[],"
                        + "'stream':'bank-transactions'}",
                "{'kind':'corrupted','ids':['r8'],'reason':'DEAD_LETTER','alternatives':[],"
                        + "'stream':'receivables','line':3,'field':'amount'}");
    }

    @Test
    void shouldFindEverythingInAPerfectAnswer() throws IOException {
        exceptions(
                exception("AMBIGUOUS", "b3", "r4"),
                exception("RETURNED_PAYMENT", "b9", ""),
                exception("DEDUCTION", "r1", ""));
        write(
                results,
                "dead-letters.jsonl",
                "{'source':'in/receivables.jsonl','position':'line 3'}");
        CashScore score =
                matches(
                        match("confirmed", "b1", allocated("b1", "r1", "10.00")),
                        match(
                                "confirmed",
                                "b2",
                                allocated("b2", "r2", "35.00")
                                        + ","
                                        + allocated("b2", "r3", "-5.00")),
                        match("confirmed", "b5", allocated("b5", "r5", "50.00")));

        assertThat(score.wrongAutomatic()).isZero();
        assertThat(score.plantedPosted()).isZero();
        assertThat(score.planted()).isEqualTo(1);
        assertThat(score.total().automatic().precision()).isEqualTo(1.0);
        assertThat(score.total().automatic().recall()).isEqualTo(1.0);
        assertThat(score.total().suggested().recall()).isEqualTo(1.0);
        assertThat(score.faults().values()).allSatisfy(f -> assertThat(f.found()).isEqualTo(1));
        assertThat(score.isConserved()).isTrue();
        assertThat(score.balances().get("EUR"))
                .isEqualTo(
                        new CashBalance("106.00", "90.00", "7.00", "9.00", "0.00", "0.00", true));
    }

    @Test
    void shouldCountAnotherInvoiceAndAnotherAmountAsWrong() throws IOException {
        CashScore score =
                matches(
                        match("confirmed", "b1", allocated("b1", "r2", "10.00")),
                        match("confirmed", "b2", allocated("b2", "r2", "30.00")));

        assertThat(score.wrongAutomatic()).isEqualTo(2);
        assertThat(score.total().automatic().precision()).isZero();
        assertThat(Files.readString(results.resolve("wrong-allocations.jsonl")))
                .contains("\"cause\":\"notTrue\"", "\"cause\":\"otherAmount\"", "\"b1\"");
        // 30.00 of the 40.00 that were posted went where they should.
        Measure byAmount = score.total().automaticByAmount();
        assertThat(byAmount.right() * 40).isEqualTo(byAmount.matched() * 30);
    }

    @Test
    void shouldCountWhatIsMissingInRecallOnly() throws IOException {
        CashScore score = matches(match("confirmed", "b1", allocated("b1", "r1", "10.00")));

        Measure automatic = score.total().automatic();
        assertThat(automatic.precision()).isEqualTo(1.0);
        assertThat(automatic.owed()).isEqualTo(4);
        assertThat(automatic.found()).isEqualTo(1);
        assertThat(automatic.owedDecidable()).isEqualTo(3);
        assertThat(score.withRemittance().automatic().recall()).isZero();
        assertThat(score.withRemittance().automatic().owed()).isEqualTo(2);
        assertThat(score.withoutRemittance().automatic().recall()).isEqualTo(0.5);
    }

    @Test
    void shouldReportAPlantedPaymentThatWasPostedEvenIfByLuckRight() throws IOException {
        CashScore score = matches(match("confirmed", "b3", allocated("b3", "r4", "7.00")));

        assertThat(score.plantedPosted()).isEqualTo(1);
        assertThat(score.wrongAutomatic()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("wrong-allocations.jsonl")))
                .contains("mustNotBePosted");

        CashScore proposed = matches(match("proposed", "b3", allocated("b3", "r4", "7.00")));
        assertThat(proposed.plantedPosted()).isZero();
        assertThat(proposed.wrongAutomatic()).isZero();
        assertThat(proposed.kinds().get("twins").suggested().recall()).isEqualTo(1.0);
    }

    @Test
    void shouldCountMoneyAppliedTwiceAndMoneyLost() throws IOException {
        String right = match("confirmed", "b1", allocated("b1", "r1", "10.00"));
        CashScore score = matches(right, right);

        assertThat(score.wrongAutomatic()).isEqualTo(1);
        assertThat(Files.readString(results.resolve("wrong-allocations.jsonl")))
                .contains("postedTwice");
        assertThat(score.faults().get("redelivered/COUNTED_ONCE").found()).isZero();
        CashBalance euros = score.balances().get("EUR");
        assertThat(euros.overApplied()).isEqualTo("10.00");
        assertThat(euros.unaccounted()).isEqualTo("96.00");
        assertThat(score.isConserved()).isFalse();
    }

    @Test
    void shouldNotLookForAShortPaymentOfWhichTheRestCame() throws IOException {
        write(
                truth,
                "payments.jsonl",
                payment("b1", "short", "10.00", "decidable", allocation("r1", "10.00")),
                payment("b2", "remainder", "2.00", "decidable", allocation("r1", "2.00")),
                payment("b3", "short", "7.00", "decidable", allocation("r2", "7.00")));
        write(
                truth,
                "faults.jsonl",
                fault("short", "b1','r1", "SHORT_PAYMENT", "'DEDUCTION'"),
                fault("short", "b3','r2", "SHORT_PAYMENT", "'DEDUCTION'"));
        exceptions(exception("SHORT_PAYMENT", "r2", ""));

        CashScore score = matches(match("confirmed", "b1", allocated("b1", "r1", "10.00")));

        assertThat(score.faults().get("short/SHORT_PAYMENT"))
                .isEqualTo(new FaultScore("SHORT_PAYMENT", 1, 1));
    }

    @Test
    void shouldForgetAMatchThatWasReversed() throws IOException {
        CashScore score =
                matches(
                        match("confirmed", "b4", allocated("b4", "r1", "9.00")),
                        match("reversed", "b4", allocated("b4", "r1", "9.00")));

        assertThat(score.wrongAutomatic()).isZero();
        assertThat(score.balances().get("EUR").applied()).isEqualTo("0.00");
    }

    @Test
    void shouldCountAReturnedPaymentThatStaysAppliedAsWrong() throws IOException {
        CashScore score = matches(match("confirmed", "b4", allocated("b4", "r1", "9.00")));

        assertThat(score.wrongAutomatic()).isEqualTo(1);
        assertThat(score.kinds().get("returned").automatic().precision()).isZero();
    }

    @Test
    void shouldTakeASuggestionAsRightOnlyIfItIsComplete() throws IOException {
        exceptions(exception("UNAPPLIED_CASH", "b2", "r2"));
        CashScore half = matches();
        assertThat(half.kinds().get("several").suggested().recall()).isZero();
        assertThat(half.kinds().get("several").suggested().precision()).isZero();

        exceptions(exception("UNAPPLIED_CASH", "b2", "r3','b2','r2"));
        CashScore whole = matches();
        assertThat(whole.kinds().get("several").suggested().recall()).isEqualTo(1.0);
        assertThat(whole.kinds().get("several").automatic().recall()).isZero();
    }

    @Test
    void shouldNameAllocationsOfPaymentsThatTheFeedDoesNotHave() throws IOException {
        CashScore score = matches(match("confirmed", "b77", allocated("b77", "r1", "1.00")));

        assertThat(score.unknownPayments()).isEqualTo(1);
        assertThat(score.wrongAutomatic()).isEqualTo(1);
        assertThat(CashScoreTable.of(score)).contains("unknown", "unaccounted");
    }

    @Test
    void shouldNotTakeAnotherCurrencyForTheRightAmount() throws IOException {
        String dollars = allocated("b1", "r1", "10.00").replace("}", ",'currency':'USD'}");

        assertThat(matches(match("confirmed", "b1", dollars)).wrongAutomatic()).isEqualTo(1);
    }

    @Test
    void shouldLeaveOtherKindsOfMatchesAlone() throws IOException {
        String cash = match("confirmed", "b1", allocated("b1", "r9", "10.00"));

        assertThat(matches(cash.replace("'cash'", "'bank'")).wrongAutomatic()).isZero();
    }

    private CashScore matches(String... lines) throws IOException {
        write(results, "matches.jsonl", lines);
        return CashScorer.score(truth, results);
    }

    private void exceptions(String... lines) throws IOException {
        write(results, "exceptions.jsonl", lines);
    }

    private static String match(String status, String payment, String allocations) {
        return "{'id':'m-%s','kind':'cash','rule':'r','status':'%s','currency':'EUR','allocations':[%s]}"
                .formatted(payment, status, allocations);
    }

    private static String allocated(String payment, String receivable, String amount) {
        return "{'leftId':'%s','rightId':'%s','amount':'%s'}"
                .formatted(payment, receivable, amount);
    }

    private static String payment(
            String id, String kind, String amount, String flags, String allocations) {
        return ("{'paymentId':'%s','kind':'%s','amount':'%s','currency':'EUR','decidable':%s,"
                        + "'mayPost':%s,'remittance':%s,'allocations':[%s]}")
                .formatted(
                        id,
                        kind,
                        amount,
                        flags.contains("decidable"),
                        !flags.contains("planted"),
                        flags.contains("remittance"),
                        allocations);
    }

    private static String allocation(String receivable, String amount) {
        return "{'receivableId':'%s','amount':'%s'}".formatted(receivable, amount);
    }

    private static String fault(String kind, String ids, String reason, String alternatives) {
        return "{'kind':'%s','ids':['%s'],'reason':'%s','alternatives':[%s],'stream':'x'}"
                .formatted(kind, ids, reason, alternatives);
    }

    private static String exception(String reason, String subject, String suggested) {
        String ids = suggested.isEmpty() ? "" : "{'ids':['" + suggested + "']}";
        return "{'reason':'%s','subjects':['%s'],'suggestions':[%s]}"
                .formatted(reason, subject, ids);
    }

    private static void write(Path folder, String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
    }
}
