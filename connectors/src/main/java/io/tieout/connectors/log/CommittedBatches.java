package io.tieout.connectors.log;

import java.io.Closeable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.TailerDirection;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/** Looks backwards through a log for the documents of given batches. */
public final class CommittedBatches {

    private final LogFolder folder;
    private final TimeSource clock;

    public CommittedBatches(LogFolder folder, TimeSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What of the batches stands in the log.
     *
     * @param countsByOrigin records per document found
     * @param complete false if retention has deleted documents younger than the search went
     */
    public record Found(Map<BatchOrigin, Integer> countsByOrigin, boolean complete) {

        public Found {
            countsByOrigin = Map.copyOf(countsByOrigin);
        }
    }

    /** Searches every partition back to the documents appended before {@code sinceMillis}. */
    public Found find(Set<String> batchIds, long sinceMillis) throws LogException {
        Map<BatchOrigin, Integer> found = new HashMap<>();
        boolean complete = true;
        for (int partition = 0; partition < folder.partitions(); partition++) {
            try (Search search = new Search(folder, partition, clock)) {
                complete &= search.collect(batchIds, sinceMillis, found);
            }
        }
        return new Found(found, complete);
    }

    private static final class Search implements Closeable {

        private final String partition;
        private final SingleChronicleQueue queue;
        private final ExcerptTailer tailer;
        private final Document document = new Document();

        Search(LogFolder folder, int partition, TimeSource clock) {
            this.partition = folder.describe(partition);
            this.queue = folder.queue(partition, clock);
            this.tailer = queue.createTailer().direction(TailerDirection.BACKWARD).toEnd();
        }

        boolean collect(Set<String> batchIds, long sinceMillis, Map<BatchOrigin, Integer> found)
                throws LogException {
            long firstOrdinal = 0;
            while (true) {
                try (DocumentContext context = tailer.readingDocument()) {
                    if (!context.isPresent()) {
                        return firstOrdinal == 0;
                    }
                    document.read(context, partition);
                }
                if (document.appendedAtMillis() < sinceMillis) {
                    return true;
                }
                firstOrdinal = document.firstOrdinal();
                if (batchIds.contains(document.origin().batchId())) {
                    found.put(document.origin(), document.count());
                }
            }
        }

        @Override
        public void close() {
            tailer.close();
            queue.close();
        }
    }
}
