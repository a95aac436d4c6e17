/**
 * Vendors' electronic invoices to canonical bills: UBL 2.1, the cross-industry invoice of
 * UN/CEFACT, and PDFs that carry either (Factur-X, ZUGFeRD 1 and 2, XRechnung). What a bill says is
 * taken over exactly or the bill is refused; nothing is worked out again. Depends on core, an XML
 * parser and, for PDFs, the process of {@code pages}; no network.
 */
package io.tieout.formats.bills;
