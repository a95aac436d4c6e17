package io.tieout.operators.bank;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.results.Match;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.ObservedSerializer;
import io.tieout.operators.state.PackedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.AbstractKeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The bank operator alone, driven by hand: documents, watermarks and restarts. */
final class BankHarness implements AutoCloseable {

    static final SettleTimes CONTINUOUS = new SettleTimes(5_000, 30_000, 300_000);
    static final int PLENTY_OF_MEMORY = 1_000_000;

    /** One scope at a time: every document of another scope evicts it. */
    static final int ONE_SCOPE = 1;

    private static final long LONG_RETENTION_MILLIS = 400L * 24 * 3_600_000;

    /** An operator with what hands it documents in the form that it takes. */
    private record Fed(
            AbstractStreamOperatorTestHarness<Match> harness, Sender sender, Clock clock) {

        static Fed documents(BankScopeFunction function) throws Exception {
            var harness =
                    new KeyedBroadcastOperatorTestHarness<>(
                            new CoBroadcastWithKeyedOperator<>(
                                    function, List.of(PublishedRules.RULE_SETS)),
                            (Observed observed) -> ScopeKey.of(observed.event()),
                            Types.STRING,
                            1,
                            1,
                            0);
            return new Fed(
                    harness,
                    document -> {
                        if (PublishedRules.has(document.event(), RuleFlow.BANK)) {
                            harness.processBroadcastElement(document, timeOf(document));
                        } else {
                            harness.processElement(document, timeOf(document));
                        }
                    },
                    millis -> {
                        harness.processBroadcastWatermark(millis);
                        harness.processWatermark(millis);
                    });
        }

        static Fed packed(KeyedProcessOperator<String, PackedDocument, Match> operator)
                throws Exception {
            var harness =
                    new KeyedOneInputStreamOperatorTestHarness<>(
                            operator, PackedDocument::key, Types.STRING);
            BankDocuments documents = new BankDocuments();
            return new Fed(
                    harness,
                    document -> harness.processElement(documents.pack(document), timeOf(document)),
                    harness::processWatermark);
        }

        private static long timeOf(Observed document) {
            return document.observedAtMillis();
        }
    }

    @FunctionalInterface
    private interface Sender {
        void send(Observed document) throws Exception;
    }

    @FunctionalInterface
    private interface Clock {
        void advance(long millis) throws Exception;
    }

    @FunctionalInterface
    private interface Operators {
        Fed start() throws Exception;
    }

    private final boolean rocksDb;
    private final Operators operators;
    private final BankOutcome outcome = new BankOutcome();
    private AbstractStreamOperatorTestHarness<Match> harness;
    private Sender sender;
    private Clock clock;
    private long watermark = Long.MIN_VALUE;
    private int snapshots;

    BankHarness(BankOperatorSettings settings) throws Exception {
        this(settings, false);
    }

    /**
     * @param rocksDb whether state lies in RocksDB, where {@link #stateRows} counts every row
     */
    BankHarness(BankOperatorSettings settings, boolean rocksDb) throws Exception {
        this(
                rocksDb,
                settings.times().isAtEnd()
                        ? () -> Fed.packed(BankOperators.bounded(settings))
                        : () -> Fed.documents(BankOperators.continuous(settings)));
    }

    private BankHarness(boolean rocksDb, Operators operators) throws Exception {
        this.rocksDb = rocksDb;
        this.operators = operators;
        start(null);
    }

    /** A bounded run that asks scopes of that size whether they have only bank lines. */
    static BankHarness bounded(long largeScopeBytes) throws Exception {
        BankOperatorSettings settings = settings(SettleTimes.AT_END, PLENTY_OF_MEMORY);
        return new BankHarness(
                true, () -> Fed.packed(BankOperators.bounded(settings, largeScopeBytes)));
    }

    static BankOperatorSettings settings(SettleTimes times, int maxItemsInMemory) {
        return settings(times, maxItemsInMemory, LONG_RETENTION_MILLIS);
    }

    static BankOperatorSettings settings(
            SettleTimes times, int maxItemsInMemory, long retentionMillis) {
        return new BankOperatorSettings(
                times,
                BankSettings.DEFAULTS,
                Autonomy.AUTO,
                Map.of(),
                retentionMillis,
                maxItemsInMemory);
    }

    private void start(OperatorSubtaskState state) throws Exception {
        Fed fed = operators.start();
        harness = fed.harness();
        sender = fed.sender();
        clock = fed.clock();
        if (rocksDb) {
            harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        }
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    void send(Observed observed) throws Exception {
        sender.send(copy(observed));
        drain();
    }

    /** As it comes from another machine: an object of its own. */
    private static Observed copy(Observed observed) throws Exception {
        return Bytes.roundTrip(ObservedSerializer.INSTANCE, observed);
    }

    /** Advances event time; all ticks until then fire in order. */
    void watermark(long millis) throws Exception {
        if (millis > watermark) {
            watermark = millis;
            clock.advance(millis);
            drain();
        }
    }

    long watermark() {
        return watermark;
    }

    void end() throws Exception {
        watermark(Long.MAX_VALUE);
    }

    /** Stops with a snapshot and goes on from it in a new operator. */
    void restart() throws Exception {
        harness.prepareSnapshotPreBarrier(++snapshots);
        OperatorSubtaskState snapshot = harness.snapshot(snapshots, snapshots);
        harness.close();
        start(snapshot);
        if (watermark > Long.MIN_VALUE) {
            clock.advance(watermark);
        }
        drain();
    }

    BankOutcome outcome() {
        return outcome;
    }

    /** Keyed state that the operator holds, in rows. */
    int stateRows() {
        KeyedStateBackend<?> backend =
                ((AbstractStreamOperator<?>) harness.getOperator()).getKeyedStateBackend();
        return ((AbstractKeyedStateBackend<?>) backend).numKeyValueStateEntries();
    }

    /** Accesses to state of the operator, which this closes. */
    long closeAndCountAccesses() throws Exception {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        harness.close();
        return operator.getRuntimeContext()
                .getLongCounter(BankScopeFunction.STATE_ACCESSES)
                .getLocalValue();
    }

    private void drain() {
        for (Object out = harness.getOutput().poll();
                out != null;
                out = harness.getOutput().poll()) {
            if (out instanceof StreamRecord<?> record) {
                outcome.add((Match) record.getValue());
            }
        }
        drain(BankOutputs.EXCEPTIONS).forEach(outcome::add);
        drain(BankOutputs.JOURNALS).forEach(outcome::add);
        drain(BankOutputs.RECONCILIATIONS).forEach(outcome::add);
    }

    private <T> List<T> drain(OutputTag<T> tag) {
        Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
        List<T> drained = new ArrayList<>();
        if (queue != null) {
            for (StreamRecord<T> next = queue.poll(); next != null; next = queue.poll()) {
                drained.add(next.getValue());
            }
        }
        return drained;
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
