package io.tieout.core.invoicing;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * An invoice before it has a number and a date.
 *
 * @param id hash of what is invoiced, and of nothing else: the same delivery or period has the same
 *     id whenever it is invoiced
 * @param sourceId of the order or contract
 * @param period the service, or the day of delivery
 * @param customerOrderNumber empty if the customer gave none
 * @param orderNumber the seller's; empty for a contract
 * @param contractNumber empty for an order
 */
public record InvoiceDraft(
        String id,
        String sourceId,
        Company seller,
        Customer buyer,
        ServicePeriod period,
        String customerOrderNumber,
        String orderNumber,
        String contractNumber,
        PaymentTerms terms,
        List<InvoiceLine> lines) {

    public InvoiceDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(terms, "terms");
        customerOrderNumber = customerOrderNumber == null ? "" : customerOrderNumber;
        orderNumber = orderNumber == null ? "" : orderNumber;
        contractNumber = contractNumber == null ? "" : contractNumber;
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(sourceId + ": an invoice without lines");
        }
    }

    public String currency() {
        return lines.get(0).net().currency();
    }

    public List<TaxTotal> taxes() {
        return TaxTotal.of(lines);
    }

    public Money net() {
        Money net = Money.zero(currency());
        for (InvoiceLine line : lines) {
            net = net.plus(line.net());
        }
        return net;
    }

    public Money tax() {
        Money tax = Money.zero(currency());
        for (TaxTotal total : taxes()) {
            tax = tax.plus(total.tax());
        }
        return tax;
    }

    public Money gross() {
        return net().plus(tax());
    }

    /** The customer's wish, else the company's. */
    public InvoiceFormat format() {
        InvoiceFormat wanted = buyer.billing().format();
        return wanted == null ? seller.format() : wanted;
    }

    /** The customer's language, else the company's; ISO 639-1. */
    public String language() {
        String wanted = buyer.billing().language();
        return wanted.isEmpty() ? seller.language() : wanted;
    }
}
