package io.tieout.core.identification;

import java.util.List;
import java.util.Objects;

/**
 * What the directory had under one key.
 *
 * @param entries empty if nobody is known under it
 */
public record Answer(Lookup lookup, List<DirectoryEntry> entries) {

    public Answer {
        Objects.requireNonNull(lookup, "lookup");
        entries = List.copyOf(entries);
    }
}
