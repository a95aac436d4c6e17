package io.tieout.core.invoicing;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The exceptions of what cannot be invoiced. */
final class InvoicingCases {

    private static final String QUEUE = "invoicing";

    private InvoicingCases() {}

    /** An invoice for which something is not known. */
    static ExceptionItem missing(InvoiceDraft draft, List<String> what, LocalDate asOf) {
        String document =
                draft.orderNumber().isEmpty()
                        ? "Contract " + draft.contractNumber() + ", " + draft.period().from()
                        : "Order " + draft.orderNumber();
        return item(
                draft.id(),
                draft.sourceId(),
                draft.gross(),
                asOf,
                document
                        + " of customer "
                        + draft.buyer().id()
                        + " cannot be invoiced; missing: "
                        + String.join("; ", what)
                        + ".");
    }

    /**
     * @param companyId of a company that is not known; null if it is known
     */
    static ExceptionItem unknown(
            CanonicalEvent document,
            String companyId,
            String customerId,
            String currency,
            LocalDate asOf) {
        String who = companyId == null ? "customer " + customerId : "company " + companyId;
        return item(
                document.stream() + '/' + document.id(),
                document.id(),
                Money.zero(currency),
                asOf,
                "Document "
                        + document.id()
                        + " cannot be invoiced: nothing is known of "
                        + who
                        + ".");
    }

    private static ExceptionItem item(
            String identity, String subject, Money amount, LocalDate asOf, String explanation) {
        Reason reason = Reason.MISSING_REQUIRED_INFORMATION;
        return new ExceptionItem(
                DeterministicId.of("x", List.of(QUEUE, reason.name(), identity)),
                QUEUE,
                reason,
                Severity.MEDIUM,
                "",
                List.of(subject),
                amount,
                TimeUnit.DAYS.toMillis(asOf.toEpochDay()),
                ExceptionStatus.OPEN,
                explanation,
                List.of());
    }
}
