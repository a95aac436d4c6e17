package io.tieout.connectors.files.source.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The enumerator's state.
 *
 * @param nextNumber of the next file found
 * @param listed whether a bounded source has listed its folder
 * @param known content seen, by SHA-256, oldest first; the enumerator bounds it
 * @param waiting files that no reader has yet
 */
public record FolderState(
        long nextNumber, boolean listed, Map<String, Known> known, List<FileSplit> waiting) {

    public static final FolderState EMPTY = new FolderState(0, false, Map.of(), List.of());

    public FolderState {
        known = new LinkedHashMap<>(known);
        waiting = List.copyOf(waiting);
    }

    /** Which file brought a content first. */
    public record Known(long number, String name) {

        public Known {
            Objects.requireNonNull(name, "name");
        }
    }
}
