package io.tieout.core.payments;

import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * One transfer: everything that is paid to a vendor's account from one of ours.
 *
 * @param endToEndId travels with the money, so that the bank line ties back to it
 * @param lines at least one; bills before credit notes
 */
public record ProposedPayment(String endToEndId, String fromAccount, List<ProposedLine> lines) {

    public ProposedPayment {
        Objects.requireNonNull(endToEndId, "endToEndId");
        Objects.requireNonNull(fromAccount, "fromAccount");
        lines = List.copyOf(lines);
        if (amount(lines).signum() <= 0) {
            throw new IllegalArgumentException(endToEndId + " pays nothing");
        }
    }

    public Money amount() {
        return amount(lines);
    }

    public String vendorId() {
        return lines.get(0).payable().vendorId();
    }

    public String vendorName() {
        return lines.get(0).payable().vendorName();
    }

    public String creditorAccount() {
        return lines.get(0).payable().creditorAccount();
    }

    static Money amount(List<ProposedLine> lines) {
        return lines.stream().map(ProposedLine::amount).reduce(Money::plus).orElseThrow();
    }
}
