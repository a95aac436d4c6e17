package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.receivables.SettledItems;
import java.util.List;

/**
 * Which documents of a family are past the retention: items that are settled for good, and
 * remittances and decisions about no payment that stays. Customers stay.
 */
final class ForgottenDocuments {

    private final CustomerScope scope;
    private final SettledItems settled;
    private final long limitMillis;

    /**
     * @param limitMillis what was settled before is forgotten
     */
    ForgottenDocuments(CustomerScope scope, long limitMillis) {
        this.scope = scope;
        this.limitMillis = limitMillis;
        this.settled = scope.settledBefore(limitMillis);
    }

    boolean isAny() {
        return !settled.isEmpty();
    }

    boolean has(FamilyDocument document) {
        CanonicalEvent event = document.document().event();
        if (event instanceof BankTransaction) {
            return settled.payments().contains(event.id());
        }
        if (event instanceof Receivable) {
            return settled.receivables().contains(event.id());
        }
        if (event instanceof Customer
                || document.knownAtMillis() >= limitMillis
                || document.document().observedAtMillis() >= limitMillis) {
            return false;
        }
        return paymentsOf(event).stream().noneMatch(this::stays);
    }

    private static List<String> paymentsOf(CanonicalEvent event) {
        if (event instanceof DecisionEvent decision) {
            return decision.leftIds();
        }
        String paymentId = ((Remittance) event).paymentId();
        return paymentId == null ? List.of() : List.of(paymentId);
    }

    private boolean stays(String paymentId) {
        return scope.payment(paymentId) != null && !settled.payments().contains(paymentId);
    }
}
