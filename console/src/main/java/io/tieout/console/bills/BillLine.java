package io.tieout.console.bills;

import io.tieout.console.views.MoneyView;
import java.util.List;

/**
 * A line of a bill beside the order line that it names. Quantities and prices are as printed,
 * prices for {@code priceUnit} units; what would have to be converted is not compared.
 *
 * @param net as printed; null if it is not
 * @param order null if the bill names no order line that there is
 * @param received of the order line in all, returns taken off; null if units differ
 * @param billedByOthers of the order line on bills that are approved; null if units differ or there
 *     are too many
 * @param expected the quantity at the order's price; null if it cannot be said
 * @param difference net less expected
 * @param differencePercent of what is expected, with one digit; null if nothing is
 * @param differs fields in which the line is not as the order: {@code quantity}, {@code price},
 *     {@code amount}, {@code received}
 */
public record BillLine(
        int line,
        String kind,
        String itemId,
        String description,
        String quantity,
        String unit,
        String unitPrice,
        String priceUnit,
        MoneyView net,
        OrderLineView order,
        String received,
        List<Came> receipts,
        String billedByOthers,
        MoneyView expected,
        MoneyView difference,
        String differencePercent,
        List<String> differs) {

    /** What was ordered; {@code limit} on lines by value. */
    public record OrderLineView(
            String id,
            String number,
            int version,
            int line,
            String quantity,
            String unit,
            String unitPrice,
            String priceUnit,
            MoneyView limit) {}

    /** A receipt for the order line; negative for what went back. */
    public record Came(String id, String date, String quantity, String unit) {}

    public BillLine {
        receipts = List.copyOf(receipts);
        differs = List.copyOf(differs);
    }
}
