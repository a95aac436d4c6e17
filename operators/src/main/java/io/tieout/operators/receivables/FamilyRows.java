package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.receivables.PaymentMark;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.operators.serialization.FamilyDocumentSerializer;
import io.tieout.operators.serialization.PaymentMarkSerializer;
import io.tieout.operators.serialization.RowKeySerializer;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.state.RowKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * What is kept of the current customer family. Every call is one access to the state backend, a row
 * of a scan is one too, and all are counted.
 */
final class FamilyRows {

    /** One row per document. Cleared by the scope when its item is forgotten. */
    private static final MapStateDescriptor<RowKey, FamilyDocument> DOCUMENTS =
            new MapStateDescriptor<>(
                    "family-documents",
                    RowKeySerializer.INSTANCE,
                    FamilyDocumentSerializer.INSTANCE);

    /** One row per payment that was looked at. Cleared together with its document. */
    private static final MapStateDescriptor<String, PaymentMark> MARKS =
            new MapStateDescriptor<>(
                    "payment-marks", StringSerializer.INSTANCE, PaymentMarkSerializer.INSTANCE);

    /** One row per open exception. Cleared when it closes. */
    private static final MapStateDescriptor<String, ExceptionItem> CASES =
            new MapStateDescriptor<>("open-cases", Types.STRING, TieoutTypes.EXCEPTION);

    /** The last tick that was settled; one number as long as the family is known. */
    private static final ValueStateDescriptor<Long> SETTLED_UNTIL =
            new ValueStateDescriptor<>("settled-until", Types.LONG);

    /** Since when the rules that are followed are in force; as long as the family is known. */
    private static final ValueStateDescriptor<Long> RULES_SINCE =
            new ValueStateDescriptor<>("rules-since", Types.LONG);

    private final MapState<RowKey, FamilyDocument> documents;
    private final MapState<String, PaymentMark> marks;
    private final MapState<String, ExceptionItem> cases;
    private final ValueState<Long> settledUntil;
    private final ValueState<Long> rulesSince;
    private long accesses;

    FamilyRows(RuntimeContext context) {
        documents = context.getMapState(DOCUMENTS);
        marks = context.getMapState(MARKS);
        cases = context.getMapState(CASES);
        settledUntil = context.getState(SETTLED_UNTIL);
        rulesSince = context.getState(RULES_SINCE);
    }

    static RowKey keyOf(FamilyDocument of) {
        CanonicalEvent event = of.document().event();
        return new RowKey(
                kindOf(event), event.id(), ContentHash.of(event), of.document().observedAtMillis());
    }

    private static char kindOf(CanonicalEvent event) {
        if (event instanceof BankTransaction) {
            return 'P';
        }
        if (event instanceof Receivable) {
            return 'R';
        }
        if (event instanceof Remittance) {
            return 'M';
        }
        return event instanceof Customer ? 'C' : 'D';
    }

    void put(FamilyDocument document) throws Exception {
        accesses++;
        documents.put(keyOf(document), document);
    }

    void mark(PaymentMark mark) throws Exception {
        accesses++;
        marks.put(mark.paymentId(), mark);
    }

    /** Remembers an exception as long as it is open. */
    void caseIs(ExceptionItem item) throws Exception {
        accesses++;
        if (item.status() == ExceptionStatus.OPEN) {
            cases.put(item.id(), item);
        } else {
            cases.remove(item.id());
        }
    }

    void settledUntil(long tick) throws Exception {
        accesses++;
        settledUntil.update(tick);
    }

    /** {@link Long#MIN_VALUE} before the first tick. */
    long settledUntil() throws Exception {
        accesses++;
        Long tick = settledUntil.value();
        return tick == null ? Long.MIN_VALUE : tick;
    }

    void rulesSince(long millis) throws Exception {
        accesses++;
        rulesSince.update(millis);
    }

    /** {@link Long#MIN_VALUE} as configured. */
    long rulesSince() throws Exception {
        accesses++;
        Long since = rulesSince.value();
        return since == null ? Long.MIN_VALUE : since;
    }

    /** All documents of the family, in no order. */
    List<FamilyDocument> documents() throws Exception {
        return counted(documents.values());
    }

    List<PaymentMark> marks() throws Exception {
        return counted(marks.values());
    }

    List<ExceptionItem> cases() throws Exception {
        return counted(cases.values());
    }

    void forget(FamilyDocument document) throws Exception {
        accesses++;
        documents.remove(keyOf(document));
        if (document.document().event() instanceof BankTransaction) {
            accesses++;
            marks.remove(document.document().event().id());
        }
    }

    private <T> List<T> counted(Iterable<T> rows) {
        List<T> all = new ArrayList<>();
        for (T row : rows) {
            accesses++;
            all.add(row);
        }
        return all;
    }

    long accesses() {
        return accesses;
    }
}
