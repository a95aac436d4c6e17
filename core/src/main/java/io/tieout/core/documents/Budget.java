package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.YearMonth;

/**
 * What a company means to spend in a month on a GL account.
 *
 * @param companyId null where there is only one
 * @param costCenter null for the account as a whole, whatever the cost centre
 * @param amount zero or more
 */
public record Budget(
        String id,
        String companyId,
        String glAccount,
        String costCenter,
        YearMonth month,
        Money amount)
        implements CanonicalEvent {

    public Budget {
        Required.text(id, "id");
        Required.text(glAccount, "glAccount");
        Required.value(month, "month");
        Required.value(amount, "amount");
        Required.sane(amount, "amount");
        Required.notNegative(amount, "amount");
    }

    @Override
    public String stream() {
        return Streams.BUDGETS;
    }
}
