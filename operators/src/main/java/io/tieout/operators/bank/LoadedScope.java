package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.operators.state.Mark;
import io.tieout.operators.state.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scope in memory with what waits for which tick. It can be dropped and built again at any time.
 */
final class LoadedScope {

    private final BankScope scope;
    private final SettleTimes times;
    private final Map<Long, List<BankItem>> certainDue = new HashMap<>();
    private final Map<Long, List<BankItem>> inferredDue = new HashMap<>();
    private final Map<BankItem, Mark> marks = new HashMap<>();
    private final WaitingDecisions decisions;
    private final StatementWatch statements;
    private final ShownPairs shown;
    private boolean decided;
    private long rulesSince;
    private long forgottenUntilMillis = Long.MIN_VALUE;

    LoadedScope(BankScope scope, SettleTimes times) {
        this.scope = scope;
        this.times = times;
        this.decisions = new WaitingDecisions(scope, times);
        this.statements = new StatementWatch(scope.statements(), times);
        this.shown = new ShownPairs(times);
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

    WaitingDecisions decisions() {
        return decisions;
    }

    StatementWatch statements() {
        return statements;
    }

    ShownPairs shown() {
        return shown;
    }

    /** Lets an item wait for its ticks from {@code fromMillis} on. */
    void schedule(BankItem item, long fromMillis) {
        long certain = times.certainTick(item.observedAtMillis());
        long inferred = times.inferredTick(item.observedAtMillis());
        if (certain >= fromMillis) {
            certainDue.computeIfAbsent(certain, tick -> new ArrayList<>()).add(item);
        } else {
            statements.addPast(item);
        }
        if (inferred >= fromMillis) {
            inferredDue.computeIfAbsent(inferred, tick -> new ArrayList<>()).add(item);
        }
    }

    /** Takes an item back that waits for all its ticks. */
    void remove(BankItem item) {
        scope.remove(item);
        certainDue.get(times.certainTick(item.observedAtMillis())).remove(item);
        inferredDue.get(times.inferredTick(item.observedAtMillis())).remove(item);
    }

    /** Takes a document that is no item. */
    BankScope.Arrival addOther(Observed observed, long contentHash, long fromMillis) {
        BankScope.Arrival arrival = scope.addOther(observed, contentHash);
        if (arrival == BankScope.Arrival.NEW) {
            if (observed.event() instanceof DecisionEvent decision) {
                decided = true;
                decisions.add(decision, observed.observedAtMillis(), fromMillis);
            } else if (observed.event() instanceof BankStatement statement) {
                statements.add(statement, observed.observedAtMillis(), fromMillis);
            }
        }
        return arrival;
    }

    /** Whether a person ever decided anything here. */
    boolean isDecided() {
        return decided;
    }

    /** Items that are due for certain rules; the caller may add others. */
    List<BankItem> takeCertainDue(long tick) {
        return take(certainDue, tick);
    }

    /** Items that are due for inferred rules; the caller may add others. */
    List<BankItem> takeInferredDue(long tick) {
        return take(inferredDue, tick);
    }

    /** Since when the rules of the last tick are in force. */
    long rulesSince() {
        return rulesSince;
    }

    void followed(long sinceMillis) {
        rulesSince = sinceMillis;
    }

    /** Adds the open items that have been through their ticks before this one. */
    void addOpenPast(long tick, List<BankItem> certain, List<BankItem> inferred) {
        Set<BankItem> certainNow = new HashSet<>(certain);
        Set<BankItem> inferredNow = new HashSet<>(inferred);
        scope.items()
                .forEach(
                        item -> {
                            if (!item.isOpen()) {
                                return;
                            }
                            long at = item.observedAtMillis();
                            if (times.certainTick(at) < tick && certainNow.add(item)) {
                                certain.add(item);
                            }
                            if (times.inferredTick(at) < tick && inferredNow.add(item)) {
                                inferred.add(item);
                            }
                        });
    }

    /** Whether claims before that instant are not known to be forgotten yet. */
    boolean mayForget(long untilMillis) {
        boolean later = untilMillis > forgottenUntilMillis;
        forgottenUntilMillis = Math.max(forgottenUntilMillis, untilMillis);
        return later;
    }

    private static <T> List<T> take(Map<Long, List<T>> due, long tick) {
        List<T> taken = due.remove(tick);
        return taken == null ? new ArrayList<>() : taken;
    }
}
