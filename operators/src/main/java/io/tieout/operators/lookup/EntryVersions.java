package io.tieout.operators.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * The versions of an entry that some question can still need: the last one that is complete by the
 * watermark, and all that are newer.
 *
 * @param versions in order, at least one
 */
public record EntryVersions<V>(List<EntryVersion<V>> versions) {

    public EntryVersions {
        versions = List.copyOf(versions);
    }

    static <V> EntryVersions<V> of(EntryVersion<V> version) {
        return new EntryVersions<>(List.of(version));
    }

    /** With one more version, wherever it belongs in time; itself if that one is known. */
    EntryVersions<V> with(EntryVersion<V> version) {
        List<EntryVersion<V>> more = new ArrayList<>(versions);
        int at = 0;
        while (at < more.size()) {
            int order = EntryVersion.ORDER.compare(more.get(at), version);
            if (order == 0) {
                return this;
            }
            if (order > 0) {
                break;
            }
            at++;
        }
        more.add(at, version);
        return new EntryVersions<>(more);
    }

    /** Without what no question after the watermark can need. */
    EntryVersions<V> after(long watermark) {
        int last = lastUntil(watermark);
        return last <= 0 ? this : new EntryVersions<>(versions.subList(last, versions.size()));
    }

    /** Whether the entry is removed since a time and nothing came after. */
    boolean isRemovedSince(long millis) {
        EntryVersion<V> last = versions.get(versions.size() - 1);
        return last.value() == null && last.sinceMillis() <= millis;
    }

    /** The version that holds at a time; null if there is none or the entry is removed. */
    EntryVersion<V> at(long millis) {
        int last = lastUntil(millis);
        return last < 0 || versions.get(last).value() == null ? null : versions.get(last);
    }

    private int lastUntil(long millis) {
        int last = -1;
        while (last + 1 < versions.size() && versions.get(last + 1).sinceMillis() <= millis) {
            last++;
        }
        return last;
    }
}
