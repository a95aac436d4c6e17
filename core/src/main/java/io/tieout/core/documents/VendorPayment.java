package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment to a vendor as it was sent to the bank, with the bills that it settles. The bank's own
 * line of it comes later and quotes the id.
 *
 * @param id end-to-end id that travels with the money
 * @param companyId the company that pays; null where there is only one
 * @param accountId the bank account that it is paid from
 * @param amount positive; what its lines come to
 * @param approvedBy who agreed that it is paid; empty if that is not told
 * @param lines at least one
 */
public record VendorPayment(
        String id,
        String companyId,
        String accountId,
        String vendorId,
        String vendorName,
        LocalDate executionDate,
        Money amount,
        String approvedBy,
        List<VendorPaymentLine> lines)
        implements CanonicalEvent {

    public VendorPayment {
        Required.text(id, "id");
        Required.text(accountId, "accountId");
        Required.text(vendorId, "vendorId");
        Required.value(executionDate, "executionDate");
        Required.value(amount, "amount");
        Required.sane(amount, "amount");
        vendorName = vendorName == null || vendorName.isBlank() ? vendorId : vendorName;
        approvedBy = approvedBy == null ? "" : approvedBy.strip();
        lines = List.copyOf(lines);
        if (amount.minorUnits() <= 0) {
            throw new InvalidFieldException("amount", "is not above zero: nothing is paid");
        }
        if (lines.isEmpty()) {
            throw new MissingFieldException("lines");
        }
        Money sum = Money.zero(amount.currency());
        for (VendorPaymentLine line : lines) {
            Required.sameCurrency(line.amount(), amount.currency(), "lines.amount");
            sum = sum.plus(line.amount());
        }
        if (!sum.equals(amount)) {
            throw new InvalidFieldException(
                    "amount", "is " + amount + ", and the lines come to " + sum);
        }
    }

    /** What its discounts come to; zero if none is taken. */
    public Money discount() {
        return lines.stream()
                .map(VendorPaymentLine::discount)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    @Override
    public String stream() {
        return Streams.VENDOR_PAYMENTS;
    }
}
