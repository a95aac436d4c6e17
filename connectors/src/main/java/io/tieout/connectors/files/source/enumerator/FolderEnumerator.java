package io.tieout.connectors.files.source.enumerator;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.source.enumerator.FolderScan.Arrival;
import io.tieout.connectors.files.source.split.FileFailed;
import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;
import io.tieout.connectors.files.source.split.FolderState;
import io.tieout.connectors.files.source.split.FolderState.Known;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds files and gives each to the reader that asks next. A content counts once: its hash is
 * remembered (the newest {@value #KNOWN_LIMIT}; beyond that the oldest are forgotten), and the same
 * bytes under another name, or again, are set aside as a duplicate. A file that failed is
 * forgotten, so it can be delivered again.
 */
public final class FolderEnumerator implements SplitEnumerator<FileSplit, FolderState> {

    static final int KNOWN_LIMIT = 200_000;
    private static final Logger LOG = LoggerFactory.getLogger(FolderEnumerator.class);

    private final SplitEnumeratorContext<FileSplit> context;
    private final FolderLayout layout;
    private final FolderScan scan;
    private final long intervalMillis;
    private final TimeSource clock;
    private final Counter duplicateFiles;
    private final Map<String, Known> known;
    private final Deque<FileSplit> waiting;
    private final Set<Integer> askingReaders = new TreeSet<>();
    private long nextNumber;
    private boolean listed;

    /**
     * @param intervalMillis between two looks; 0 for a bounded source, which looks once
     */
    public FolderEnumerator(
            SplitEnumeratorContext<FileSplit> context,
            FolderLayout layout,
            long intervalMillis,
            TimeSource clock,
            FolderState state) {
        this.context = context;
        this.layout = layout;
        this.scan = new FolderScan(layout, intervalMillis > 0);
        this.intervalMillis = intervalMillis;
        this.clock = clock;
        this.duplicateFiles = context.metricGroup().counter("duplicateFiles");
        this.known = new LinkedHashMap<>(state.known());
        this.waiting = new ArrayDeque<>(state.waiting());
        this.nextNumber = state.nextNumber();
        this.listed = state.listed();
    }

    @Override
    public void start() {
        if (isWatching()) {
            context.callAsync(scan::look, this::take, 0, intervalMillis);
        } else if (!listed) {
            context.callAsync(scan::look, this::take);
        }
    }

    private boolean isWatching() {
        return intervalMillis > 0;
    }

    private void take(List<Arrival> arrivals, Throwable failure) {
        if (failure != null) {
            throw new UncheckedIOException(
                    new IOException("cannot look into " + layout.folder(), failure));
        }
        try {
            for (Arrival arrival : arrivals) {
                take(arrival);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listed = true;
        assign();
    }

    private void take(Arrival arrival) throws IOException {
        Known first = known.get(arrival.sha256());
        if (first == null) {
            remember(arrival);
        } else if (!first.name().equals(arrival.name()) || wasMovedBefore(arrival)) {
            setAside(arrival, first);
        }
    }

    /** The first file of this name and content is among the done, so this is another one. */
    private boolean wasMovedBefore(Arrival arrival) throws IOException {
        var done = layout.done().resolve(arrival.name());
        return Files.isRegularFile(done)
                && Files.size(done) == arrival.sizeBytes()
                && FolderLayout.hash(done).equals(arrival.sha256());
    }

    private void remember(Arrival arrival) {
        FileSplit split =
                new FileSplit(
                        nextNumber++,
                        arrival.name(),
                        arrival.sizeBytes(),
                        arrival.modifiedAtMillis(),
                        arrival.sha256(),
                        clock.millis(),
                        0,
                        FileOutcome.OPEN);
        known.put(arrival.sha256(), new Known(split.number(), split.name()));
        if (known.size() > KNOWN_LIMIT) {
            Iterator<String> oldest = known.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        waiting.add(split);
    }

    private void setAside(Arrival arrival, Known first) throws IOException {
        LOG.warn("{} has the content of {} and is not read", arrival.name(), first.name());
        duplicateFiles.inc();
        if (isWatching()) {
            layout.move(arrival.name(), arrival.sha256(), layout.duplicates());
        }
    }

    private void assign() {
        Iterator<Integer> readers = askingReaders.iterator();
        while (readers.hasNext() && (!waiting.isEmpty() || isAllGivenOut())) {
            int reader = readers.next();
            if (context.registeredReaders().containsKey(reader)) {
                answer(reader);
            }
            readers.remove();
        }
    }

    private boolean isAllGivenOut() {
        return !isWatching() && listed && waiting.isEmpty();
    }

    private void answer(int reader) {
        if (waiting.isEmpty()) {
            context.signalNoMoreSplits(reader);
        } else {
            context.assignSplit(waiting.remove(), reader);
        }
    }

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {
        askingReaders.add(subtask);
        assign();
    }

    @Override
    public void addSplitsBack(List<FileSplit> splits, int subtask) {
        List<FileSplit> back = new ArrayList<>(splits);
        for (int i = back.size() - 1; i >= 0; i--) {
            waiting.addFirst(back.get(i));
        }
        askingReaders.remove(subtask);
        assign();
    }

    @Override
    public void addReader(int subtask) {}

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        if (event instanceof FileFailed failed) {
            Known first = known.get(failed.sha256());
            if (first != null && first.number() == failed.number()) {
                known.remove(failed.sha256());
            }
        }
    }

    @Override
    public FolderState snapshotState(long checkpointId) {
        return new FolderState(nextNumber, listed, known, List.copyOf(waiting));
    }

    @Override
    public void close() {}
}
