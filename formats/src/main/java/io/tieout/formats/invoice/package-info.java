/**
 * Issued invoices to bytes: a page in the customer's language, Factur-X (PDF/A-3 with a
 * cross-industry invoice) and UBL 2.1, both by EN 16931. Amounts are those of the invoice; nothing
 * is worked out again. The same invoice gives the same bytes. No network, no files.
 */
package io.tieout.formats.invoice;
