package io.tieout.connectors.log;

import java.io.Closeable;
import java.util.Optional;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.TailerDirection;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Reads one partition record by record, without blocking. Either every record after the start
 * position comes, in order and once, or a {@link LogException} says what is missing: every document
 * carries the ordinal of its first record, so a gap shows wherever it lies, also where Chronicle
 * itself would go on silently at the next surviving cycle. One thread.
 */
public final class LogReader implements Closeable {

    private final String partition;
    private final SingleChronicleQueue queue;
    private final ExcerptTailer tailer;
    private final Document document = new Document();
    private LogPosition documentStart;
    private int offset;
    private int loadedCount;

    private LogReader(String partition, SingleChronicleQueue queue, LogPosition from) {
        this.partition = partition;
        this.queue = queue;
        this.tailer = queue.createTailer();
        this.documentStart = new LogPosition(from.index(), 0, from.documentOrdinal());
        this.offset = from.offset();
    }

    /**
     * @param from where to start; {@link LogPosition#EARLIEST} for all that is left
     */
    public static LogReader open(
            LogFolder folder, int partition, LogPosition from, TimeSource clock)
            throws LogException {
        SingleChronicleQueue queue = folder.queue(partition, clock);
        LogReader reader = new LogReader(folder.describe(partition), queue, from);
        try {
            reader.seek(from);
            return reader;
        } catch (LogException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Records ever written to a partition. */
    public static long endOrdinal(LogFolder folder, int partition, TimeSource clock)
            throws LogException {
        try (SingleChronicleQueue queue = folder.queue(partition, clock)) {
            return endOrdinal(queue, folder.describe(partition));
        }
    }

    private static long endOrdinal(SingleChronicleQueue queue, String partition)
            throws LogException {
        return last(queue, partition).map(Document::endOrdinal).orElse(0L);
    }

    /** The document that was appended last. */
    static Optional<Document> last(SingleChronicleQueue queue, String partition)
            throws LogException {
        try (ExcerptTailer last = queue.createTailer()) {
            last.direction(TailerDirection.BACKWARD).toEnd();
            try (DocumentContext context = last.readingDocument()) {
                if (!context.isPresent()) {
                    return Optional.empty();
                }
                Document document = new Document();
                document.read(context, partition);
                return Optional.of(document);
            }
        }
    }

    /** Moves before the position and checks what can be checked before anything is read. */
    private void seek(LogPosition from) throws LogException {
        if (from.ordinal() == LogPosition.UNKNOWN_ORDINAL) {
            documentStart = LogPosition.START;
            tailer.toStart();
            load(false);
            return;
        }
        long endOrdinal = endOrdinal(queue, partition);
        if (endOrdinal < from.ordinal()) {
            throw MissingRecordsException.truncated(partition, from, endOrdinal);
        }
        if (from.ordinal() == 0) {
            tailer.toStart();
        } else if (!tailer.moveToIndex(from.index())) {
            // Nothing stands there: right at the tail or at a cycle's end, wrong after a deletion.
            load(true);
        }
    }

    /** The next record, or null if all that is visible has been read. */
    public LogRecord next() throws LogException {
        while (offset >= loadedCount) {
            if (!load(true)) {
                return null;
            }
        }
        offset++;
        LogRecord record = document.nextRecord();
        if (offset == loadedCount) {
            finishDocument();
        }
        return record;
    }

    private void finishDocument() {
        documentStart = new LogPosition(document.index() + 1, 0, document.endOrdinal());
        offset = 0;
        loadedCount = 0;
    }

    private boolean load(boolean checked) throws LogException {
        try (DocumentContext context = tailer.readingDocument()) {
            if (!context.isPresent()) {
                return false;
            }
            document.read(context, partition);
        }
        if (checked) {
            checkContinues();
        }
        documentStart = new LogPosition(document.index(), 0, document.firstOrdinal());
        loadedCount = document.count();
        for (int i = 0; i < offset; i++) {
            document.skipRecord();
        }
        return true;
    }

    private void checkContinues() throws LogException {
        long found = document.firstOrdinal();
        if (found > documentStart.ordinal()) {
            throw MissingRecordsException.deleted(partition, position(), found, document.index());
        }
        if (found < documentStart.ordinal() || offset > document.count()) {
            throw new LogException(
                    "%s: index 0x%x holds position %d, expected %d; the log was replaced"
                            .formatted(
                                    partition, document.index(), found, documentStart.ordinal()));
        }
    }

    /** Before the record that {@link #next} will give. */
    public LogPosition position() {
        return new LogPosition(documentStart.index(), offset, documentStart.ordinal() + offset);
    }

    /** Whether the next record begins a document: the moment to turn to another partition. */
    public boolean atDocumentStart() {
        return offset == 0;
    }

    @Override
    public void close() {
        tailer.close();
        queue.close();
    }
}
