package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.receivables.Payment;
import java.util.function.Function;

/**
 * Tells which open lines of an account without a cash book are cash application's alone. There a
 * payment or return is a case, and posted, once: by cash application.
 */
final class CashLines {

    private final Function<BankItem, CanonicalEvent> documents;

    /**
     * @param documents finds an item's document; asked for the few lines that features do not
     *     decide
     */
    CashLines(Function<BankItem, CanonicalEvent> documents) {
        this.documents = documents;
    }

    /** Whether cash application takes the line: as a payment, or as the return of one. */
    boolean has(BankItem item) {
        if (item.side() != Side.BANK) {
            return false;
        }
        if (item.amount() < 0 || !item.returned()) {
            return item.amount() > 0 || item.returned();
        }
        // Money in that is told as returned: a returned payment of ours, or a customer's words.
        return Payment.isPayment((BankTransaction) documents.apply(item));
    }
}
