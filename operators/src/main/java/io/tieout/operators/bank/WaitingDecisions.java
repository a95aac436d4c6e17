package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions of a scope that have not taken effect. A confirmation is tried once: at the first
 * tick at which it and all its items are observed. So it follows from the documents alone which
 * ones still wait, and nothing about it is kept in state.
 */
final class WaitingDecisions {

    /** The tick of a confirmation of which an item is not known. */
    static final long NEVER = Long.MAX_VALUE;

    private static final Comparator<DecisionEvent> BY_DECISION =
            Comparator.comparing(DecisionEvent::decidedAt).thenComparing(DecisionEvent::id);

    private record Waiting(DecisionEvent decision, long observedAtMillis) {}

    private final BankScope scope;
    private final SettleTimes times;
    private final List<Waiting> confirmations = new ArrayList<>();
    private final Map<Long, List<DecisionEvent>> rejections = new HashMap<>();

    WaitingDecisions(BankScope scope, SettleTimes times) {
        this.scope = scope;
        this.times = times;
    }

    /**
     * @param fromMillis decisions whose tick lies before have taken effect
     */
    void add(DecisionEvent decision, long observedAtMillis, long fromMillis) {
        if (decision.kind() == DecisionKind.REJECT) {
            long tick = times.decisionTick(observedAtMillis);
            if (tick >= fromMillis) {
                rejections.computeIfAbsent(tick, at -> new ArrayList<>()).add(decision);
            }
            return;
        }
        Waiting waiting = new Waiting(decision, observedAtMillis);
        if (tickOf(waiting) >= fromMillis) {
            confirmations.add(waiting);
        }
    }

    /** The ticks of the confirmations that name the item and whose items are all known. */
    List<Long> ticksOf(BankItem item) {
        return confirmations.stream()
                .filter(waiting -> idsOf(waiting.decision, item.side()).contains(item.id()))
                .map(this::tickOf)
                .filter(tick -> tick != NEVER)
                .toList();
    }

    /** The tick of a confirmation that waits; {@link #NEVER} if an item of it is not known. */
    long tickOf(DecisionEvent decision) {
        return confirmations.stream()
                .filter(waiting -> waiting.decision.equals(decision))
                .mapToLong(this::tickOf)
                .findFirst()
                .orElse(NEVER);
    }

    private long tickOf(Waiting waiting) {
        long latest = waiting.observedAtMillis;
        for (Side side : Side.values()) {
            for (String id : idsOf(waiting.decision, side)) {
                BankItem item = scope.items().find(side, id);
                if (item == null) {
                    return NEVER;
                }
                latest = Math.max(latest, item.observedAtMillis());
            }
        }
        return times.decisionTick(latest);
    }

    private static List<String> idsOf(DecisionEvent decision, Side side) {
        return side == Side.BANK ? decision.leftIds() : decision.rightIds();
    }

    /**
     * The decisions that take effect at this tick, in the order of decision: rejections, and
     * confirmations and splits to be tried.
     */
    List<DecisionEvent> take(long tick) {
        List<DecisionEvent> rejected = rejections.remove(tick);
        List<DecisionEvent> due = rejected == null ? new ArrayList<>() : rejected;
        for (Waiting waiting : List.copyOf(confirmations)) {
            if (tickOf(waiting) <= tick) {
                confirmations.remove(waiting);
                due.add(waiting.decision);
            }
        }
        due.sort(BY_DECISION);
        return due;
    }
}
