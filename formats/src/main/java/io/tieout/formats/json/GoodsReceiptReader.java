package io.tieout.formats.json;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.ReceiptLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of a goods receipt. */
final class GoodsReceiptReader extends EventReader {

    private String id;
    private String companyId;
    private String orderNumber;
    private LocalDate receiptDate;
    private String deliveryNote;
    private List<ReceiptLine> lines;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "orderNumber" -> orderNumber = in.string(orderNumber);
            case "receiptDate" -> receiptDate = in.date(receiptDate);
            case "deliveryNote" -> deliveryNote = in.string(deliveryNote);
            case "lines" -> lines = in.list(lines, GoodsReceiptReader::line);
            default -> in.skip();
        }
    }

    private static ReceiptLine line(JsonCursor in) throws IOException, RefusedException {
        Integer orderLine = null;
        BigDecimal quantity = null;
        String unit = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "orderLine" -> orderLine = in.position(orderLine);
                case "quantity" -> quantity = in.number(quantity);
                case "unit" -> unit = in.string(unit);
                default -> in.skip();
            }
        }
        if (orderLine == null) {
            throw RefusedException.missing("lines.orderLine");
        }
        return new ReceiptLine(orderLine, quantity, unit);
    }

    @Override
    GoodsReceipt event() {
        return new GoodsReceipt(
                id, companyId, orderNumber, receiptDate, deliveryNote, orEmpty(lines));
    }
}
