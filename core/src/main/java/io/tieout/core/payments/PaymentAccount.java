package io.tieout.core.payments;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * An account that the company pays from.
 *
 * @param accountId IBAN or the bank's own number
 * @param available what may be spent on this run; also the account's currency
 */
public record PaymentAccount(String companyId, String accountId, Money available) {

    public PaymentAccount {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(available, "available");
    }

    /** From the books; an account that names no company is of the default one. */
    public static PaymentAccount of(PayingAccount account) {
        return new PaymentAccount(
                account.companyId() == null ? Payable.DEFAULT_COMPANY : account.companyId(),
                account.id(),
                account.available());
    }
}
