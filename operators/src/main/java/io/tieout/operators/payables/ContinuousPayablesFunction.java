package io.tieout.operators.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.payables.BillStanding;
import io.tieout.core.payables.ContinuousPayables;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesMemory;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.payables.StandingChanges;
import io.tieout.core.results.Match;
import io.tieout.core.rules.RuleVersions;
import io.tieout.core.statements.VendorItems;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.rules.PublishedRules;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Matches the bills of one company at its ticks, and tells at once what the next tick will say of a
 * document that comes. What is kept lies in RocksDB, a row for each document and for what became of
 * it; what the rules compare is held in memory and built again from the rows when the company is
 * not loaded. What is final is a function of the documents and the ticks at which they are known.
 * The rules in force at a tick are those that were published until then; the first tick under other
 * rules looks at all that waits.
 *
 * <p>State accesses: one write for a document; at a tick one for each bill that is granted, each
 * order that it is granted on, each receipt that is posted, each exception and account of which
 * something changed, and one for the tick itself. Two more for a match that is shown before it is
 * final. Where people code and approve, one for each bill that is coded, and one for each line that
 * is learned; some hundred such lines are written together once more. The rules make none.
 */
final class ContinuousPayablesFunction
        extends KeyedBroadcastProcessFunction<String, CompanyDocument, Observed, Match> {

    private static final long serialVersionUID = 2L;

    private final ContinuousPayablesSettings settings;

    private transient PayablesRows rows;
    private transient Map<String, ContinuousPayables> loaded;
    private transient PublishedRules<PayablesLimits> published;
    private transient LongCounter duplicates;
    private transient Counter invoices;

    ContinuousPayablesFunction(ContinuousPayablesSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        rows =
                new PayablesRows(
                        getRuntimeContext(), settings.payables().policies().coding().enabled());
        loaded = new LinkedHashMap<>(16, 0.75f, true);
        published = new PublishedRules<>(RuleFlow.PAYABLES, settings.payables().configured());
        duplicates = getRuntimeContext().getLongCounter(PayablesCounters.DUPLICATES);
        getRuntimeContext().getMetricGroup().gauge("itemsInMemory", this::itemsInMemory);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
        invoices = getRuntimeContext().getMetricGroup().counter("invoices");
    }

    private long itemsInMemory() {
        return loaded.values().stream().mapToLong(ContinuousPayables::size).sum();
    }

    @Override
    public void processBroadcastElement(Observed rules, Context context, Collector<Match> matches)
            throws Exception {
        published.add(rules, context.getBroadcastState(PublishedRules.RULE_SETS));
    }

    @Override
    public void processElement(
            CompanyDocument of, ReadOnlyContext context, Collector<Match> matches)
            throws Exception {
        RuleVersions<PayablesLimits> versions = versions(context);
        ContinuousPayables company = company(context.getCurrentKey(), versions);
        long watermark = context.timerService().currentWatermark();
        KeptPaper paper = kept(of.document(), watermark);
        if (!company.add(paper)) {
            duplicates.add(1);
            return;
        }
        if (of.document().event() instanceof VendorInvoice) {
            invoices.inc();
        }
        rows.put(paper);
        context.timerService().registerEventTimeTimer(paper.knownAtMillis());
        company.expect(versions.at(paper.knownAtMillis()));
        long now = Math.max(0, watermark);
        PayablesSettled ahead = company.tellAhead(paper, now);
        rows.write(company.takeChanges());
        emit(company, ahead, now, context, matches);
    }

    /** What comes late is known at the next tick. */
    private KeptPaper kept(Observed document, long watermark) {
        long known = settings.times().decisionTick(document.observedAtMillis());
        if (known <= watermark) {
            known = settings.times().decisionTick(watermark + 1);
        }
        return new KeptPaper(document, ContentHash.of(document.event()), known, false);
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<Match> matches)
            throws Exception {
        String companyId = context.getCurrentKey();
        RuleVersions<PayablesLimits> versions = versions(context);
        ContinuousPayables company = company(companyId, versions);
        company.follow(versions.at(tick));
        PayablesSettled settled = company.settle(tick);
        rows.write(company.takeChanges());
        rows.settledUntil(tick);
        emit(company, settled, tick, context, matches);
        emitItems(companyId, company.standings(), tick, context);
        // At the end of all time the calendar goes on for ever; the input has ended.
        boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
        Long next = ended ? company.nextBillDueMillis() : company.nextDueMillis();
        if (company.isRestless()) {
            context.timerService().registerEventTimeTimer(tick + settings.times().tickMillis());
        } else if (next != null) {
            context.timerService().registerEventTimeTimer(settings.times().decisionTick(next));
        }
        shrink();
    }

    private void emit(
            ContinuousPayables company,
            PayablesSettled settled,
            long atMillis,
            ReadOnlyContext context,
            Collector<Match> matches) {
        String companyId = context.getCurrentKey();
        settled.matches().forEach(matches::collect);
        settled.exceptions().forEach(it -> context.output(PayablesOutputs.EXCEPTIONS, it));
        settled.duplicates().forEach(it -> context.output(PayablesOutputs.DUPLICATES, it));
        if (company.autonomy() != Autonomy.SHADOW) {
            settled.journals().forEach(it -> context.output(PayablesOutputs.JOURNALS, it));
        }
        settled.accruals().forEach(it -> context.output(PayablesOutputs.ACCRUALS, it));
        for (OpenBill bill : settled.payables()) {
            context.output(
                    PayablesOutputs.PAYABLES, new Observed(bill, companyId, bill.id(), atMillis));
        }
    }

    /** How bills stand now, for whoever looks at the vendor's account. */
    private static void emitItems(
            String companyId, StandingChanges changes, long tick, ReadOnlyContext context) {
        for (BillStanding it : changes.withdrawn()) {
            context.output(
                    PayablesOutputs.ACCOUNT_ITEMS,
                    VendorItems.ofBill(companyId, it, false, tick).withdrawn());
        }
        for (BillStanding it : changes.standings()) {
            if (it.vendorId() != null) {
                boolean rejected = changes.rejected().contains(it.invoice().id());
                context.output(
                        PayablesOutputs.ACCOUNT_ITEMS,
                        VendorItems.ofBill(companyId, it, rejected, tick));
            }
        }
    }

    private RuleVersions<PayablesLimits> versions(ReadOnlyContext context) throws Exception {
        return published.of(
                context.getCurrentKey(), context.getBroadcastState(PublishedRules.RULE_SETS));
    }

    private ContinuousPayables company(String companyId, RuleVersions<PayablesLimits> versions)
            throws Exception {
        ContinuousPayables company = loaded.get(companyId);
        if (company == null) {
            company =
                    new ContinuousPayables(
                            companyId,
                            settings.payables().payables(),
                            settings.payables().autonomy(),
                            settings.payables().policies(),
                            settings.orderRetentionMillis(),
                            settings.mostAhead());
            PayablesMemory memory = rows.memory();
            company.resume(memory, versions.at(memory.rulesSinceMillis()));
            loaded.put(companyId, company);
        }
        return company;
    }

    /** Drops companies until the documents fit; the one used last stays. */
    private void shrink() {
        if (loaded.size() < 2) {
            return;
        }
        long items = itemsInMemory();
        Iterator<ContinuousPayables> oldest = loaded.values().iterator();
        while (items > settings.maxItemsInMemory() && loaded.size() > 1) {
            items -= oldest.next().size();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            getRuntimeContext()
                    .getLongCounter(PayablesCounters.STATE_ACCESSES)
                    .add(rows.accesses());
        }
    }
}
