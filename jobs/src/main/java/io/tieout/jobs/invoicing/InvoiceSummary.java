package io.tieout.jobs.invoicing;

import io.tieout.core.invoicing.Invoice;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.jobs.reconcile.ResultCounter;
import io.tieout.operators.intake.IntakeSplit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What invoicing came to.
 *
 * @param byCurrency invoices by currency
 * @param exceptions what could not be invoiced, by reason
 * @param messages to customers, by the wire name of their state
 */
public record InvoiceSummary(
        long accepted,
        long rejected,
        SortedMap<String, Totals> byCurrency,
        SortedMap<String, Long> exceptions,
        SortedMap<String, Long> messages) {

    private static final String INVOICES = "invoices.";
    private static final String GROSS = "invoiced.";
    private static final String EXCEPTION = "exception.";

    /** Invoices of one currency: a count, and the sum with tax. */
    public record Totals(long invoices, Money gross) {}

    static List<ResultCounter.Count> counts(Invoice invoice) {
        Money gross = invoice.draft().gross();
        return List.of(
                ResultCounter.Count.one(INVOICES + gross.currency()),
                new ResultCounter.Count(GROSS + gross.currency(), gross.minorUnits()));
    }

    static List<ResultCounter.Count> counts(ExceptionItem exception) {
        return List.of(ResultCounter.Count.one(EXCEPTION + exception.reason().name()));
    }

    /** From the accumulators of a finished run. */
    public static InvoiceSummary of(Map<String, Object> accumulators) {
        SortedMap<String, Totals> totals = new TreeMap<>();
        SortedMap<String, Long> exceptions = new TreeMap<>();
        SortedMap<String, Long> messages = new TreeMap<>();
        long accepted = 0;
        long rejected = 0;
        for (Map.Entry<String, Object> entry : accumulators.entrySet()) {
            String name = entry.getKey();
            if (name.startsWith(INVOICES)) {
                String currency = name.substring(INVOICES.length());
                long gross = (Long) accumulators.get(GROSS + currency);
                totals.put(
                        currency, new Totals((Long) entry.getValue(), new Money(gross, currency)));
            } else if (name.startsWith(InvoiceDelivery.MESSAGES)) {
                messages.put(
                        name.substring(InvoiceDelivery.MESSAGES.length()), (Long) entry.getValue());
            } else if (name.startsWith(EXCEPTION)) {
                exceptions.put(name.substring(EXCEPTION.length()), (Long) entry.getValue());
            } else if (name.startsWith(IntakeSplit.ACCEPTED)) {
                accepted += (Long) entry.getValue();
            } else if (name.startsWith(IntakeSplit.REJECTED)) {
                rejected += (Long) entry.getValue();
            }
        }
        return new InvoiceSummary(accepted, rejected, totals, exceptions, messages);
    }
}
