package io.tieout.operators.payables;

import io.tieout.core.accruals.AccrualPostings;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.serialization.CompanyDocumentSerializer;
import io.tieout.testkit.scenario.PayablesOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.AbstractKeyedStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Continuous payables driven by hand: documents, watermarks and restarts. */
final class ContinuousPayablesHarness implements AutoCloseable {

    static final SettleTimes TICKS = new SettleTimes(5_000, 30_000, 300_000);
    static final long DAY_MILLIS = 24L * 3_600_000;

    private static final String COMPANY = "default";

    private final ContinuousPayablesSettings settings;
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, ExceptionItem> cases = new TreeMap<>();
    private final Map<String, Journal> journals = new TreeMap<>();
    private final Map<String, DuplicateVerdict> duplicates = new TreeMap<>();
    private final List<AccruedLine> accruals = new ArrayList<>();
    private KeyedBroadcastOperatorTestHarness<String, CompanyDocument, Observed, Match> harness;
    private long watermark = Long.MIN_VALUE;
    private int snapshots;

    ContinuousPayablesHarness(PayablesSettings rules, int mostAhead, long orderRetentionMillis)
            throws Exception {
        this(rules, PayablesPolicies.NONE, mostAhead, orderRetentionMillis);
    }

    ContinuousPayablesHarness(
            PayablesSettings rules,
            PayablesPolicies policies,
            int mostAhead,
            long orderRetentionMillis)
            throws Exception {
        this.settings =
                new ContinuousPayablesSettings(
                        new PayablesOperatorSettings(rules, Autonomy.AUTO, Map.of(), policies),
                        TICKS,
                        orderRetentionMillis,
                        mostAhead,
                        1_000_000);
        open(null);
    }

    private void open(OperatorSubtaskState state) throws Exception {
        harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                PayablesOperators.continuous(settings),
                                List.of(PublishedRules.RULE_SETS)),
                        CompanyDocument::companyId,
                        Types.STRING,
                        1,
                        1,
                        0);
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    /** As it comes from another machine: an object of its own. */
    void send(Observed observed) throws Exception {
        if (PublishedRules.has(observed.event(), RuleFlow.PAYABLES)) {
            harness.processBroadcastElement(observed, observed.observedAtMillis());
            return;
        }
        DataOutputSerializer out = new DataOutputSerializer(256);
        CompanyDocumentSerializer.INSTANCE.serialize(new CompanyDocument(COMPANY, observed), out);
        harness.processElement(
                new StreamRecord<>(
                        CompanyDocumentSerializer.INSTANCE.deserialize(
                                new DataInputDeserializer(out.getCopyOfBuffer()))));
        drain();
    }

    void watermark(long millis) throws Exception {
        if (millis > watermark) {
            watermark = millis;
            processWatermark();
        }
    }

    private void processWatermark() throws Exception {
        harness.processBroadcastWatermark(watermark);
        harness.processWatermark(watermark);
        drain();
    }

    /** Stops with a snapshot and goes on from it in a new operator. */
    void restart() throws Exception {
        snapshots++;
        OperatorSubtaskState state = harness.snapshot(snapshots, snapshots);
        harness.close();
        open(state);
        if (watermark > Long.MIN_VALUE) {
            processWatermark();
        }
    }

    private void drain() {
        matches.addAll(harness.extractOutputValues());
        harness.getOutput().clear();
        take(PayablesOutputs.EXCEPTIONS, it -> cases.put(it.id(), it));
        take(PayablesOutputs.DUPLICATES, it -> duplicates.put(it.id(), it));
        take(PayablesOutputs.JOURNALS, this::post);
        take(PayablesOutputs.PAYABLES, it -> {});
        take(PayablesOutputs.ACCRUALS, accruals::add);
    }

    private void post(Journal journal) {
        if (journals.put(journal.id(), journal) != null) {
            throw new IllegalStateException("posted twice: " + journal);
        }
    }

    private <T> void take(OutputTag<T> tag, Consumer<T> to) {
        Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
        if (queue != null) {
            queue.forEach(record -> to.accept(record.getValue()));
            queue.clear();
        }
    }

    /** Everything that is final, as the oracle says it. */
    PayablesOutcome outcome() {
        Map<String, Long> accounts = new TreeMap<>();
        for (Journal journal : journals.values()) {
            for (JournalLine line : journal.lines()) {
                accounts.merge(
                        line.account() + ' ' + line.amount().currency(),
                        line.amount().minorUnits(),
                        Math::addExact);
            }
        }
        return new PayablesOutcome(
                matches.stream()
                        .filter(
                                it ->
                                        it.status() == MatchStatus.CONFIRMED
                                                || it.status() == MatchStatus.PROPOSED)
                        .map(ContinuousPayablesHarness::tie)
                        .toList(),
                cases.values().stream()
                        .filter(it -> it.status() == ExceptionStatus.OPEN)
                        .map(
                                it ->
                                        new PayablesOutcome.Case(
                                                it.reason(),
                                                it.subjects(),
                                                it.amount().minorUnits()))
                        .toList(),
                duplicates.values().stream()
                        .map(
                                it ->
                                        new PayablesOutcome.Duplicate(
                                                it.invoiceId(), it.duplicateOf(), it.rule()))
                        .toList(),
                accounts);
    }

    private static PayablesOutcome.Tie tie(Match match) {
        return new PayablesOutcome.Tie(
                match.left().get(0),
                match.right(),
                match.rule(),
                match.status(),
                match.difference().minorUnits(),
                match.differenceReason());
    }

    /** All that was final, to the last letter, but for when exceptions were opened. */
    String told() {
        return told(matches, cases.values(), journals.values(), accruals);
    }

    private static String told(
            List<Match> matches,
            Collection<ExceptionItem> cases,
            Collection<Journal> journals,
            List<AccruedLine> accruals) {
        StringBuilder text = new StringBuilder();
        matches.stream()
                .filter(it -> it.status() == MatchStatus.CONFIRMED)
                .map(Match::toString)
                .sorted()
                .forEach(it -> text.append(it).append('\n'));
        cases.stream()
                .filter(it -> it.status() == ExceptionStatus.OPEN)
                .forEach(it -> text.append(it.withOpenedAt(0)).append('\n'));
        journals.forEach(it -> text.append(it).append('\n'));
        accruals.forEach(it -> text.append(it).append('\n'));
        return text.toString();
    }

    /** The same of the core, which looks at everything at each of these ticks. */
    static String toldByCore(List<Observed> events, PayablesPolicies policies, List<Long> ticks) {
        CompanyPayables company =
                new CompanyPayables(COMPANY, PayablesSettings.DEFAULTS, Autonomy.AUTO, policies);
        events.forEach(company::add);
        List<Match> matches = new ArrayList<>();
        Map<String, ExceptionItem> cases = new TreeMap<>();
        Map<String, Journal> journals = new TreeMap<>();
        List<AccruedLine> accruals = new ArrayList<>();
        for (long at : ticks) {
            PayablesSettled settled = company.settle(at);
            matches.addAll(settled.matches());
            settled.exceptions().forEach(it -> cases.put(it.id(), it));
            settled.journals().forEach(it -> journals.put(it.id(), it));
            for (LocalDate end : policies.periodEnds()) {
                if ((end.toEpochDay() + 1) * DAY_MILLIS == at) {
                    for (AccruedLine line : company.accruals(end)) {
                        accruals.add(line);
                        AccrualPostings.of(line, at).forEach(it -> journals.put(it.id(), it));
                    }
                }
            }
        }
        return told(matches, cases.values(), journals.values(), accruals);
    }

    List<Match> matches() {
        return matches;
    }

    Map<String, Journal> journals() {
        return journals;
    }

    Map<String, ExceptionItem> cases() {
        return cases;
    }

    /** Rows in state, timers not counted. */
    int rows() {
        return ((AbstractKeyedStateBackend<?>)
                        ((AbstractStreamOperator<?>) harness.getOperator()).getKeyedStateBackend())
                .numKeyValueStateEntries();
    }

    /** Accesses to state of the operator that was closed last. */
    long accesses() {
        return ((AbstractStreamOperator<?>) harness.getOperator())
                .getRuntimeContext()
                .getLongCounter(PayablesCounters.STATE_ACCESSES)
                .getLocalValue();
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
