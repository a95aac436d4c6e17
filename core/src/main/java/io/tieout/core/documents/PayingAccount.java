package io.tieout.core.documents;

import io.tieout.core.money.Money;

/**
 * A bank account that a company pays its vendors from, and what its bank has to be told of it.
 *
 * @param id IBAN or the bank's own number, as in the feed of that account
 * @param companyId null where there is only one
 * @param holder whose account it is, as the bank knows it
 * @param available what may be spent on the next run; also the account's currency
 * @param preference accounts are used in this order, the lowest first
 * @param bic of the bank; empty if unknown
 * @param routingNumber nine digits of a bank in the United States; empty elsewhere
 * @param originatorId what that bank calls the company in payment files, up to ten characters;
 *     empty elsewhere
 * @param bankName empty if unknown
 */
public record PayingAccount(
        String id,
        String companyId,
        String holder,
        Money available,
        int preference,
        String bic,
        String routingNumber,
        String originatorId,
        String bankName)
        implements CanonicalEvent {

    private static final String BIC = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?";

    public PayingAccount {
        Required.text(id, "id");
        Required.text(holder, "holder");
        Required.value(available, "available");
        Required.sane(available, "available");
        Required.notNegative(preference, "preference");
        bic = bic == null ? "" : bic.strip();
        routingNumber = routingNumber == null ? "" : routingNumber.strip();
        originatorId = originatorId == null ? "" : originatorId.strip();
        bankName = bankName == null ? "" : bankName;
        if (!bic.isEmpty() && !bic.matches(BIC)) {
            throw new InvalidFieldException("bic", "is not a BIC: " + bic);
        }
        if (!routingNumber.isEmpty() && !RoutingNumber.isValid(routingNumber)) {
            throw new InvalidFieldException(
                    "routingNumber", "is not nine digits with a right check digit");
        }
        if (originatorId.length() > 10) {
            throw new InvalidFieldException("originatorId", "is longer than ten characters");
        }
    }

    @Override
    public String stream() {
        return Streams.PAYMENT_ACCOUNTS;
    }
}
