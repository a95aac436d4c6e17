package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scope in memory with what waits for which tick. It can be dropped and built again at any time.
 */
final class LoadedScope {

    private static final Comparator<DecisionEvent> BY_DECISION =
            Comparator.comparing(DecisionEvent::decidedAt).thenComparing(DecisionEvent::id);

    private final BankScope scope;
    private final SettleTimes times;
    private final Map<Long, List<BankItem>> certainDue = new HashMap<>();
    private final Map<Long, List<BankItem>> inferredDue = new HashMap<>();
    private final Map<Long, List<DecisionEvent>> decisionsDue = new HashMap<>();
    private final List<DecisionEvent> waiting = new ArrayList<>();
    private final Map<BankItem, Mark> marks = new HashMap<>();
    private final Map<String, Long> statementTimes = new HashMap<>();

    LoadedScope(BankScope scope, SettleTimes times) {
        this.scope = scope;
        this.times = times;
    }

    static RowKey rowKey(BankItem item) {
        char kind = item.side() == Side.BANK ? 'B' : 'L';
        return new RowKey(kind, item.id(), item.contentHash(), item.observedAtMillis());
    }

    BankScope scope() {
        return scope;
    }

    Map<BankItem, Mark> marks() {
        return marks;
    }

    Map<String, Long> statementTimes() {
        return statementTimes;
    }

    /** Lets an item wait for its ticks from {@code fromMillis} on. */
    void schedule(BankItem item, long fromMillis) {
        long certain = times.certainTick(item.observedAtMillis());
        long inferred = times.inferredTick(item.observedAtMillis());
        if (certain >= fromMillis) {
            certainDue.computeIfAbsent(certain, tick -> new ArrayList<>()).add(item);
        }
        if (inferred >= fromMillis) {
            inferredDue.computeIfAbsent(inferred, tick -> new ArrayList<>()).add(item);
        }
    }

    /** Takes a document that is no item. */
    BankScope.Arrival addOther(Observed observed, long contentHash, long fromMillis) {
        BankScope.Arrival arrival = scope.addOther(observed, contentHash);
        if (arrival == BankScope.Arrival.NEW) {
            if (observed.event() instanceof DecisionEvent decision) {
                scheduleDecision(decision, observed.observedAtMillis(), fromMillis);
            } else if (observed.event() instanceof BankStatement statement) {
                statementTimes.put(statement.id(), observed.observedAtMillis());
            }
        }
        return arrival;
    }

    private void scheduleDecision(DecisionEvent decision, long observedAt, long fromMillis) {
        long tick = times.decisionTick(observedAt);
        if (tick >= fromMillis) {
            decisionsDue.computeIfAbsent(tick, at -> new ArrayList<>()).add(decision);
        } else if (decision.kind() != DecisionKind.REJECT && isOpen(decision)) {
            waiting.add(decision);
        }
    }

    /** Whether none of its items is settled, so that it may still take effect. */
    private boolean isOpen(DecisionEvent decision) {
        return decision.leftIds().stream().allMatch(id -> isOpen(Side.BANK, id))
                && decision.rightIds().stream().allMatch(id -> isOpen(Side.LEDGER, id));
    }

    private boolean isOpen(Side side, String id) {
        BankItem item = scope.items().find(side, id);
        return item == null || item.isOpen();
    }

    List<BankItem> takeCertainDue(long tick) {
        return take(certainDue, tick);
    }

    List<BankItem> takeInferredDue(long tick) {
        return take(inferredDue, tick);
    }

    /** The rejections that take effect at this tick. */
    List<DecisionEvent> rejectionsDue(long tick) {
        return decisionsDue.getOrDefault(tick, List.of()).stream()
                .filter(decision -> decision.kind() == DecisionKind.REJECT)
                .sorted(BY_DECISION)
                .toList();
    }

    /** The confirmations and splits to be tried at this tick, in the order of decision. */
    List<DecisionEvent> takeConfirmations(long tick) {
        for (DecisionEvent decision : take(decisionsDue, tick)) {
            if (decision.kind() != DecisionKind.REJECT) {
                waiting.add(decision);
            }
        }
        waiting.sort(BY_DECISION);
        return List.copyOf(waiting);
    }

    /** Forgets the confirmations that took effect or can no longer. */
    void dropDecided() {
        waiting.removeIf(decision -> scope.isApplied(decision.id()) || !isOpen(decision));
    }

    private static <T> List<T> take(Map<Long, List<T>> due, long tick) {
        List<T> taken = due.remove(tick);
        return taken == null ? List.of() : taken;
    }
}
