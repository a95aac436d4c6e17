package io.tieout.jobs.payables;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.ledger.Journal;
import io.tieout.operators.payables.VendorPaymentFunction;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Posts the payments that were sent to vendors.
 *
 * <pre>
 * documents ── by company and payment ──▶ post once ─┬─▶ journals
 *                                                    └─▶ exceptions
 * </pre>
 */
public final class VendorPaymentsJob {

    private VendorPaymentsJob() {}

    /** The journals; exceptions are {@link io.tieout.operators.payables.PayablesOutputs}. */
    public static SingleOutputStreamOperator<Journal> post(DataStream<Observed> documents) {
        return documents
                .filter(it -> it.event() instanceof VendorPayment)
                .uid("vendor-payments")
                .name("payments to vendors")
                .keyBy(VendorPaymentFunction::keyOf, Types.STRING)
                .process(new VendorPaymentFunction(), TieoutTypes.JOURNAL)
                .uid("vendor-payments-post")
                .name("post payments to vendors");
    }
}
