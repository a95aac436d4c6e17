/**
 * Documents to printable bytes: statements and invoices as PDF/A-3 with embedded fonts. The same
 * document gives the same bytes. Depends on core and PDFBox; no network, no files.
 */
package io.tieout.formats.print;
