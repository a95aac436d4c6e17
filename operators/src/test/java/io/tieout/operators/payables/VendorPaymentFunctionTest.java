package io.tieout.operators.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorPaymentFunctionTest {

    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** What one run gave. */
    private record Given(List<Journal> journals, TreeSet<String> refused) {}

    @Test
    void shouldLowerWhatIsOwedByTheMoneyAndTheDiscount() throws Exception {
        Given given = run(List.of(observed(payment("e-1", "930.00", "20.00"), 5)), 0);

        assertThat(given.journals()).hasSize(1);
        Journal journal = given.journals().get(0);
        assertThat(journal.lines())
                .extracting(JournalLine::account, JournalLine::amount)
                .containsExactlyInAnyOrder(
                        tuple("payables:V1", eur("950.00")),
                        tuple("bank-in-transit:A", eur("-930.00")),
                        tuple("discounts-taken", eur("-20.00")));
        assertThat(journal.companyId()).isEqualTo("default");
        assertThat(journal.decidedBy()).isEqualTo("ben");
        assertThat(journal.cause()).isEqualTo("e-1");
        assertThat(journal.date()).isEqualTo(LocalDate.of(2026, 5, 15));
    }

    /** In any order, with re-delivery, and with a stop in between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldPostEachPaymentOnceAndTheContentThatWasObservedFirst(long seed) throws Exception {
        Random random = new Random(seed);
        List<Observed> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "e-" + i;
            int contents = random.nextInt(4) == 0 ? 2 : 1;
            for (int content = 0; content < contents; content++) {
                VendorPayment it = payment(id, (10 + content) + ".00", i % 3 + ".00");
                for (int times = random.nextInt(3); times >= 0; times--) {
                    documents.add(observed(it, 1_000 + random.nextInt(500)));
                }
            }
        }
        Given plain = run(documents, 0);
        Collections.shuffle(documents, random);
        Given shuffled = run(documents, 1 + random.nextInt(documents.size()));

        assertThat(shuffled.journals()).containsExactlyInAnyOrderElementsOf(plain.journals());
        assertThat(shuffled.refused()).isEqualTo(plain.refused());
        assertThat(plain.journals())
                .extracting(it -> it.cause() + it.atMillis())
                .containsExactlyInAnyOrderElementsOf(byHand(documents));
        for (Journal journal : plain.journals()) {
            assertThat(journal.lines().stream().map(JournalLine::amount).reduce(Money::plus))
                    .contains(eur("0.00"));
        }
    }

    @Test
    void shouldRefuseAnotherContentThatComesLaterAndTheSameSilently() throws Exception {
        VendorPayment first = payment("e-1", "10.00", "0.00");
        VendorPayment other = payment("e-1", "11.00", "0.00");
        var harness = harness();
        try {
            add(harness, observed(first, 5));
            harness.processWatermark(5);
            add(harness, observed(first, 6));
            add(harness, observed(other, 7));
            add(harness, observed(other, 8));
            harness.processWatermark(100);

            assertThat(harness.extractOutputValues()).hasSize(1);
            assertThat(exceptions(harness))
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.reason()).isEqualTo(Reason.CONFLICTING_DUPLICATE);
                                assertThat(it.subjects()).containsExactly("e-1");
                                assertThat(it.amount()).isEqualTo(eur("11.00"));
                            });
        } finally {
            harness.close();
        }
    }

    @Test
    void shouldForgetAPaymentAfterItsTime() throws Exception {
        var harness = harness();
        try {
            add(harness, observed(payment("e-1", "10.00", "0.00"), 5));
            harness.processWatermark(5);
            assertThat(harness.numKeyedStateEntries()).isPositive();
            harness.processWatermark(5 + VendorPaymentFunction.MEMORY_DAYS * DAY - 1);
            assertThat(harness.numKeyedStateEntries()).isPositive();
            harness.processWatermark(5 + VendorPaymentFunction.MEMORY_DAYS * DAY);
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        } finally {
            harness.close();
        }
    }

    /** The slow way: of each id the least by time, then by content. */
    private static List<String> byHand(List<Observed> documents) {
        Map<String, Long> first = new TreeMap<>();
        documents.forEach(it -> first.merge(it.event().id(), it.observedAtMillis(), Math::min));
        return first.entrySet().stream().map(it -> it.getKey() + it.getValue()).toList();
    }

    /**
     * @param stopAfter documents after which it stops and goes on; 0 for never
     */
    private static Given run(List<Observed> documents, int stopAfter) throws Exception {
        List<Journal> journals = new ArrayList<>();
        TreeSet<String> refused = new TreeSet<>();
        var harness = harness();
        for (int i = 0; i < documents.size(); i++) {
            if (stopAfter > 0 && i == stopAfter) {
                OperatorSubtaskState state = harness.snapshot(1, 1);
                harness.close();
                harness = harness(state);
            }
            add(harness, documents.get(i));
        }
        harness.processWatermark(10_000);
        journals.addAll(harness.extractOutputValues());
        exceptions(harness).forEach(it -> refused.add(it.id()));
        harness.close();
        return new Given(journals, refused);
    }

    private static List<ExceptionItem> exceptions(
            KeyedOneInputStreamOperatorTestHarness<String, Observed, Journal> harness) {
        var found = harness.getSideOutput(PayablesOutputs.EXCEPTIONS);
        return found == null
                ? List.of()
                : found.stream().map(StreamRecord::getValue).collect(Collectors.toList());
    }

    private static void add(
            KeyedOneInputStreamOperatorTestHarness<String, Observed, Journal> harness,
            Observed document)
            throws Exception {
        harness.processElement(document, document.observedAtMillis());
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Observed, Journal> harness()
            throws Exception {
        return harness(null);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Observed, Journal> harness(
            OperatorSubtaskState state) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new VendorPaymentFunction()),
                        VendorPaymentFunction::keyOf,
                        Types.STRING);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static Observed observed(VendorPayment payment, long atMillis) {
        return new Observed(payment, "f", "1", atMillis);
    }

    private static VendorPayment payment(String id, String amount, String discount) {
        return new VendorPayment(
                id,
                null,
                "A",
                "V1",
                null,
                LocalDate.of(2026, 5, 15),
                eur(amount),
                "ben",
                List.of(new VendorPaymentLine("I-" + id, "N", eur(amount), eur(discount))));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
