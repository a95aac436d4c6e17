package io.tieout.operators.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalChainTest {

    private static final int JOURNALS = 120;
    private static final int STEP_MILLIS = 7;

    @ParameterizedTest(name = "bounded {0}, RocksDB {1}")
    @CsvSource({"true,false", "true,true", "false,false", "false,true"})
    void shouldChainInTheOrderOfEventTimeWhateverTheOrderOfArrival(boolean bounded, boolean rocksDb)
            throws Exception {
        List<ChainedJournal> inOrder = chain(journals(), bounded, rocksDb);
        assertIntact(inOrder, JOURNALS);

        for (int seed = 0; seed < 5; seed++) {
            List<Journal> shuffled = new ArrayList<>(journals());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(byCompany(chain(shuffled, bounded, rocksDb))).isEqualTo(byCompany(inOrder));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldContinueTheChainAfterARestore(boolean rocksDb) throws Exception {
        List<Journal> journals = journals();
        List<ChainedJournal> expected = chain(journals, false, rocksDb);
        for (int stop = 1; stop < JOURNALS; stop += 23) {
            List<ChainedJournal> chained = new ArrayList<>();
            OperatorSubtaskState snapshot;
            try (Chain first = new Chain(false, rocksDb, null)) {
                // Some are chained before the stop, some wait over it.
                first.send(journals.subList(0, stop));
                first.watermark(journals.get(stop - 1).atMillis() / 2);
                chained.addAll(first.take());
                snapshot = first.snapshot();
            }
            try (Chain second = new Chain(false, rocksDb, snapshot)) {
                second.send(journals.subList(stop, JOURNALS));
                second.watermark(Long.MAX_VALUE);
                chained.addAll(second.take());
            }

            assertThat(byCompany(chained)).isEqualTo(byCompany(expected));
        }
    }

    @Test
    void shouldChainAJournalThatIsDeliveredTwiceBeforeItIsChainedOnce() throws Exception {
        List<Journal> twice = new ArrayList<>(journals());
        twice.addAll(journals());

        assertIntact(chain(twice, false, false), JOURNALS);
    }

    private static List<ChainedJournal> chain(
            List<Journal> journals, boolean bounded, boolean rocksDb) throws Exception {
        try (Chain chain = new Chain(bounded, rocksDb, null)) {
            chain.send(journals);
            chain.watermark(Long.MAX_VALUE);
            return chain.take();
        }
    }

    /** Hands a journal to the operator in the form that it takes. */
    @FunctionalInterface
    private interface Sender {
        void send(Journal journal) throws Exception;
    }

    /** The operator alone. */
    private static final class Chain implements AutoCloseable {

        private final KeyedOneInputStreamOperatorTestHarness<String, ?, ChainedJournal> harness;
        private final Sender sender;

        Chain(boolean bounded, boolean rocksDb, OperatorSubtaskState state) throws Exception {
            if (bounded) {
                var packed =
                        new KeyedOneInputStreamOperatorTestHarness<>(
                                JournalChains.bounded(), PackedJournal::companyId, Types.STRING);
                PackJournals pack = new PackJournals();
                sender = journal -> packed.processElement(pack.map(journal), journal.atMillis());
                harness = packed;
            } else {
                var plain =
                        new KeyedOneInputStreamOperatorTestHarness<>(
                                JournalChains.continuous(rocksDb),
                                Journal::companyId,
                                Types.STRING);
                sender = journal -> plain.processElement(journal, journal.atMillis());
                harness = plain;
            }
            if (rocksDb) {
                harness.setStateBackend(new EmbeddedRocksDBStateBackend());
            }
            harness.setup();
            if (state != null) {
                harness.initializeState(state);
            }
            harness.open();
        }

        void send(List<Journal> journals) throws Exception {
            for (Journal journal : journals) {
                sender.send(journal);
            }
        }

        void watermark(long millis) throws Exception {
            harness.processWatermark(millis);
        }

        OperatorSubtaskState snapshot() throws Exception {
            return harness.snapshot(1, 1);
        }

        List<ChainedJournal> take() {
            List<ChainedJournal> chained = new ArrayList<>(harness.extractOutputValues());
            harness.getOutput().clear();
            return chained;
        }

        @Override
        public void close() {
            try {
                harness.close();
            } catch (Exception e) {
                throw new IllegalStateException("the operator does not close", e);
            }
        }
    }

    private static void assertIntact(List<ChainedJournal> chained, int count) {
        assertThat(chained).hasSize(count);
        HashChain chain = new HashChain();
        byCompany(chained)
                .forEach(
                        (company, links) -> {
                            String previous = HashChain.GENESIS;
                            long sequence = 0;
                            long atMillis = Long.MIN_VALUE;
                            for (ChainedJournal link : links) {
                                assertThat(link.sequence()).isEqualTo(++sequence);
                                assertThat(link.previousHash()).isEqualTo(previous);
                                assertThat(link.hash())
                                        .isEqualTo(chain.hash(link.journal(), sequence, previous));
                                assertThat(link.journal().atMillis())
                                        .isGreaterThanOrEqualTo(atMillis);
                                previous = link.hash();
                                atMillis = link.journal().atMillis();
                            }
                        });
    }

    private static Map<String, List<ChainedJournal>> byCompany(List<ChainedJournal> chained) {
        Map<String, List<ChainedJournal>> companies = new HashMap<>();
        for (ChainedJournal link : chained) {
            companies
                    .computeIfAbsent(link.journal().companyId(), company -> new ArrayList<>())
                    .add(link);
        }
        return companies;
    }

    /** Of two companies, in order, often several at one instant. */
    private static List<Journal> journals() {
        List<Journal> journals = new ArrayList<>();
        for (int i = 0; i < JOURNALS; i++) {
            Money amount = new Money(100 + i, "EUR");
            journals.add(
                    new Journal(
                            "j-%03d".formatted(i),
                            i % 3 == 0 ? "north" : "south",
                            LocalDate.of(2026, 3, 1),
                            "journal " + i,
                            "m-" + i,
                            "rule",
                            (long) (i / 4) * STEP_MILLIS,
                            List.of(
                                    new JournalLine("bank", amount, null),
                                    new JournalLine("transit", amount.negated(), "north"))));
        }
        return journals;
    }
}
