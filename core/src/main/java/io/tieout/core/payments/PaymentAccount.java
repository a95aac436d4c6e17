package io.tieout.core.payments;

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
}
