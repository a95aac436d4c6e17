package io.tieout.core.invoicing;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.Receivable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the invoices of a company their numbers: prefix, year and a count from 1 without gaps. What
 * was issued before is learned from its receivables, so that nothing is invoiced twice and the
 * count goes on.
 */
final class InvoiceNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("([0-9A-Z]{1,8})-([0-9]{4})-([0-9]{6,9})");

    private final Set<String> issuedIds = new HashSet<>();
    private final Map<String, Integer> lastOf = new HashMap<>();

    /** Takes in a document that was issued before, by whatever system. */
    void issued(Receivable receivable) {
        issuedIds.add(receivable.id());
        Matcher number = NUMBER.matcher(receivable.number());
        if (number.matches()) {
            String series = number.group(1) + '-' + number.group(2);
            lastOf.merge(series, Integer.valueOf(number.group(3)), Math::max);
        }
    }

    boolean isIssued(String invoiceId) {
        return issuedIds.contains(invoiceId);
    }

    /** The next number of the company's series of that year. */
    String next(Company company, int year) {
        String series = "%s-%04d".formatted(company.numberPrefix(), year);
        return "%s-%06d".formatted(series, lastOf.merge(series, 1, Integer::sum));
    }
}
