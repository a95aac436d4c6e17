package io.tieout.operators.lookup;

import io.tieout.operators.lookup.Payer.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.AbstractKeyedStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The three operators in a row, driven by hand: events, changes, watermarks and restarts. */
final class LookupHarness implements AutoCloseable {

    private final ScatterGather<Payment, String, Integer, String, List<String>, String> lookup;
    private final boolean rocksDb;
    private final List<String> decisions = new ArrayList<>();
    private final List<Payment> conflicts = new ArrayList<>();
    private final List<Inquiry<Payment>> heldBack = new ArrayList<>();
    private OneInputStreamOperatorTestHarness<Payment, Inquiry<Payment>> scatter;
    private KeyedTwoInputStreamOperatorTestHarness<
                    String,
                    DirectoryChange<String, String>,
                    Question<String, Integer>,
                    Reply<List<String>>>
            lookups;
    private KeyedTwoInputStreamOperatorTestHarness<
                    String, Inquiry<Payment>, Reply<List<String>>, String>
            gather;
    private long watermark = Long.MIN_VALUE;
    private int snapshots;
    private long accessesOfLookups;
    private long accessesOfGather;
    private long duplicates;

    LookupHarness(SettleTick settle, long retentionMillis, boolean rocksDb) throws Exception {
        this.lookup = Payer.lookup(settle, retentionMillis);
        this.rocksDb = rocksDb;
        open(null, null);
    }

    private void open(OperatorSubtaskState ofLookups, OperatorSubtaskState ofGather)
            throws Exception {
        scatter =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(
                                new ScatterFunction<>(
                                        lookup.scattering(), Payer.TYPES.questions())));
        lookups =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(
                                new LookupFunction<>(
                                        Payer.TYPES,
                                        lookup.settle(),
                                        lookup.answering(),
                                        lookup.retentionMillis(),
                                        rocksDb)),
                        DirectoryChange::key,
                        Question::key,
                        Types.STRING);
        gather =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(
                                new GatherFunction<>(
                                        Payer.TYPES,
                                        lookup.settle(),
                                        lookup.deciding(),
                                        lookup.retentionMillis())),
                        Inquiry::id,
                        Reply::inquiryId,
                        Types.STRING);
        scatter.open();
        start(lookups, ofLookups);
        start(gather, ofGather);
    }

    private void start(AbstractStreamOperatorTestHarness<?> harness, OperatorSubtaskState state)
            throws Exception {
        if (rocksDb) {
            harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        }
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    void send(Payment payment) throws Exception {
        deliver(payment, false);
    }

    /** The gather gets the inquiry only when the next watermark is due. */
    void sendWithLateInquiry(Payment payment) throws Exception {
        deliver(payment, true);
    }

    private void deliver(Payment payment, boolean hold) throws Exception {
        scatter.processElement(new StreamRecord<>(payment));
        heldBack.addAll(scatter.extractOutputValues());
        scatter.getOutput().clear();
        if (!hold) {
            releaseInquiries();
        }
        for (Question<String, Integer> question : drain(scatter, Payer.TYPES.questions())) {
            lookups.processElement2(new StreamRecord<>(question));
        }
    }

    private void releaseInquiries() throws Exception {
        for (Inquiry<Payment> inquiry : heldBack) {
            gather.processElement1(new StreamRecord<>(inquiry));
        }
        heldBack.clear();
    }

    void send(DirectoryChange<String, String> change) throws Exception {
        lookups.processElement1(new StreamRecord<>(change));
    }

    /** Event time passes through the operators as it does through a pipeline. */
    void watermark(long millis) throws Exception {
        if (millis <= watermark) {
            return;
        }
        watermark = millis;
        lookups.processBothWatermarks(new Watermark(millis));
        for (Reply<List<String>> reply : lookups.extractOutputValues()) {
            gather.processElement2(new StreamRecord<>(reply));
        }
        lookups.getOutput().clear();
        releaseInquiries();
        gather.processBothWatermarks(new Watermark(millis));
        decisions.addAll(gather.extractOutputValues());
        gather.getOutput().clear();
        conflicts.addAll(drain(gather, Payer.TYPES.conflicts()));
    }

    /** Stops with a snapshot and goes on from it in new operators. */
    void restart() throws Exception {
        releaseInquiries();
        snapshots++;
        OperatorSubtaskState ofLookups = lookups.snapshot(snapshots, snapshots);
        OperatorSubtaskState ofGather = gather.snapshot(snapshots, snapshots);
        close();
        open(ofLookups, ofGather);
        long reached = watermark;
        watermark = Long.MIN_VALUE;
        watermark(reached);
    }

    /** In the order in which they were made. */
    List<String> decisions() {
        return decisions;
    }

    List<Payment> conflicts() {
        return conflicts;
    }

    int lookupRows() {
        return rows(lookups);
    }

    int gatherRows() {
        return rows(gather);
    }

    private static int rows(AbstractStreamOperatorTestHarness<?> harness) {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        return ((AbstractKeyedStateBackend<?>) operator.getKeyedStateBackend())
                .numKeyValueStateEntries();
    }

    /** Of the operators that were closed. */
    long accessesOfLookups() {
        return accessesOfLookups;
    }

    /** Of the operators that were closed. */
    long accessesOfGather() {
        return accessesOfGather;
    }

    /** Of the operators that were closed. */
    long duplicates() {
        return duplicates;
    }

    private static <T> List<T> drain(
            AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
        Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
        List<T> drained = new ArrayList<>();
        while (queue != null && !queue.isEmpty()) {
            drained.add(queue.poll().getValue());
        }
        return drained;
    }

    @Override
    public void close() {
        try {
            scatter.close();
            lookups.close();
            gather.close();
        } catch (Exception e) {
            throw new IllegalStateException("an operator does not close", e);
        }
        accessesOfLookups += counted(lookups, LookupFunction.STATE_ACCESSES);
        accessesOfGather += counted(gather, GatherFunction.STATE_ACCESSES);
        duplicates += counted(gather, GatherFunction.DUPLICATES);
    }

    private static long counted(AbstractStreamOperatorTestHarness<?> harness, String accumulator) {
        return ((AbstractStreamOperator<?>) harness.getOperator())
                .getRuntimeContext()
                .getLongCounter(accumulator)
                .getLocalValue();
    }
}
