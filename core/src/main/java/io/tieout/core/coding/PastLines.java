package io.tieout.core.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last lines of each vendor and account, and of each account: what a proposal is shown with. At
 * most 8 a key, and 10,000 keys of which the one longest not used goes first.
 */
final class PastLines {

    private static final int PER_KEY = 8;
    private static final int MAX_KEYS = 10_000;
    private static final String ANY_VENDOR = "";

    private static final Comparator<PastLine> BEST_FIRST =
            Comparator.comparing(PastLine::sameVendor)
                    .thenComparingInt(PastLine::sharedWords)
                    .reversed();

    private final Map<Key, Deque<CodingLine>> lines = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, String> costCenters = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String vendorId, String account) {}

    /**
     * @param costCenter null if it is not known
     */
    void add(CodingLine line, String account, String costCenter) {
        remember(new Key(ANY_VENDOR, account), line);
        if (!line.vendorId().isEmpty()) {
            Key key = new Key(line.vendorId(), account);
            remember(key, line);
            if (costCenter != null) {
                costCenters.put(key, costCenter);
                forgetOldest(costCenters);
            }
        }
    }

    private void remember(Key key, CodingLine line) {
        Deque<CodingLine> last = lines.computeIfAbsent(key, k -> new ArrayDeque<>(2));
        last.addFirst(line);
        if (last.size() > PER_KEY) {
            last.removeLast();
        }
        forgetOldest(lines);
    }

    private static <T> void forgetOldest(Map<Key, T> map) {
        if (map.size() > MAX_KEYS) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** The cost centre that was last decided for the vendor on the account; null if none. */
    String costCenter(String vendorId, String account) {
        return costCenters.get(new Key(vendorId, account));
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
        return lines.getOrDefault(new Key(vendorId, account), new ArrayDeque<>(0));
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
