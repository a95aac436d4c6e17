package io.tieout.core.invoicing;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be invoiced of orders and contracts as of a day. */
final class Drafts {

    private Drafts() {}

    /** What was delivered by that day and is not invoiced elsewhere. */
    static Optional<InvoiceDraft> of(
            SalesOrder order, Company seller, Customer buyer, LocalDate asOf) {
        if (order.deliveryDate() == null || order.deliveryDate().isAfter(asOf)) {
            return Optional.empty();
        }
        List<InvoiceLine> lines = new ArrayList<>();
        List<String> identity = new ArrayList<>(List.of(seller.id(), "order", order.id()));
        for (SalesLine sold : order.lines()) {
            BigDecimal delivered =
                    sold.deliveredQuantity() == null ? sold.quantity() : sold.deliveredQuantity();
            BigDecimal open = delivered.subtract(sold.invoicedQuantity());
            if (open.signum() > 0) {
                identity.add(Integer.toString(sold.line()));
                identity.add(sold.invoicedQuantity().stripTrailingZeros().toPlainString());
                lines.add(InvoiceLine.of(lines.size() + 1, sold, open, order.currency()));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new InvoiceDraft(
                        DeterministicId.of("i", identity),
                        order.id(),
                        seller,
                        buyer,
                        ServicePeriod.on(order.deliveryDate()),
                        order.customerOrderNumber(),
                        order.number(),
                        "",
                        terms(order.terms(), seller),
                        lines));
    }

    /** One for each period that is to be invoiced by that day. */
    static List<InvoiceDraft> of(
            Contract contract, Company seller, Customer buyer, LocalDate asOf) {
        ContractPeriods periods = new ContractPeriods(contract);
        List<InvoiceDraft> drafts = new ArrayList<>();
        for (ServicePeriod period : periods.dueBy(asOf)) {
            List<String> identity =
                    List.of(seller.id(), "contract", contract.id(), period.from().toString());
            drafts.add(
                    new InvoiceDraft(
                            DeterministicId.of("i", identity),
                            contract.id(),
                            seller,
                            buyer,
                            period,
                            contract.customerOrderNumber(),
                            "",
                            contract.number(),
                            terms(contract.terms(), seller),
                            lines(contract, periods, period)));
        }
        return drafts;
    }

    private static List<InvoiceLine> lines(
            Contract contract, ContractPeriods periods, ServicePeriod period) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (SalesLine sold : contract.lines()) {
            InvoiceLine whole =
                    InvoiceLine.of(lines.size() + 1, sold, sold.quantity(), contract.currency());
            Money share = periods.share(whole.net(), period);
            lines.add(periods.isWhole(period) ? whole : whole.part(share));
        }
        return lines;
    }

    private static PaymentTerms terms(PaymentTerms stated, Company seller) {
        return stated == null ? seller.terms() : stated;
    }
}
