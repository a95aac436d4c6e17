package io.tieout.operators.payables;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.ledger.Journal;
import io.tieout.core.payments.VendorPaymentPostings;
import io.tieout.operators.serialization.TieoutTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Posts each payment that was sent to a vendor once, however often it comes. Of several contents
 * under one id the one observed first counts; the others are {@link PayablesOutputs#EXCEPTIONS}.
 *
 * <p>Keyed by company and id. A payment is posted when event time has reached its observation, so
 * that no earlier one can come any more, and is remembered for {@link #MEMORY_DAYS} days.
 */
public final class VendorPaymentFunction extends KeyedProcessFunction<String, Observed, Journal> {

    /** Longer than any file of payments is kept to be sent again. */
    public static final int MEMORY_DAYS = 400;

    private static final long serialVersionUID = 1L;
    private static final long MEMORY_MILLIS = TimeUnit.DAYS.toMillis(MEMORY_DAYS);

    private static final Comparator<Observed> FIRST =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparingLong(it -> ContentHash.of(it.event()));

    private transient MapState<Long, Observed> seen;
    private transient ValueState<Long> forgetAt;

    /** Of a payment. */
    public static String keyOf(Observed payment) {
        VendorPayment it = (VendorPayment) payment.event();
        return VendorPaymentPostings.companyOf(it) + '/' + it.id();
    }

    @Override
    public void open(OpenContext context) {
        seen =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "payments", Types.LONG, TieoutTypes.OBSERVED));
        forgetAt =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("forget-payment", Types.LONG));
    }

    @Override
    public void processElement(Observed payment, Context context, Collector<Journal> journals)
            throws Exception {
        long content = ContentHash.of(payment.event());
        Observed before = seen.get(content);
        boolean isPosted = forgetAt.value() != null;
        if (before != null
                && (isPosted || before.observedAtMillis() <= payment.observedAtMillis())) {
            return;
        }
        seen.put(content, payment);
        if (isPosted) {
            refuse(payment, context);
        } else {
            context.timerService().registerEventTimeTimer(payment.observedAtMillis());
        }
    }

    @Override
    public void onTimer(long at, OnTimerContext context, Collector<Journal> journals)
            throws Exception {
        Long forget = forgetAt.value();
        if (forget == null) {
            post(context, journals);
            long end = at + MEMORY_MILLIS;
            forgetAt.update(end);
            context.timerService().registerEventTimeTimer(end);
        } else if (at >= forget) {
            seen.clear();
            forgetAt.clear();
        }
    }

    private void post(Context context, Collector<Journal> journals) throws Exception {
        List<Observed> all = new ArrayList<>();
        seen.values().forEach(all::add);
        all.sort(FIRST);
        Observed first = all.get(0);
        journals.collect(
                VendorPaymentPostings.of((VendorPayment) first.event(), first.observedAtMillis()));
        for (Observed other : all.subList(1, all.size())) {
            refuse(other, context);
        }
    }

    private static void refuse(Observed other, Context context) {
        context.output(
                PayablesOutputs.EXCEPTIONS,
                VendorPaymentPostings.conflict(
                        (VendorPayment) other.event(),
                        ContentHash.of(other.event()),
                        other.observedAtMillis()));
    }
}
