package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer invoice, credit memo or debit memo. The amount is never negative: its kind says on
 * which side it stands.
 *
 * @param companyId the company that issued it; null where there is only one
 * @param customerId the {@link Customer} who owes it, who need not be the one who pays
 * @param customerName as on the document; null if unknown
 * @param number as printed on the document, which is what payers quote
 * @param amount what was invoiced, tax included
 * @param terms null if the due date is all there is
 * @param orderNumber the customer's order; null if none
 * @param references issued with the document for payers to quote, such as a creditor reference;
 *     those of type order are the seller's orders that it is for
 * @param payerAccounts accounts that are known to pay it, besides those of the customer
 * @param text free text; empty if none
 */
public record Receivable(
        String id,
        String companyId,
        String customerId,
        String customerName,
        String number,
        ReceivableKind kind,
        LocalDate issueDate,
        LocalDate dueDate,
        Money amount,
        PaymentTerms terms,
        String orderNumber,
        List<Reference> references,
        List<String> payerAccounts,
        String text,
        ReceivableStatus status)
        implements CanonicalEvent {

    public Receivable {
        Required.text(id, "id");
        Required.text(customerId, "customerId");
        Required.text(number, "number");
        Required.value(kind, "kind");
        Required.value(issueDate, "issueDate");
        Required.value(dueDate, "dueDate");
        Required.value(amount, "amount");
        Required.notNegative(amount, "amount");
        references = List.copyOf(references);
        payerAccounts = List.copyOf(payerAccounts);
        text = text == null ? "" : text;
        status = status == null ? ReceivableStatus.OPEN : status;
    }

    @Override
    public String stream() {
        return Streams.RECEIVABLES;
    }
}
