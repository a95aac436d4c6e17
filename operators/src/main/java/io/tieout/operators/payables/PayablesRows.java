package io.tieout.operators.payables;

import io.tieout.core.coding.CoderMemory;
import io.tieout.core.payables.BillMark;
import io.tieout.core.payables.CaseMark;
import io.tieout.core.payables.FlagMark;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.OrderMark;
import io.tieout.core.payables.PaperKey;
import io.tieout.core.payables.PayablesChanges;
import io.tieout.core.payables.PayablesMemory;
import io.tieout.core.payables.PeopleMark;
import io.tieout.core.payables.PostedReceipt;
import io.tieout.core.payables.SpentMark;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.operators.serialization.PayablesTypes;
import io.tieout.operators.serialization.TieoutTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is kept of the current company. Every call is one access to the state backend, a row of a
 * scan is one too, and all are counted.
 */
final class PayablesRows {

    /**
     * One row per document; that of a bill is written over with less when it is granted. Cleared
     * when the bill is too old to be compared with, or its order is forgotten.
     */
    private static final MapStateDescriptor<PaperKey, KeptPaper> PAPERS =
            new MapStateDescriptor<>(
                    "payables-papers", PayablesTypes.PAPER_KEY, PayablesTypes.KEPT_PAPER);

    /** One row per order of which something is granted. Cleared with the order. */
    private static final MapStateDescriptor<String, OrderMark> ORDERS =
            new MapStateDescriptor<>("payables-orders", Types.STRING, PayablesTypes.ORDER_MARK);

    /** One row per receipt and tick at which lines of it were posted. Cleared with the order. */
    private static final MapStateDescriptor<String, PostedReceipt> POSTED =
            new MapStateDescriptor<>("payables-posted", Types.STRING, PayablesTypes.POSTED_RECEIPT);

    /** One row per bill that is proposed, or credited in part. Cleared when it is granted. */
    private static final MapStateDescriptor<String, BillMark> BILLS =
            new MapStateDescriptor<>("payables-bills", Types.STRING, PayablesTypes.BILL_MARK);

    /** One row per open exception. Cleared when it closes. */
    private static final MapStateDescriptor<String, CaseMark> CASES =
            new MapStateDescriptor<>("payables-cases", Types.STRING, PayablesTypes.CASE_MARK);

    /** One row per exception told ahead of its tick. Cleared by that tick. */
    private static final MapStateDescriptor<String, CaseMark> AHEAD =
            new MapStateDescriptor<>("payables-ahead", Types.STRING, PayablesTypes.CASE_MARK);

    /** One row per provisional match on show. Cleared when it is final or taken back. */
    private static final MapStateDescriptor<String, Match> SHOWN =
            new MapStateDescriptor<>("payables-shown", Types.STRING, TieoutTypes.MATCH);

    /** A sum for each account, cost centre and month; as long as the company is known. */
    private static final MapStateDescriptor<String, SpentMark> SPENT =
            new MapStateDescriptor<>("payables-spent", Types.STRING, PayablesTypes.SPENT_MARK);

    /** One row per bill over a budget. Cleared when the budget has room. */
    private static final MapStateDescriptor<String, FlagMark> FLAGS =
            new MapStateDescriptor<>("payables-flags", Types.STRING, PayablesTypes.FLAG_MARK);

    /** One row per bill with codes or makers. Cleared when it is granted and within its budgets. */
    private static final MapStateDescriptor<String, PeopleMark> PEOPLE =
            new MapStateDescriptor<>("payables-people", Types.STRING, PayablesTypes.PEOPLE_MARK);

    /** The last period end that is accrued, a day; one number as long as the company is known. */
    private static final ValueStateDescriptor<Long> ACCRUED_UNTIL =
            new ValueStateDescriptor<>("payables-accrued-until", Types.LONG);

    /** The last tick that was settled; one number as long as the company is known. */
    private static final ValueStateDescriptor<Long> SETTLED_UNTIL =
            new ValueStateDescriptor<>("payables-settled-until", Types.LONG);

    /** Since when the rules that are followed are in force; as long as the company is known. */
    private static final ValueStateDescriptor<Long> RULES_SINCE =
            new ValueStateDescriptor<>("payables-rules-since", Types.LONG);

    private final MapState<PaperKey, KeptPaper> papers;
    private final MapState<String, OrderMark> orders;
    private final MapState<String, PostedReceipt> posted;
    private final MapState<String, BillMark> bills;
    private final MapState<String, CaseMark> cases;
    private final MapState<String, CaseMark> ahead;
    private final MapState<String, Match> shown;
    private final MapState<String, SpentMark> spent;
    private final MapState<String, FlagMark> flags;
    private final ValueState<Long> settledUntil;
    private final MapState<String, PeopleMark> people;
    private final ValueState<Long> accruedUntil;
    private final ValueState<Long> rulesSince;
    private final CoderRows coder;
    private long accesses;

    /**
     * @param coding whether accounts are learned
     */
    PayablesRows(RuntimeContext context, boolean coding) {
        papers = context.getMapState(PAPERS);
        orders = context.getMapState(ORDERS);
        posted = context.getMapState(POSTED);
        bills = context.getMapState(BILLS);
        cases = context.getMapState(CASES);
        ahead = context.getMapState(AHEAD);
        shown = context.getMapState(SHOWN);
        spent = context.getMapState(SPENT);
        flags = context.getMapState(FLAGS);
        settledUntil = context.getState(SETTLED_UNTIL);
        people = context.getMapState(PEOPLE);
        accruedUntil = context.getState(ACCRUED_UNTIL);
        rulesSince = context.getState(RULES_SINCE);
        coder = coding ? new CoderRows(context) : null;
    }

    void put(KeptPaper paper) throws Exception {
        put(papers, paper.key(), paper);
    }

    void settledUntil(long tick) throws Exception {
        accesses++;
        settledUntil.update(tick);
    }

    /** Writes what changed, and nothing else. */
    void write(PayablesChanges changes) throws Exception {
        for (KeptPaper it : changes.papers()) {
            put(it);
        }
        for (PaperKey it : changes.forgottenPapers()) {
            remove(papers, it);
        }
        for (OrderMark it : changes.orders()) {
            put(orders, it.number(), it);
        }
        for (String number : changes.forgottenOrders()) {
            remove(orders, number);
        }
        for (PostedReceipt it : changes.posted()) {
            put(posted, key(it), it);
        }
        for (PostedReceipt it : changes.forgottenPostings()) {
            remove(posted, key(it));
        }
        writeMarks(changes);
    }

    private void writeMarks(PayablesChanges changes) throws Exception {
        for (BillMark it : changes.bills()) {
            boolean empty = it.takenOff().isEmpty() && it.proposed() == null;
            putOrRemove(bills, it.billId(), empty ? null : it);
        }
        for (CaseMark it : changes.cases()) {
            boolean open = it.item().status() == ExceptionStatus.OPEN;
            putOrRemove(cases, it.item().id(), open ? it : null);
        }
        for (CaseMark it : changes.toldAhead()) {
            put(ahead, it.item().id(), it);
        }
        for (CaseMark it : changes.caughtUp()) {
            remove(ahead, it.item().id());
        }
        for (Match it : changes.shown()) {
            put(shown, it.left().get(0), it);
        }
        for (String billId : changes.hidden()) {
            remove(shown, billId);
        }
        for (SpentMark it : changes.spent()) {
            put(spent, key(it), it);
        }
        for (FlagMark it : changes.flags()) {
            putOrRemove(flags, it.billId(), it.flags().isEmpty() ? null : it);
        }
        for (PeopleMark it : changes.people()) {
            putOrRemove(people, it.billId(), it.isEmpty() ? null : it);
        }
        if (changes.accruedUntil() != null) {
            accesses++;
            accruedUntil.update(changes.accruedUntil().toEpochDay());
        }
        if (changes.rulesSinceMillis() != null) {
            accesses++;
            rulesSince.update(changes.rulesSinceMillis());
        }
        if (coder != null) {
            coder.write(changes.coder());
        }
    }

    private static String key(PostedReceipt it) {
        return it.orderNumber() + '\n' + it.receiptId() + '\n' + it.atMillis();
    }

    private static String key(SpentMark it) {
        return String.join(
                "\n", it.account(), it.costCenter(), it.month().toString(), it.amount().currency());
    }

    private <K, V> void putOrRemove(MapState<K, V> rows, K key, V value) throws Exception {
        if (value == null) {
            remove(rows, key);
        } else {
            put(rows, key, value);
        }
    }

    private <K, V> void put(MapState<K, V> rows, K key, V value) throws Exception {
        accesses++;
        rows.put(key, value);
    }

    private <K> void remove(MapState<K, ?> rows, K key) throws Exception {
        accesses++;
        rows.remove(key);
    }

    /** Everything, to build the company again. */
    PayablesMemory memory() throws Exception {
        return new PayablesMemory(
                orNever(settledUntil),
                orNever(rulesSince),
                all(papers),
                all(bills),
                all(orders),
                all(posted),
                all(cases),
                all(ahead),
                all(shown),
                all(spent),
                all(flags),
                all(people),
                coder == null ? CoderMemory.NOTHING : coder.memory(),
                lastAccrued());
    }

    private long orNever(ValueState<Long> instant) throws Exception {
        accesses++;
        Long millis = instant.value();
        return millis == null ? Long.MIN_VALUE : millis;
    }

    private LocalDate lastAccrued() throws Exception {
        accesses++;
        Long day = accruedUntil.value();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private <V> List<V> all(MapState<?, V> rows) throws Exception {
        List<V> all = new ArrayList<>();
        for (V row : rows.values()) {
            accesses++;
            all.add(row);
        }
        return all;
    }

    long accesses() {
        return accesses + (coder == null ? 0 : coder.accesses());
    }
}
