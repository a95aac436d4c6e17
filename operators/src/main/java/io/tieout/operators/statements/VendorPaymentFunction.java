package io.tieout.operators.statements;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Vendor;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.VendorPayees;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.StatementTypes;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells at ticks which payments of a company are to or from which vendor. Vendors' keys are held in
 * memory, payments in RocksDB alone; when a vendor's record changes by what it is found, the
 * payments are looked through again.
 *
 * <p>State accesses: for a payment one write when it comes; at its tick one removal, one look
 * whether it was there before, and one write. A pass over all payments for a tick at which the keys
 * of a vendor changed, and one a day for what is old.
 */
final class VendorPaymentFunction extends KeyedProcessFunction<String, CompanyDocument, PartyItem> {

    private static final long serialVersionUID = 1L;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final Comparator<Observed> IN_ORDER =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparing(it -> it.event().toString());

    /** One row for each document that waits for its tick. Cleared by that tick. */
    private static final MapStateDescriptor<String, Observed> WAITING =
            new MapStateDescriptor<>("payees-waiting", Types.STRING, TieoutTypes.OBSERVED);

    /** One row for each vendor; as long as the company is known. */
    private static final MapStateDescriptor<String, Observed> VENDORS =
            new MapStateDescriptor<>("payees-vendors", Types.STRING, TieoutTypes.OBSERVED);

    /**
     * One row for each payment. Cleared once a day: those of a vendor after the retention of
     * statements, the others after that of payees.
     */
    private static final MapStateDescriptor<String, KeptPayment> PAYMENTS =
            new MapStateDescriptor<>("payees-payments", Types.STRING, StatementTypes.KEPT_PAYMENT);

    private final ContinuousStatementSettings settings;

    private transient MapState<String, Observed> waiting;
    private transient MapState<String, Observed> vendors;
    private transient MapState<String, KeptPayment> payments;
    private transient Map<String, Company> loaded;

    /** What of a company is in memory. */
    private static final class Company {
        private final VendorPayees payees = new VendorPayees();
        private final NavigableMap<Long, List<Observed>> due = new TreeMap<>();
        private long lookedForOldMillis = Long.MIN_VALUE;
    }

    VendorPaymentFunction(ContinuousStatementSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        waiting = getRuntimeContext().getMapState(WAITING);
        vendors = getRuntimeContext().getMapState(VENDORS);
        payments = getRuntimeContext().getMapState(PAYMENTS);
        loaded = new HashMap<>();
    }

    @Override
    public void processElement(CompanyDocument of, Context context, Collector<PartyItem> out)
            throws Exception {
        Company company = company(context.getCurrentKey());
        Observed document = of.document();
        long watermark = context.timerService().currentWatermark();
        long known = settings.times().decisionTick(document.observedAtMillis());
        known = known > watermark ? known : settings.times().decisionTick(watermark + 1);
        company.due.computeIfAbsent(known, k -> new ArrayList<>()).add(document);
        waiting.put(rowKey(known, document), document);
        context.timerService().registerEventTimeTimer(known);
    }

    private static String rowKey(long known, Observed document) {
        return String.join(
                "\n",
                Long.toString(known),
                document.event().stream(),
                document.event().id(),
                Long.toString(document.observedAtMillis()),
                Long.toString(ContentHash.of(document.event())));
    }

    @Override
    public void onTimer(long tick, OnTimerContext context, Collector<PartyItem> out)
            throws Exception {
        Company company = company(context.getCurrentKey());
        Set<String> changedKeys = new HashSet<>();
        List<Observed> fresh = new ArrayList<>();
        NavigableMap<Long, List<Observed>> due = company.due.headMap(tick, true);
        for (Map.Entry<Long, List<Observed>> ofTick : due.entrySet()) {
            ofTick.getValue().sort(IN_ORDER);
            for (Observed document : ofTick.getValue()) {
                waiting.remove(rowKey(ofTick.getKey(), document));
                if (document.event() instanceof Vendor vendor) {
                    changedKeys.addAll(company.payees.put(document));
                    vendors.put(vendor.id(), company.payees.record(vendor.id()));
                } else {
                    fresh.add(document);
                }
            }
        }
        due.clear();
        lookAgain(company, context.getCurrentKey(), changedKeys, tick, out);
        for (Observed payment : fresh) {
            take(company, context.getCurrentKey(), payment, tick, out);
        }
    }

    /** Of several contents of one id the one observed first counts. */
    private void take(
            Company company,
            String companyId,
            Observed payment,
            long tick,
            Collector<PartyItem> out)
            throws Exception {
        if (!payments.contains(payment.event().id())) {
            String vendorId = vendorOf(company, payment);
            payments.put(payment.event().id(), new KeptPayment(payment, vendorId));
            if (!vendorId.isEmpty()) {
                out.collect(VendorPayees.item(companyId, payment, vendorId, tick));
            }
        }
    }

    private static String vendorOf(Company company, Observed payment) {
        String vendorId = company.payees.vendorOf(payment.event());
        return vendorId == null ? "" : vendorId;
    }

    /** Payments that may be another vendor's now, and those that are too old to be kept. */
    private void lookAgain(
            Company company,
            String companyId,
            Set<String> changedKeys,
            long tick,
            Collector<PartyItem> out)
            throws Exception {
        long day = Math.floorDiv(tick, DAY_MILLIS) * DAY_MILLIS;
        boolean isNewDay = day > company.lookedForOldMillis;
        if (changedKeys.isEmpty() && !isNewDay) {
            return;
        }
        company.lookedForOldMillis = day;
        List<KeptPayment> moved = new ArrayList<>();
        for (Iterator<Map.Entry<String, KeptPayment>> rows = payments.iterator();
                rows.hasNext(); ) {
            KeptPayment kept = rows.next().getValue();
            if (isOld(kept, day)) {
                rows.remove();
            } else if (!changedKeys.isEmpty()
                    && VendorPayees.keysOf(kept.payment().event()).stream()
                            .anyMatch(changedKeys::contains)
                    && !kept.vendorId().equals(vendorOf(company, kept.payment()))) {
                moved.add(kept);
            }
        }
        for (KeptPayment kept : moved) {
            move(company, companyId, kept, tick, out);
        }
    }

    private boolean isOld(KeptPayment kept, long day) {
        long retention =
                kept.vendorId().isEmpty()
                        ? settings.payeeRetentionMillis()
                        : settings.retentionMillis();
        return kept.payment().observedAtMillis() < day - retention;
    }

    private void move(
            Company company,
            String companyId,
            KeptPayment kept,
            long tick,
            Collector<PartyItem> out)
            throws Exception {
        Observed payment = kept.payment();
        String vendorId = vendorOf(company, payment);
        if (!kept.vendorId().isEmpty()) {
            out.collect(VendorPayees.item(companyId, payment, kept.vendorId(), tick).withdrawn());
        }
        if (!vendorId.isEmpty()) {
            out.collect(VendorPayees.item(companyId, payment, vendorId, tick));
        }
        payments.put(payment.event().id(), new KeptPayment(payment, vendorId));
    }

    private Company company(String companyId) throws Exception {
        Company company = loaded.get(companyId);
        if (company == null) {
            company = new Company();
            for (Observed vendor : vendors.values()) {
                company.payees.put(vendor);
            }
            for (Map.Entry<String, Observed> row : waiting.entries()) {
                long known = Long.parseLong(row.getKey().substring(0, row.getKey().indexOf('\n')));
                company.due.computeIfAbsent(known, k -> new ArrayList<>()).add(row.getValue());
            }
            loaded.put(companyId, company);
        }
        return company;
    }
}
