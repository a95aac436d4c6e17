package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.CompanyDocumentSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Cash application alone, driven by hand: documents, a restart, and the end of input. */
final class CashHarness implements AutoCloseable {

    /** What came out. */
    record Outcome(List<Match> matches, List<ExceptionItem> exceptions, List<Journal> journals) {}

    private final CashOperatorSettings settings;
    private final long maxHeldBytes;
    private final CashDocuments documents;
    private KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Match> harness;

    /** With all of a company's receivables in memory at the end. */
    CashHarness(CashOperatorSettings settings) throws Exception {
        this(settings, Long.MAX_VALUE);
    }

    CashHarness(CashOperatorSettings settings, long maxHeldBytes) throws Exception {
        this.settings = settings;
        this.maxHeldBytes = maxHeldBytes;
        this.documents = new CashDocuments(settings);
        this.harness = harness(null);
    }

    static CashOperatorSettings settings(Autonomy autonomy, Map<String, String> companies) {
        return new CashOperatorSettings(
                ReceivablesSettings.DEFAULTS, IdentificationSettings.DEFAULTS, autonomy, companies);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Match> harness(
            OperatorSubtaskState state) throws Exception {
        var created =
                new KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, Match>(
                        CashOperators.bounded(settings, maxHeldBytes),
                        CompanyDocument::companyId,
                        Types.STRING);
        created.setStateBackend(new EmbeddedRocksDBStateBackend());
        created.setup();
        if (state != null) {
            created.initializeState(state);
        }
        created.open();
        documents.open(DefaultOpenContext.INSTANCE);
        return created;
    }

    /** Each as it comes from another machine: an object of its own. */
    void send(Observed observed) throws Exception {
        List<CompanyDocument> sent = new ArrayList<>();
        documents.flatMap(observed, new ListCollector<>(sent));
        for (CompanyDocument one : sent) {
            harness.processElement(
                    new StreamRecord<>(Bytes.roundTrip(CompanyDocumentSerializer.INSTANCE, one)));
        }
    }

    /** Stops with a snapshot and goes on from it in a new operator. */
    void restart() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness(snapshot);
    }

    Outcome end() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
        return new Outcome(
                harness.extractOutputValues(),
                drain(CashOutputs.EXCEPTIONS),
                drain(CashOutputs.JOURNALS));
    }

    private <T> List<T> drain(OutputTag<T> tag) {
        Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
        return queue == null ? List.of() : queue.stream().map(StreamRecord::getValue).toList();
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
