package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.util.List;

/** The exception for a document whose id is taken by another content. */
final class Conflicts {

    private Conflicts() {}

    static ExceptionItem exception(Observed observed, long contentHash, BankItem item) {
        CanonicalEvent event = observed.event();
        ScopeKey scope = ScopeKey.of(ScopeKey.of(event));
        long amount = item == null ? amountOf(event) : item.amount();
        return new ExceptionItem(
                DeterministicId.of(
                        "x",
                        List.of(
                                "conflict",
                                event.stream(),
                                scope.accountId(),
                                scope.currency(),
                                event.id(),
                                Long.toHexString(contentHash))),
                "bank",
                Reason.CONFLICTING_DUPLICATE,
                Severity.HIGH,
                scope.accountId(),
                List.of(event.id()),
                new Money(amount, scope.currency()),
                observed.observedAtMillis(),
                ExceptionStatus.OPEN,
                // Without the file: of two that bring the same content either may be read first.
                event.id()
                        + " came again with other content than the document observed first under"
                        + " this id; the first one counts.",
                List.of());
    }

    private static long amountOf(CanonicalEvent event) {
        return event instanceof BankStatement statement
                ? statement.closingBalance().minorUnits()
                : 0;
    }
}
