package io.tieout.formats.json;

import io.tieout.core.accruals.AccruedLine;
import java.io.IOException;

/** The fields of what came and was not billed, in their fixed order. */
final class AccrualJson {

    private AccrualJson() {}

    static void line(LineWriter out, AccruedLine it) throws IOException {
        out.text("companyId", it.companyId());
        out.date("asOf", it.asOf());
        out.text("orderId", it.orderId());
        out.text("orderNumber", it.orderNumber());
        out.number("orderLine", it.orderLine());
        out.optional("vendorId", it.vendorId());
        out.text("account", it.account());
        out.optional("costCenter", it.costCenter());
        out.text("received", it.received());
        out.text("billed", it.billed());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.text("posted", it.posted() ? "receipt" : "periodEnd");
    }
}
