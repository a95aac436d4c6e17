package io.tieout.core.invoicing;

import io.tieout.core.results.ExceptionItem;
import java.util.List;

/**
 * What invoicing a company as of a day came to.
 *
 * @param invoices in the order of their numbers
 * @param exceptions what could not be invoiced, and why
 */
public record Invoicing(List<Invoice> invoices, List<ExceptionItem> exceptions) {

    public Invoicing {
        invoices = List.copyOf(invoices);
        exceptions = List.copyOf(exceptions);
    }
}
