package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.Bytes;
import io.tieout.operators.serialization.CompanyDocumentSerializer;
import io.tieout.operators.serialization.FamilyDocumentSerializer;
import io.tieout.operators.serialization.ObservedSerializer;
import io.tieout.testkit.engine.CashRunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.AbstractKeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * The two operators of continuous cash application, one behind the other, driven by hand:
 * documents, watermarks and restarts.
 */
final class ContinuousCashHarness implements AutoCloseable {

    static final SettleTimes TICKS = new SettleTimes(5_000, 30_000, 300_000);
    static final int PLENTY_OF_MEMORY = 1_000_000;

    /** One family at a time: every document of another family evicts it. */
    static final int ONE_FAMILY = 1;

    static final long DAY_MILLIS = 24L * 3_600_000;

    private static final long LONG_MILLIS = 400 * DAY_MILLIS;

    private final ContinuousCashSettings settings;
    private final CashDocuments documents;
    private final ContinuousCashOutcome outcome = new ContinuousCashOutcome();
    private final CashRunOutcome told = new CashRunOutcome();
    private KeyedOneInputStreamOperatorTestHarness<String, CompanyDocument, FamilyDocument> payers;
    private KeyedTwoInputStreamOperatorTestHarness<String, FamilyDocument, Observed, Match>
            families;
    private long watermark = Long.MIN_VALUE;
    private int snapshots;

    ContinuousCashHarness(ContinuousCashSettings settings) throws Exception {
        this.settings = settings;
        this.documents = new CashDocuments(settings.cash());
        open(null, null);
    }

    static ContinuousCashSettings settings(
            SettleTimes times, int maxItemsInMemory, Set<String> accountsWithoutCashBook) {
        return settings(times, maxItemsInMemory, accountsWithoutCashBook, LONG_MILLIS);
    }

    static ContinuousCashSettings settings(
            SettleTimes times,
            int maxItemsInMemory,
            Set<String> accountsWithoutCashBook,
            long retentionMillis) {
        CashOperatorSettings cash =
                new CashOperatorSettings(
                        ReceivablesSettings.DEFAULTS.waiting(
                                times.certainDelayMillis(), times.inferredDelayMillis()),
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        Map.of());
        return new ContinuousCashSettings(
                cash,
                times,
                accountsWithoutCashBook,
                retentionMillis,
                Math.max(LONG_MILLIS / 100, retentionMillis),
                maxItemsInMemory);
    }

    static Set<String> accounts(List<Observed> events) {
        return events.stream()
                .filter(observed -> observed.event() instanceof BankTransaction)
                .map(observed -> ((BankTransaction) observed.event()).accountId())
                .collect(Collectors.toSet());
    }

    private void open(OperatorSubtaskState payerState, OperatorSubtaskState familyState)
            throws Exception {
        documents.open(DefaultOpenContext.INSTANCE);
        payers =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        CashOperators.payers(settings, true),
                        CompanyDocument::companyId,
                        Types.STRING);
        families =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                CashOperators.families(settings), CashOperators.shared()),
                        FamilyDocument::scopeKey,
                        rate -> "",
                        Types.STRING);
        start(payers, payerState);
        start(families, familyState);
    }

    private static void start(
            AbstractStreamOperatorTestHarness<?> harness, OperatorSubtaskState state)
            throws Exception {
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    /** Each as it comes from another machine: an object of its own. */
    void send(Observed observed) throws Exception {
        if (CashOperators.isShared(observed.event())) {
            families.processElement2(
                    new StreamRecord<>(Bytes.roundTrip(ObservedSerializer.INSTANCE, observed)));
            return;
        }
        List<CompanyDocument> sent = new ArrayList<>();
        documents.flatMap(observed, new ListCollector<>(sent));
        for (CompanyDocument one : sent) {
            payers.processElement(
                    new StreamRecord<>(Bytes.roundTrip(CompanyDocumentSerializer.INSTANCE, one)));
        }
    }

    /** Advances event time: first where payers are found, then where cash is applied. */
    void watermark(long millis) throws Exception {
        if (millis > watermark) {
            watermark = millis;
            advance();
        }
    }

    private void advance() throws Exception {
        payers.processWatermark(watermark);
        for (FamilyDocument document : payers.extractOutputValues()) {
            families.processElement1(
                    new StreamRecord<>(
                            Bytes.roundTrip(FamilyDocumentSerializer.INSTANCE, document)));
        }
        payers.getOutput().clear();
        drain(payers, CashOutputs.EXCEPTIONS, this::add);
        families.processWatermark1(new Watermark(watermark));
        families.processWatermark2(new Watermark(watermark));
        families.extractOutputValues().forEach(this::add);
        families.getOutput().clear();
        drain(families, CashOutputs.EXCEPTIONS, this::add);
        drain(families, CashOutputs.JOURNALS, this::add);
        drain(families, CashOutputs.ACCOUNT_ITEMS, (AccountItem item) -> outcome.add(item));
    }

    private void add(Match match) {
        outcome.add(match);
        told.add(match);
    }

    private void add(ExceptionItem exception) {
        outcome.add(exception);
        told.add(exception);
    }

    private void add(Journal journal) {
        outcome.add(journal);
        told.add(journal);
    }

    private static <T> void drain(
            AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag, Consumer<T> to) {
        Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
        if (queue != null) {
            queue.forEach(record -> to.accept(record.getValue()));
            queue.clear();
        }
    }

    /** Stops with a snapshot and goes on from it in new operators. */
    void restart() throws Exception {
        snapshots++;
        OperatorSubtaskState payerState = payers.snapshot(snapshots, snapshots);
        OperatorSubtaskState familyState = families.snapshot(snapshots, snapshots);
        close();
        open(payerState, familyState);
        if (watermark > Long.MIN_VALUE) {
            advance();
        }
    }

    /** Rows that the families have in state, timers not counted. */
    int familyRows() {
        return rows(families);
    }

    /** Rows that payer identification has in state. */
    int payerRows() {
        return rows(payers);
    }

    private static int rows(AbstractStreamOperatorTestHarness<?> harness) {
        KeyedStateBackend<?> backend =
                ((AbstractStreamOperator<?>) harness.getOperator()).getKeyedStateBackend();
        return ((AbstractKeyedStateBackend<?>) backend).numKeyValueStateEntries();
    }

    /** Everything that came out, as the oracle's comparison takes it. */
    CashRunOutcome told() {
        return told;
    }

    ContinuousCashOutcome outcome() {
        return outcome;
    }

    @Override
    public void close() {
        try {
            payers.close();
            families.close();
        } catch (Exception e) {
            throw new IllegalStateException("an operator does not close", e);
        }
    }
}
