package io.tieout.operators.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Under which keys something was listed from when on: the last version that is complete by the
 * watermark, and all that are newer.
 *
 * @param versions in order
 */
public record ListedVersions<K>(List<Version<K>> versions) {

    public ListedVersions {
        versions = List.copyOf(versions);
    }

    /**
     * @param keys none if it was listed no more
     */
    public record Version<K>(long sinceMillis, long contentHash, Set<K> keys) {

        static final Comparator<Version<?>> ORDER =
                Comparator.<Version<?>>comparingLong(Version::sinceMillis)
                        .thenComparingLong(Version::contentHash);

        public Version {
            keys = Set.copyOf(keys);
        }
    }

    static <K> ListedVersions<K> none() {
        return new ListedVersions<>(List.of());
    }

    /** Whether there is nothing to learn from the version: it is known, or older than all. */
    boolean isOutdated(Version<K> version, long watermark) {
        boolean known = versions.stream().anyMatch(v -> Version.ORDER.compare(v, version) == 0);
        return known
                || (version.sinceMillis() <= watermark
                        && before(version) == null
                        && hasPast(watermark));
    }

    private boolean hasPast(long watermark) {
        return !versions.isEmpty() && versions.get(0).sinceMillis() <= watermark;
    }

    /** The last version before this one; null if there is none. */
    Version<K> before(Version<K> version) {
        Version<K> before = null;
        for (Version<K> other : versions) {
            if (Version.ORDER.compare(other, version) < 0) {
                before = other;
            }
        }
        return before;
    }

    /** The first version after this one; null if there is none. */
    Version<K> after(Version<K> version) {
        return versions.stream()
                .filter(other -> Version.ORDER.compare(other, version) > 0)
                .findFirst()
                .orElse(null);
    }

    ListedVersions<K> with(Version<K> version) {
        List<Version<K>> more = new ArrayList<>(versions);
        more.add(version);
        more.sort(Version.ORDER);
        return new ListedVersions<>(more);
    }

    /** Without what no version after the watermark can come before. */
    ListedVersions<K> since(long watermark) {
        int last = 0;
        while (last + 1 < versions.size() && versions.get(last + 1).sinceMillis() <= watermark) {
            last++;
        }
        return new ListedVersions<>(versions.subList(last, versions.size()));
    }

    /** Whether it is listed no more since a time, and nothing came after. */
    boolean isGoneSince(long millis) {
        Version<K> last = versions.get(versions.size() - 1);
        return last.keys().isEmpty() && last.sinceMillis() <= millis;
    }
}
