package io.tieout.operators.receivables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.lookup.WaitingKey;
import io.tieout.operators.receivables.PayerTick.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Finds out who paid, for one company, and sends each document to the customer family that it is
 * of. A document comes at its tick; the directories answer with what has come until then; who is
 * not identified waits, and asks again when something comes under one of its keys. What it says is
 * a function of the documents and their observation times.
 *
 * <p>Directories lie in RocksDB, one row a key. In memory are the customers of the company, and the
 * keys of those who wait.
 *
 * <p>State accesses: for a document three until its tick; for a receivable one read and at most one
 * write for each of its keys; for a payment one read for each of its keys, and about ten for what
 * is remembered of it.
 */
final class PayerFunction extends KeyedProcessFunction<String, CompanyDocument, FamilyDocument> {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Observed> FIRST_OBSERVED =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparingLong(document -> ContentHash.of(document.event()));

    private final ContinuousCashSettings settings;
    private final boolean sortedState;

    private transient PayerRows rows;
    private transient Map<String, PayerCompany> companies;

    /**
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    PayerFunction(ContinuousCashSettings settings, boolean sortedState) {
        this.settings = settings;
        this.sortedState = sortedState;
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new PayerRows(getRuntimeContext(), sortedState);
        companies = new HashMap<>();
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
        getRuntimeContext().getMetricGroup().gauge("waitingPayers", this::waiting);
    }

    private int waiting() {
        return companies.values().stream().mapToInt(PayerCompany::size).sum();
    }

    @Override
    public void processElement(
            CompanyDocument of, Context context, Collector<FamilyDocument> families)
            throws Exception {
        Observed document = of.document();
        if (document.event() instanceof LedgerEntry) {
            return;
        }
        long comes =
                PayerNames.comesAt(document.event(), document.observedAtMillis(), settings.times());
        long watermark = context.timerService().currentWatermark();
        long at = Math.max(comes, settings.times().decisionTick(watermark + 1));
        rows.plan(PayerTick.row(at, document, Plan.COME), document);
        context.timerService().registerEventTimeTimer(at);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<FamilyDocument> families)
            throws Exception {
        String companyId = context.getCurrentKey();
        PayerTick tick =
                new PayerTick(
                        companyId, time, rows, company(companyId), settings, to(context, families));
        List<Observed> coming = new ArrayList<>();
        Set<String> asking = new TreeSet<>();
        PayerMemory memory = new PayerMemory(tick);
        for (Map.Entry<WaitingKey, Observed> planned : rows.takePlanned(time).entrySet()) {
            switch (Plan.values()[planned.getKey().index()]) {
                case COME -> coming.add(planned.getValue());
                case ASK -> asking.add(planned.getKey().inquiryId());
                case FORGET -> {
                    if (!isEnd(context)) {
                        memory.forget(planned.getKey(), planned.getValue());
                    }
                }
            }
        }
        coming.sort(FIRST_OBSERVED);
        run(tick, coming, asking);
        tick.plans().forEach(context.timerService()::registerEventTimeTimer);
    }

    /** Whether the input has ended: then nobody has to be forgotten any more. */
    private static boolean isEnd(KeyedProcessFunction<String, ?, ?>.OnTimerContext context) {
        return context.timerService().currentWatermark() == Long.MAX_VALUE;
    }

    private void run(PayerTick tick, List<Observed> coming, Set<String> asking) throws Exception {
        Rejections rejections = new Rejections(rows);
        new PayerArrivals(tick, asking, rejections).come(coming);
        PayerCompany company = tick.company();
        if (!company.applies() && !company.tree().isEmpty()) {
            company.startToApply();
            asking.addAll(rows.waiting().keySet());
        }
        if (company.applies()) {
            new PayerRounds(tick).ask(asking, rejections);
        }
    }

    private PayerCompany company(String companyId) throws Exception {
        PayerCompany company = companies.get(companyId);
        if (company == null) {
            company = new PayerCompany(rows);
            companies.put(companyId, company);
        }
        return company;
    }

    private static PayerTick.Output to(
            KeyedProcessFunction<String, ?, FamilyDocument>.OnTimerContext context,
            Collector<FamilyDocument> families) {
        return new PayerTick.Output() {
            @Override
            public void family(FamilyDocument document) {
                families.collect(document);
            }

            @Override
            public void exception(ExceptionItem item) {
                context.output(CashOutputs.EXCEPTIONS, item);
            }
        };
    }

    @Override
    public void close() {
        if (rows != null) {
            new CashCounters(getRuntimeContext()).stateAccesses(rows.accesses());
        }
    }
}
