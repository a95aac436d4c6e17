package io.tieout.formats.json;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The fields of one line of a vendor's bill; a fresh one for each line. Its amount waits for the
 * currency, which may follow the lines.
 */
final class InvoiceLineReader {

    private Integer line;
    private String kind;
    private String orderNumber;
    private Integer orderLine;
    private String itemId;
    private String description;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal unitPrice;
    private BigDecimal priceUnit;
    private BigDecimal discountPercent;
    private String netAmount;
    private BigDecimal taxPercent;
    private String glAccount;

    static InvoiceLineReader read(JsonCursor in) throws IOException, RefusedException {
        InvoiceLineReader reader = new InvoiceLineReader();
        for (String name = in.next(); name != null; name = in.next()) {
            reader.field(name, in);
        }
        return reader;
    }

    private void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "line" -> line = in.position(line);
            case "kind" -> kind = in.string(kind);
            case "orderNumber" -> orderNumber = in.string(orderNumber);
            case "orderLine" -> orderLine = in.position(orderLine);
            case "itemId" -> itemId = in.string(itemId);
            case "description" -> description = in.string(description);
            case "quantity" -> quantity = in.number(quantity);
            case "unit" -> unit = in.string(unit);
            case "unitPrice" -> unitPrice = in.number(unitPrice);
            case "priceUnit" -> priceUnit = in.number(priceUnit);
            case "discountPercent" -> discountPercent = in.number(discountPercent);
            case "netAmount" -> netAmount = in.amount(netAmount);
            case "taxPercent" -> taxPercent = in.number(taxPercent);
            case "glAccount" -> glAccount = in.string(glAccount);
            default -> in.skip();
        }
    }

    InvoiceLine line(String currency) throws RefusedException {
        if (line == null) {
            throw RefusedException.missing("lines.line");
        }
        return new InvoiceLine(
                line,
                EventReader.constant(InvoiceLineKind.class, "lines.kind", kind),
                orderNumber,
                orderLine,
                itemId,
                description,
                quantity,
                unit,
                unitPrice,
                priceUnit,
                discountPercent,
                Scalars.optionalMoney("lines.netAmount", netAmount, currency),
                taxPercent,
                glAccount);
    }
}
