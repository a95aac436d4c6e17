package io.tieout.jobs.invoicing;

import io.tieout.connectors.results.LineEncoder;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.Delivery;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.formats.invoice.InvoiceFiles;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Writes the file of each invoice, below the folder of its company, and the line of the message
 * that is to take it to the customer. A file appears whole or not at all; the same invoice gives
 * the same file again.
 */
final class InvoiceWriter implements LineEncoder<Invoice> {

    static final String FOLDER = "invoices";

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<ResultsJson> JSON = ThreadLocal.withInitial(ResultsJson::new);

    private final String output;

    InvoiceWriter(Path output) {
        this.output = output.toAbsolutePath().toString();
    }

    @Override
    public void write(Invoice invoice, OutputStream deliveries) throws IOException {
        Attachment file = InvoiceFiles.file(invoice);
        OutgoingMessage message = InvoiceFiles.message(invoice, file);
        String place =
                FOLDER + '/' + folderName(invoice.draft().seller().id()) + '/' + file.fileName();
        writeFile(Path.of(output).resolve(place), file.bytes());
        long preparedAt = TimeUnit.DAYS.toMillis(invoice.issueDate().toEpochDay());
        Delivery delivery =
                Delivery.prepared(message.id(), invoice.draft().id(), message.to(), preparedAt);
        JSON.get().write(delivery, message, place, deliveries);
    }

    private static void writeFile(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An id may hold anything, a folder's name may not. */
    private static String folderName(String companyId) {
        String name = companyId.replaceAll("[^0-9A-Za-z_-]", "_");
        return name.isEmpty() ? "_" : name;
    }
}
