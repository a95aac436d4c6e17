package io.tieout.testkit.oracle.cash;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the searches of I9 find: sets of receivables that make an amount, each set once. */
final class Solutions {

    private static final long ODDS = 100;

    private final Turn turn;
    private final List<Owed> searched;
    private final Map<Set<Owed>, List<Part>> found = new HashMap<>();
    private boolean exhausted;

    /**
     * @param searched invoices and debit memos
     */
    Solutions(Turn turn, List<Owed> searched) {
        this.turn = turn;
        this.searched = searched;
    }

    /** Looks for invoices that make the amount less the credit memos, with and without discount. */
    void search(long amount, List<Owed> credits, int fewestItems) {
        search(amount, credits, fewestItems, false);
        if (searched.stream().anyMatch(turn::isGranted)) {
            search(amount, credits, fewestItems, true);
        }
    }

    private void search(long amount, List<Owed> credits, int fewestItems, boolean discounted) {
        List<CashSearch.Candidate> candidates =
                searched.stream()
                        .map(o -> new CashSearch.Candidate(o, o.available() - off(o, discounted)))
                        .toList();
        CashSearch search =
                new CashSearch(candidates, amount - Turn.available(credits), fewestItems);
        exhausted |= search.isExhausted();
        for (List<Owed> solution : search.solutions()) {
            List<Part> parts = new ArrayList<>(Turn.whole(credits));
            solution.forEach(owed -> parts.add(Part.discounted(owed, off(owed, discounted))));
            Set<Owed> all = new HashSet<>(solution);
            all.addAll(credits);
            found.put(all, parts);
        }
    }

    private long off(Owed owed, boolean discounted) {
        return discounted ? turn.granted(owed) : 0;
    }

    boolean isExhausted() {
        return exhausted;
    }

    int size() {
        return found.size();
    }

    /** One of them. */
    List<Part> first() {
        return found.values().iterator().next();
    }

    /** Whether so many cents say more than chance among so many choices would. */
    boolean isDistinctive(long amount) {
        long taken = first().stream().filter(part -> !part.owed().isCredit()).count();
        BigInteger choices = BigInteger.ZERO;
        BigInteger choose = BigInteger.valueOf(searched.size());
        for (int i = 2; i <= taken; i++) {
            choose =
                    choose.multiply(BigInteger.valueOf(searched.size() - i + 1L))
                            .divide(BigInteger.valueOf(i));
            choices = choices.add(choose);
        }
        return BigInteger.valueOf(amount).compareTo(choices.multiply(BigInteger.valueOf(ODDS)))
                >= 0;
    }
}
