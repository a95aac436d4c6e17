package io.tieout.formats.bills;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.money.Money;
import java.math.BigDecimal;

/** What the canonical bill refuses, in the words of a dead letter. */
final class Refusals {

    private Refusals() {}

    /** An amount with all its digits; null passes. */
    static Money money(BigDecimal amount, String currency, String field)
            throws RefusedBillException {
        if (amount == null) {
            return null;
        }
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException e) {
            throw new RefusedBillException(
                    field,
                    "'"
                            + field
                            + "' has more digits than "
                            + currency
                            + ": "
                            + amount.toPlainString());
        }
    }

    static RefusedBillException of(IllegalArgumentException e, int line) {
        if (e instanceof InvalidFieldException invalid) {
            return new RefusedBillException(invalid.field(), e.getMessage(), line);
        }
        if (e instanceof MissingFieldException missing) {
            return new RefusedBillException(missing.field(), e.getMessage(), line);
        }
        return new RefusedBillException("", e.getMessage(), line);
    }
}
