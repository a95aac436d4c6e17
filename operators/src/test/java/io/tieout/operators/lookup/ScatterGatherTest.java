package io.tieout.operators.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.operators.lookup.Payer.Payment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterGatherTest {

    private static final int PAYMENTS = 80;
    private static final int CHANGES = 80;
    private static final long MAX_DELAY_MILLIS = 60_000;
    private static final long YEAR_MILLIS = 365L * 24 * 3_600_000;

    @ParameterizedTest(name = "seed {0}, RocksDB {1}")
    @CsvSource({"1,false", "2,false", "3,true"})
    void shouldDecideTheSameAtTheEndWhateverTheOrderOfArrival(long seed, boolean rocksDb)
            throws Exception {
        List<Payment> payments = Payer.payments(PAYMENTS, seed);
        List<DirectoryChange<String, String>> changes = Payer.changes(CHANGES, seed);
        List<String> expected = Payer.expected(payments, changes, SettleTick.AT_END);
        for (int shuffle = 0; shuffle < shuffles(rocksDb); shuffle++) {
            List<Object> arrivals = new ArrayList<>(payments);
            arrivals.addAll(changes);
            Collections.shuffle(arrivals, new Random(shuffle));
            try (LookupHarness harness = new LookupHarness(SettleTick.AT_END, 0, rocksDb)) {
                for (Object arrival : arrivals) {
                    send(arrival, harness);
                }
                harness.watermark(Long.MAX_VALUE);

                assertThat(sorted(harness.decisions())).isEqualTo(expected);
                assertThat(harness.gatherRows()).isZero();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}, RocksDB {1}, restarted after {2} of 100")
    @CsvSource({"1,false,0", "2,false,0", "3,true,0", "4,false,20", "5,true,10"})
    void shouldDecideByEventTimeWhateverTheOrderOfArrival(
            long seed, boolean rocksDb, int restartPercent) throws Exception {
        List<Payment> payments = Payer.payments(PAYMENTS, seed);
        List<DirectoryChange<String, String>> changes = Payer.changes(CHANGES, seed);
        List<String> expected = Payer.expected(payments, changes, Payer.CONTINUOUS);
        for (int shuffle = 0; shuffle < shuffles(rocksDb); shuffle++) {
            List<Arrival> arrivals = arrivals(payments, changes, shuffle);
            SplittableRandom random = new SplittableRandom(shuffle);
            try (LookupHarness harness =
                    new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, rocksDb)) {
                for (int i = 0; i < arrivals.size(); i++) {
                    send(arrivals.get(i).what(), harness);
                    if (random.nextInt(3) == 0) {
                        harness.watermark(completeBefore(arrivals, i + 1));
                    }
                    if (random.nextInt(100) < restartPercent) {
                        harness.restart();
                    }
                }
                harness.watermark(YEAR_MILLIS / 2);

                assertThat(sorted(harness.decisions())).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldAskNoKeyAndStillDecide() throws Exception {
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, 0, false)) {
            harness.send(payment("p", 0));
            harness.watermark(29_999);
            assertThat(harness.decisions()).isEmpty();
            harness.watermark(30_000);

            assertThat(harness.decisions()).containsExactly("p paid at 30000 []");
        }
    }

    @Test
    void shouldAnswerAsOfTheTickThoughLaterChangesAreHere() throws Exception {
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, 0, false)) {
            harness.send(new DirectoryChange<>("k", "c", 30_001, 2, "later"));
            harness.send(new DirectoryChange<>("k", "c", 29_999, 1, "then"));
            harness.send(payment("p", 0, "k"));
            harness.watermark(60_000);

            assertThat(harness.decisions())
                    .containsExactly("p paid at 30000 [[0:k, c=then@29999]]");
        }
    }

    @Test
    void shouldWaitForAnInquiryThatItsRepliesOvertake() throws Exception {
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, 0, false)) {
            harness.sendWithLateInquiry(payment("p", 0, "k", "k", "l"));
            harness.watermark(30_000);

            assertThat(harness.decisions())
                    .containsExactly("p paid at 30000 [[0:k], [1:k], [2:l]]");
        }
    }

    @Test
    void shouldDropAndCountWhatComesAgainAfterItWasDecided() throws Exception {
        LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, false);
        try (harness) {
            harness.send(payment("p", 0, "k"));
            harness.send(payment("p", 0, "k"));
            harness.watermark(50_000);
            harness.restart();
            harness.send(payment("p", 0, "k"));
            harness.send(payment("p", 60_000, "k"));
            harness.watermark(200_000);

            assertThat(harness.decisions()).containsExactly("p paid at 30000 [[0:k]]");
            assertThat(harness.conflicts()).isEmpty();
            assertThat(harness.gatherRows()).as("the mark").isEqualTo(1);
        }
        assertThat(harness.duplicates()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 100_000})
    void shouldReportAnotherContentUnderATakenIdWheneverItComes(long observedAtMillis)
            throws Exception {
        Payment other = new Payment("p", observedAtMillis, "other", List.of("l"));
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, false)) {
            harness.send(payment("p", 500, "k"));
            harness.watermark(observedAtMillis - 1);
            harness.send(other);
            harness.watermark(300_000);

            assertThat(harness.decisions()).containsExactly("p paid at 35000 [[0:k]]");
            assertThat(harness.conflicts()).containsExactly(other);
        }
    }

    @Test
    void shouldStillDecideWhatComesAfterItsTick() throws Exception {
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, false)) {
            harness.watermark(100_000);
            harness.send(new DirectoryChange<>("k", "c", 99_000, 1, "now"));
            harness.send(payment("late", 0, "k", "l"));
            harness.watermark(100_001);

            assertThat(harness.decisions())
                    .containsExactly("late paid at 100001 [[0:k, c=now@99000], [1:l]]");
        }
    }

    @Test
    void shouldKeepNothingButTheStandingDirectory() throws Exception {
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, 10_000, true)) {
            harness.send(new DirectoryChange<>("k", "gone", 0, 1, "x"));
            harness.send(DirectoryChange.removed("k", "gone", 40_000));
            harness.send(new DirectoryChange<>("k", "stays", 0, 1, "x"));
            harness.send(payment("p", 0, "k", "l"));
            assertThat(harness.lookupRows()).isEqualTo(4);
            harness.watermark(30_000);
            assertThat(harness.lookupRows()).as("both entries").isEqualTo(2);
            assertThat(harness.gatherRows()).as("the mark").isEqualTo(1);
            harness.watermark(50_000);

            assertThat(harness.lookupRows()).as("the entry that stands").isEqualTo(1);
            assertThat(harness.gatherRows()).isZero();
        }
    }

    @Test
    void shouldNotBringBackARemovedEntryWhenItsFirstChangeIsDeliveredAgain() throws Exception {
        DirectoryChange<String, String> added = new DirectoryChange<>("k", "c", 0, 1, "x");
        try (LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, false)) {
            harness.send(added);
            harness.send(DirectoryChange.removed("k", "c", 40_000));
            harness.watermark(50_000);
            harness.send(added);
            harness.send(payment("p", 50_001, "k"));
            harness.watermark(100_000);

            assertThat(harness.decisions()).containsExactly("p paid at 85000 [[0:k]]");
        }
    }

    @Test
    void shouldWriteAndReadOnceForEachKeyAndQuestion() throws Exception {
        LookupHarness harness = new LookupHarness(Payer.CONTINUOUS, YEAR_MILLIS, true);
        int payments = 100;
        int keys = 3;
        try (harness) {
            for (int i = 0; i < payments; i++) {
                harness.send(payment("p" + i, i, "a" + i, "b" + i, "c" + i));
            }
            harness.watermark(60_000);
        }
        long questions = (long) payments * keys;
        assertThat(harness.accessesOfLookups())
                .as("a write, a read and a delete of each question")
                .isEqualTo(3 * questions);
        assertThat(harness.accessesOfGather())
                .as("a write of each reply; for a payment its write, one read and its mark")
                .isEqualTo(questions + 3L * payments);
    }

    private static Payment payment(String id, long observedAtMillis, String... keys) {
        return new Payment(id, observedAtMillis, "paid", List.of(keys));
    }

    @SuppressWarnings("unchecked")
    private static void send(Object arrival, LookupHarness harness) throws Exception {
        if (arrival instanceof Payment payment) {
            harness.send(payment);
        } else {
            harness.send((DirectoryChange<String, String>) arrival);
        }
    }

    /** RocksDB costs a hundred times as much to open. */
    private static int shuffles(boolean rocksDb) {
        return rocksDb ? 2 : 5;
    }

    private record Arrival(Object what, long observedAtMillis, long arrivesAtMillis) {}

    /** Everything with a delay of its own. */
    private static List<Arrival> arrivals(
            List<Payment> payments, List<DirectoryChange<String, String>> changes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (Payment payment : payments) {
            long at = payment.observedAtMillis();
            arrivals.add(new Arrival(payment, at, at + random.nextLong(MAX_DELAY_MILLIS)));
        }
        for (DirectoryChange<String, String> change : changes) {
            long at = change.observedAtMillis();
            arrivals.add(new Arrival(change, at, at + random.nextLong(MAX_DELAY_MILLIS)));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::arrivesAtMillis));
        return arrivals;
    }

    private static long completeBefore(List<Arrival> arrivals, int next) {
        return arrivals.subList(next, arrivals.size()).stream()
                        .mapToLong(Arrival::observedAtMillis)
                        .min()
                        .orElse(Long.MAX_VALUE - YEAR_MILLIS)
                - 1;
    }

    private static List<String> sorted(List<String> decisions) {
        return decisions.stream().sorted().toList();
    }
}
