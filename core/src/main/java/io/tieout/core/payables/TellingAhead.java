package io.tieout.core.payables;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told before it is settled: which exceptions are shown otherwise than they are settled,
 * and which matches are on show as provisional ones. What a coming document lets expect holds until
 * the tick at which that document is known.
 *
 * <p>What is told ahead carries a time before every tick to come, so that whatever a tick says of
 * it is newer.
 */
final class TellingAhead {

    private final OpenCases cases;
    private final Map<String, Match> shown = new TreeMap<>();
    private final Map<String, Long> matchesUntil = new HashMap<>();
    private final SortedMap<String, SortedMap<String, ExceptionItem>> expected = new TreeMap<>();
    private final Map<String, Long> expectedUntil = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    TellingAhead(OpenCases cases) {
        this.cases = cases;
    }

    /**
     * Tells what is expected of a tick.
     *
     * @param nowMillis before every tick to come
     * @param matches gets those to show and to take back
     */
    List<ExceptionItem> expect(
            AheadOfTick.Expected ahead, long tickMillis, long nowMillis, List<Match> matches) {
        expectAgain(ahead, tickMillis);
        ahead.matches().forEach((bill, match) -> show(bill, match, nowMillis, matches));
        return cases.tell(expected, nowMillis);
    }

    /** The same again, where it was told before. */
    void expectAgain(AheadOfTick.Expected ahead, long tickMillis) {
        ahead.cases()
                .forEach(
                        (owner, items) -> {
                            expected.put(owner, items);
                            expectedUntil.put(owner, tickMillis);
                        });
        ahead.matches().keySet().forEach(bill -> matchesUntil.put(bill, tickMillis));
    }

    /**
     * Tells what a tick settled, and leaves what is expected of later ones.
     *
     * @param again finds out anew what is expected of documents that still wait, if the tick may
     *     have changed that
     * @param certain bills that wait but are certain, with what they will be granted by
     * @param matches gets those of the tick, and those to show and to take back
     */
    List<ExceptionItem> settle(
            CompanyPayables.Settled settled,
            Runnable again,
            Map<Bill, Match> certain,
            List<Match> matches) {
        long at = settled.atMillis();
        expectedUntil.values().removeIf(until -> until <= at);
        if (dropExamined(settled.examined())) {
            again.run();
        }
        expected.keySet().retainAll(expectedUntil.keySet());
        matchesUntil.values().removeIf(until -> until <= at);
        Set<String> confirmed = new HashSet<>();
        settled.results().matches().forEach(match -> confirmed.add(match.id()));
        for (Bill bill : settled.granted()) {
            matchesUntil.remove(bill.id());
            Match before = shown.remove(bill.id());
            if (before != null) {
                changed.add(bill.id());
                if (!confirmed.contains(before.id())) {
                    matches.add(before.withStatus(MatchStatus.REVERSED).withFinalAt(at));
                }
            }
        }
        matches.addAll(settled.results().matches());
        for (Bill bill : settled.examined().bills()) {
            if (!bill.isGranted() && !matchesUntil.containsKey(bill.id())) {
                show(bill.id(), certain.get(bill), at, matches);
            }
        }
        return cases.tell(expected, at);
    }

    /** What changed since the last telling, with no new look at what is expected. */
    List<ExceptionItem> tellAgain(long atMillis) {
        return cases.tell(expected, atMillis);
    }

    /** Whether something else may be expected now of what the tick looked at. */
    private boolean dropExamined(WaitingBills.Examined examined) {
        boolean dropped = false;
        for (Bill bill : examined.bills()) {
            dropped |= expectedUntil.remove(PayablesTick.owner(bill)) != null;
        }
        for (PurchaseOrderScope order : examined.orders()) {
            dropped |= expectedUntil.remove(PayablesTick.owner(order)) != null;
        }
        return dropped;
    }

    private void show(String billId, Match match, long atMillis, List<Match> matches) {
        Match before = shown.get(billId);
        boolean same = before != null && match != null && before.id().equals(match.id());
        if (same || (before == null && match == null)) {
            return;
        }
        if (before != null) {
            long later = Math.max(atMillis, before.finalAtMillis());
            matches.add(before.withStatus(MatchStatus.REVERSED).withFinalAt(later));
            shown.remove(billId);
        }
        if (match != null) {
            Match provisional = match.withStatus(MatchStatus.PROVISIONAL).withFinalAt(atMillis);
            matches.add(provisional);
            shown.put(billId, provisional);
        }
        changed.add(billId);
    }

    void resume(List<Match> shownBefore) {
        shownBefore.forEach(match -> shown.put(match.left().get(0), match));
    }

    /** Matches put on show since this was last asked. */
    List<Match> shownOfChanged() {
        List<Match> fresh = new ArrayList<>();
        for (String bill : changed) {
            if (shown.containsKey(bill)) {
                fresh.add(shown.get(bill));
            }
        }
        return fresh;
    }

    /** Bills of which something was on show, and nothing is any more; ends what is asked for. */
    List<String> takeHidden() {
        List<String> gone = changed.stream().filter(bill -> !shown.containsKey(bill)).toList();
        changed.clear();
        return gone;
    }
}
