package io.tieout.core.invoicing;

import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.references.CheckDigits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An invoice as it is sent.
 *
 * @param number unique for the company, without gaps within its year
 */
public record Invoice(InvoiceDraft draft, String number, LocalDate issueDate) {

    public Invoice {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issueDate, "issueDate");
    }

    public LocalDate dueDate() {
        return issueDate.plusDays(draft.terms().netDays());
    }

    /** What the customer is asked to quote: an ISO 11649 reference of the number. */
    public String creditorReference() {
        return CheckDigits.creditorReference(number);
    }

    /**
     * What the customer may quote: the creditor reference, and the seller's number of the order.
     */
    private List<Reference> references() {
        Reference issued = new Reference(ReferenceType.CREDITOR_REFERENCE, creditorReference());
        return draft.orderNumber().isEmpty()
                ? List.of(issued)
                : List.of(issued, new Reference(ReferenceType.ORDER, draft.orderNumber()));
    }

    /** What the cash application waits for. */
    public Receivable receivable() {
        return new Receivable(
                draft.id(),
                InvoicingRun.statedCompany(draft.seller().id()),
                draft.buyer().id(),
                draft.buyer().name(),
                number,
                ReceivableKind.INVOICE,
                issueDate,
                dueDate(),
                draft.gross(),
                draft.terms(),
                draft.customerOrderNumber().isEmpty() ? null : draft.customerOrderNumber(),
                references(),
                List.of(),
                "",
                ReceivableStatus.OPEN);
    }
}
