package io.tieout.core.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * Goods or services that came, or went back, for an order.
 *
 * @param companyId null where there is only one
 * @param deliveryNote the vendor's number of the delivery; null if unknown
 * @param lines at least one
 */
public record GoodsReceipt(
        String id,
        String companyId,
        String orderNumber,
        LocalDate receiptDate,
        String deliveryNote,
        List<ReceiptLine> lines)
        implements CanonicalEvent {

    public GoodsReceipt {
        Required.text(id, "id");
        Required.text(orderNumber, "orderNumber");
        Required.value(receiptDate, "receiptDate");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
    }

    @Override
    public String stream() {
        return Streams.GOODS_RECEIPTS;
    }
}
