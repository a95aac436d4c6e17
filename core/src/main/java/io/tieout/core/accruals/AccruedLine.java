package io.tieout.core.accruals;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What came of an order line by a day and was not billed by then.
 *
 * @param orderId of the order in force
 * @param orderLine number of its line
 * @param account that bears it
 * @param costCenter null if none
 * @param received in the order line's unit, less what went back, exact
 * @param billed by bills that were granted, less credit notes, exact
 * @param amount of what is not billed, at the order's price
 * @param posted whether the receipt's own journal has it already, on {@code goods-received}
 */
public record AccruedLine(
        String companyId,
        LocalDate asOf,
        String orderId,
        String orderNumber,
        int orderLine,
        String vendorId,
        String account,
        String costCenter,
        String received,
        String billed,
        Money amount,
        boolean posted) {

    public AccruedLine {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
    }
}
