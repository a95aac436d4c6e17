package io.tieout.operators.collections;

import io.tieout.core.collections.Notice;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.serialization.AccountItemSerializer;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.ObservedSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** Collections alone on RocksDB, driven by hand. */
final class CollectionsHarness implements AutoCloseable {

    private CollectionsOperatorSettings settings;
    private KeyedTwoInputStreamOperatorTestHarness<String, AccountItem, Observed, Notice> harness;

    CollectionsHarness(CollectionsOperatorSettings settings) throws Exception {
        this.settings = settings;
        this.harness = harness(null);
    }

    private KeyedTwoInputStreamOperatorTestHarness<String, AccountItem, Observed, Notice> harness(
            OperatorSubtaskState state) throws Exception {
        var created =
                new KeyedTwoInputStreamOperatorTestHarness<String, AccountItem, Observed, Notice>(
                        new KeyedCoProcessOperator<>(new CollectionsFunction(settings)),
                        CustomerKey::of,
                        CustomerKey::of,
                        Types.STRING);
        created.setStateBackend(new EmbeddedRocksDBStateBackend());
        created.setup();
        if (state != null) {
            created.initializeState(state);
        }
        created.open();
        return created;
    }

    /** Each as it comes from another machine: an object of its own. */
    void tell(Object news, String at) throws Exception {
        long millis = Instant.parse(at).toEpochMilli();
        if (news instanceof AccountItem item) {
            harness.processElement1(
                    new StreamRecord<>(
                            Bytes.roundTrip(AccountItemSerializer.INSTANCE, item), millis));
        } else {
            Observed observed = CollectionsFunctionTest.observed(news, millis);
            harness.processElement2(
                    new StreamRecord<>(
                            Bytes.roundTrip(ObservedSerializer.INSTANCE, observed), millis));
        }
    }

    void watermark(String at) throws Exception {
        watermark(Instant.parse(at).toEpochMilli());
    }

    void end() throws Exception {
        watermark(Long.MAX_VALUE);
    }

    private void watermark(long millis) throws Exception {
        harness.processWatermark1(new Watermark(millis));
        harness.processWatermark2(new Watermark(millis));
    }

    /** Stops with a snapshot and goes on from it in a new operator. */
    void restart() throws Exception {
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness(snapshot);
    }

    /** The same, where the settings have changed. */
    void restart(CollectionsOperatorSettings changed) throws Exception {
        settings = changed;
        restart();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    /** What came out since the last question. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (Notice notice : harness.extractOutputValues()) {
            said.add(CollectionsFunctionTest.text(notice));
        }
        harness.getOutput().clear();
        Queue<StreamRecord<ExceptionItem>> cases =
                harness.getSideOutput(CollectionsOutputs.EXCEPTIONS);
        while (cases != null && !cases.isEmpty()) {
            ExceptionItem it = cases.remove().getValue();
            said.add("case " + it.reason() + " " + it.subjects() + " " + it.status());
        }
        return said;
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
