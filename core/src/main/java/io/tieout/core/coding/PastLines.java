package io.tieout.core.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last lines of each vendor and account, and of each account: what a proposal is shown with. At
 * most 8 a key, and 10,000 keys of which the one that was longest not added to goes first.
 */
final class PastLines {

    private static final int PER_KEY = 8;
    private static final int MAX_KEYS = 10_000;
    private static final String ANY_VENDOR = "";

    private static final Comparator<PastLine> BEST_FIRST =
            Comparator.comparing(PastLine::sameVendor)
                    .thenComparingInt(PastLine::sharedWords)
                    .reversed();

    private final Map<Key, Past> known = new LinkedHashMap<>();
    private final Set<Key> changed = new LinkedHashSet<>();

    private record Key(String vendorId, String account) {}

    private static final class Past {
        private final Deque<CodingLine> lines = new ArrayDeque<>(2);
        private String costCenter;
        private long changedAt;
    }

    /**
     * @param number of the line, ascending
     * @param costCenter null if it is not known
     */
    void add(long number, CodingLine line, String account, String costCenter) {
        remember(new Key(ANY_VENDOR, account), number, line);
        if (!line.vendorId().isEmpty()) {
            Past past = remember(new Key(line.vendorId(), account), number, line);
            past.costCenter = costCenter == null ? past.costCenter : costCenter;
        }
    }

    private Past remember(Key key, long number, CodingLine line) {
        Past past = known.containsKey(key) ? known.remove(key) : new Past();
        known.put(key, past);
        past.changedAt = number;
        past.lines.addFirst(line);
        if (past.lines.size() > PER_KEY) {
            past.lines.removeLast();
        }
        changed.add(key);
        if (known.size() > MAX_KEYS) {
            Key oldest = known.keySet().iterator().next();
            known.remove(oldest);
            changed.add(oldest);
        }
        return past;
    }

    /** The cost centre that was last decided for the vendor on the account; null if none. */
    String costCenter(String vendorId, String account) {
        Past past = known.get(new Key(vendorId, account));
        return past == null ? null : past.costCenter;
    }

    /** What changed since this was last asked; without lines what is known no more. */
    List<PastMark> takeChanged() {
        List<PastMark> marks = new ArrayList<>();
        for (Key key : changed) {
            Past past = known.getOrDefault(key, new Past());
            marks.add(
                    new PastMark(
                            key.vendorId(),
                            key.account(),
                            past.changedAt,
                            List.copyOf(past.lines),
                            past.costCenter));
        }
        changed.clear();
        return marks;
    }

    /** Goes on where another run stood. */
    void resume(List<PastMark> marks) {
        List<PastMark> inOrder = new ArrayList<>(marks);
        // A line is added to its account first, then to its vendor.
        inOrder.sort(
                Comparator.comparingLong(PastMark::changedAt)
                        .thenComparing(mark -> !mark.vendorId().equals(ANY_VENDOR)));
        for (PastMark mark : inOrder) {
            Past past = new Past();
            past.lines.addAll(mark.lines());
            past.costCenter = mark.costCenter();
            past.changedAt = mark.changedAt();
            known.put(new Key(mark.vendorId(), mark.account()), past);
        }
    }

    /** The lines that speak most for the account: the vendor's own, then like words, then late. */
    List<PastLine> evidence(CodingLine line, String account, int most) {
        List<String> words = LineWords.ofText(line.description());
        List<PastLine> found = new ArrayList<>();
        for (CodingLine past : of(line.vendorId(), account)) {
            found.add(pastLine(past, line, words));
        }
        for (CodingLine past : of(ANY_VENDOR, account)) {
            if (!past.vendorId().equals(line.vendorId())) {
                found.add(pastLine(past, line, words));
            }
        }
        found.sort(BEST_FIRST);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private Deque<CodingLine> of(String vendorId, String account) {
        Past past = known.get(new Key(vendorId, account));
        return past == null ? new ArrayDeque<>(0) : past.lines;
    }

    private static PastLine pastLine(CodingLine past, CodingLine line, List<String> words) {
        return new PastLine(
                past.invoiceId(),
                past.position(),
                past.description(),
                !past.vendorId().isEmpty() && past.vendorId().equals(line.vendorId()),
                LineWords.shared(words, LineWords.ofText(past.description())));
    }
}
