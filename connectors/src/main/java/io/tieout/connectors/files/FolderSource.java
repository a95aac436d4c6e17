package io.tieout.connectors.files;

import io.tieout.connectors.files.source.enumerator.FolderEnumerator;
import io.tieout.connectors.files.source.reader.FolderSourceReader;
import io.tieout.connectors.files.source.split.FileSplit;
import io.tieout.connectors.files.source.split.FileSplitSerializer;
import io.tieout.connectors.files.source.split.FolderState;
import io.tieout.connectors.files.source.split.FolderStateSerializer;
import io.tieout.connectors.log.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The rows of the files in a folder, each exactly once in effect; sub-folders are not entered.
 * Files ending in {@code .part} or {@code .tmp} or beginning with a dot are ignored. A content
 * counts once, whatever its name and however often it comes. A file no format knows, that is gone,
 * changes or breaks its parser gives one dead letter; the others go on.
 *
 * <p>A watched folder waits until a file has not changed between two looks, and moves it to {@code
 * done}, {@code failed} or {@code duplicates} below, after the checkpoint that covers its last row.
 * To deliver a failed file again, put it back. A listed folder is left as it is, and the source
 * ends with its files.
 *
 * <p>The folder must be reachable, under one path, by every process of the job.
 */
public final class FolderSource<T>
        implements Source<T, FileSplit, FolderState>, ResultTypeQueryable<T> {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final FormatLookup lookup;
    private final RowMapper<T> mapper;
    private final TypeInformation<T> type;
    private final long intervalMillis;
    private final TimeSource clock;

    private FolderSource(
            Path folder,
            FormatLookup lookup,
            RowMapper<T> mapper,
            TypeInformation<T> type,
            long intervalMillis,
            TimeSource clock) {
        this.folder = folder.toAbsolutePath().toString();
        this.lookup = lookup;
        this.mapper = mapper;
        this.type = type;
        this.intervalMillis = intervalMillis;
        this.clock = clock;
    }

    /**
     * A folder watched for ever.
     *
     * @param interval between two looks
     * @param clock gives the rows of a file the time at which it was found complete
     */
    public static <T> FolderSource<T> watch(
            Path folder,
            FormatLookup lookup,
            RowMapper<T> mapper,
            TypeInformation<T> type,
            Duration interval,
            TimeSource clock) {
        if (interval.toMillis() <= 0) {
            throw new IllegalArgumentException("interval must be positive: " + interval);
        }
        return new FolderSource<>(folder, lookup, mapper, type, interval.toMillis(), clock);
    }

    /** What lies in a folder when the job starts; rows carry no time. */
    public static <T> FolderSource<T> list(
            Path folder, FormatLookup lookup, RowMapper<T> mapper, TypeInformation<T> type) {
        return new FolderSource<>(folder, lookup, mapper, type, 0, () -> 0);
    }

    private boolean isWatching() {
        return intervalMillis > 0;
    }

    @Override
    public Boundedness getBoundedness() {
        return isWatching() ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<FileSplit, FolderState> createEnumerator(
            SplitEnumeratorContext<FileSplit> context) throws IOException {
        return restoreEnumerator(context, FolderState.EMPTY);
    }

    @Override
    public SplitEnumerator<FileSplit, FolderState> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, FolderState state) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new NotDirectoryException("there is no folder " + folder);
        }
        return new FolderEnumerator(context, layout(), intervalMillis, clock, state);
    }

    @Override
    public SourceReader<T, FileSplit> createReader(SourceReaderContext context) {
        return new FolderSourceReader<>(context, layout(), lookup, mapper, isWatching());
    }

    private FolderLayout layout() {
        return new FolderLayout(Path.of(folder));
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new FileSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<FolderState> getEnumeratorCheckpointSerializer() {
        return new FolderStateSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }
}
