package io.tieout.jobs.invoicing;

import io.tieout.connectors.messages.ChannelSettings;
import io.tieout.connectors.messages.RetrySettings;
import io.tieout.connectors.messages.TrackedDelivery;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.Delivery;
import io.tieout.core.messages.DeliveryEvent;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.formats.invoice.InvoiceFiles;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.collections.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Writes the file of each invoice, below the folder of its company, sends it to the customer if it
 * is told where to, and gives the line that says what became of the message. A file appears whole
 * or not at all; the same invoice gives the same file and the same message again, and a message
 * that was sent is not sent again. To be run with a parallelism of 1: the record is a file.
 */
final class InvoiceDelivery extends ProcessFunction<Invoice, byte[]> {

    /** Counters of messages, followed by their state. */
    static final String MESSAGES = "messages.";

    static final String FOLDER = "invoices";

    private static final long serialVersionUID = 1L;

    private final String output;
    private final ChannelSettings settings;
    private final String record;

    private transient ResultsJson json;
    private transient TrackedDelivery delivery;

    /** Held while invoices are sent: two runs at once would send each of them twice. */
    private transient FileChannel claim;

    /**
     * @param target null to prepare messages and send none
     */
    InvoiceDelivery(Path output, Deliveries.Target target) {
        this.output = output.toAbsolutePath().toString();
        this.settings = target == null ? null : target.settings();
        this.record = target == null ? null : target.record().toString();
    }

    @Override
    public void open(OpenContext openContext) throws IOException {
        json = new ResultsJson();
        if (settings != null) {
            Path file = Path.of(record).toAbsolutePath();
            Files.createDirectories(file.getParent());
            claim =
                    FileChannel.open(
                            file.resolveSibling(".invoices.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (claim.tryLock() == null) {
                throw new IllegalStateException("another process sends invoices: " + file);
            }
            delivery = new TrackedDelivery(settings, RetrySettings.DEFAULT, file);
        }
    }

    @Override
    public void processElement(Invoice invoice, Context context, Collector<byte[]> lines)
            throws Exception {
        Attachment file = InvoiceFiles.file(invoice);
        OutgoingMessage message = InvoiceFiles.message(invoice, file);
        String place =
                FOLDER + '/' + folderName(invoice.draft().seller().id()) + '/' + file.fileName();
        writeFile(Path.of(output).resolve(place), file.bytes());
        Delivery known =
                deliver(
                        message,
                        Delivery.prepared(
                                message.id(),
                                invoice.draft().id(),
                                message.to(),
                                TimeUnit.DAYS.toMillis(invoice.issueDate().toEpochDay())),
                        context.timerService().currentProcessingTime());
        getRuntimeContext()
                .getLongCounter(MESSAGES + known.state().name().toLowerCase(Locale.ROOT))
                .add(1);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        json.write(known, message, place, line);
        lines.collect(line.toByteArray());
    }

    private Delivery deliver(OutgoingMessage message, Delivery prepared, long nowMillis)
            throws InterruptedException {
        DeliveryEvent event = delivery == null ? null : delivery.deliver(message, nowMillis);
        return event == null ? prepared : prepared.with(event);
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

    @Override
    public void close() throws Exception {
        try {
            if (delivery != null) {
                delivery.close();
            }
        } finally {
            if (claim != null) {
                claim.close();
            }
        }
    }
}
