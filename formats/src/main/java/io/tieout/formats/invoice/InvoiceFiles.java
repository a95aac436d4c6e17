package io.tieout.formats.invoice;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.formats.print.ArchiveFile;
import io.tieout.formats.print.PrintedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Issued invoices as files and as messages to the customer. The same invoice gives the same bytes
 * and the same message id.
 */
public final class InvoiceFiles {

    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml";

    private InvoiceFiles() {}

    /** The invoice in the form and the language that its customer wants, else the company's. */
    public static Attachment file(Invoice invoice) {
        Words words = Words.of(invoice.draft().language());
        String terms = words.terms(invoice);
        return switch (invoice.draft().format()) {
            case UBL ->
                    Attachment.of(invoice.number() + ".xml", XML, UblInvoice.of(invoice, terms));
            case FACTUR_X -> {
                byte[] data = CrossIndustryInvoice.of(invoice, terms);
                yield pdf(invoice, words, ArchiveFile.withInvoice(data));
            }
            case PDF -> pdf(invoice, words, ArchiveFile.PLAIN);
        };
    }

    /** The message that takes the file to the customer; without an address it waits for one. */
    public static OutgoingMessage message(Invoice invoice, Attachment file) {
        Words words = Words.of(invoice.draft().language());
        String seller = invoice.draft().seller().name();
        return new OutgoingMessage(
                DeterministicId.of("d", List.of("invoice", invoice.draft().id())),
                invoice.draft().buyer().billing().email(),
                words.word("subject", invoice.number(), seller).replaceAll("\\R", " "),
                words.word(
                        "body",
                        invoice.number(),
                        invoice.draft().gross(),
                        words.terms(invoice),
                        invoice.creditorReference(),
                        seller),
                List.of(file));
    }

    private static Attachment pdf(Invoice invoice, Words words, ArchiveFile archive) {
        InvoicePage page = new InvoicePage(invoice, words);
        try (PrintedPages pages = new PrintedPages(page.title(), invoice.issueDate())) {
            page.write(pages);
            return Attachment.of(invoice.number() + ".pdf", PDF, pages.bytes(archive));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print invoice " + invoice.number(), e);
        }
    }
}
