package io.tieout.formats.bills;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.formats.RawText;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The one bill of a file, which is held in memory up to a limit. The file is kept as an original
 * before it is read, so that a bill that another reader makes of it has its page too.
 */
final class BillReader implements RecordReader {

    static final int FILE_LIMIT_BYTES = 32 << 20;

    private static final String CHANNEL = "file";

    /** What makes a bill of the bytes of a file. */
    @FunctionalInterface
    interface Reading {
        ReadBill read(byte[] file, InvoiceSource source)
                throws RefusedBillException, IOException, InterruptedException;
    }

    private final String source;
    private final InputStream in;
    private final Reading reading;
    private final Originals originals;
    private final boolean isText;
    private boolean read;

    /**
     * @param isText whether a dead letter can quote the file
     */
    BillReader(
            String source, InputStream in, Reading reading, Originals originals, boolean isText) {
        this.source = source;
        this.in = in;
        this.reading = reading;
        this.originals = originals;
        this.isText = isText;
    }

    @Override
    public Row next() {
        if (read) {
            return null;
        }
        read = true;
        byte[] file = new byte[0];
        try {
            file = in.readNBytes(FILE_LIMIT_BYTES + 1);
            if (file.length > FILE_LIMIT_BYTES) {
                return rejected(
                        new RefusedBillException(
                                "", "is larger than " + FILE_LIMIT_BYTES + " bytes"),
                        file);
            }
            String sha256 = sha256(file);
            originals.keep(sha256, file);
            ReadBill bill =
                    reading.read(file, new InvoiceSource(CHANNEL, source, sha256, null, List.of()));
            return new Row.Accepted("document", bill.bill(), null, bill.warning());
        } catch (RefusedBillException e) {
            return rejected(e, file);
        } catch (InterruptedException | ClosedByInterruptException e) {
            // Whoever interrupts wants the reading to end; the bill is not at fault.
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("reading was interrupted"));
        } catch (IOException e) {
            return rejected(
                    new RefusedBillException("", "cannot be read: " + e.getMessage()), file);
        }
    }

    private Row rejected(RefusedBillException e, byte[] file) {
        String raw = isText ? RawText.of(file, 0, file.length) : "";
        return new Row.Rejected(
                new DeadLetter(source, e.position(), e.field(), e.getMessage(), raw));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
