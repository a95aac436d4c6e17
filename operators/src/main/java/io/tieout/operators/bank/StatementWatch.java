package io.tieout.operators.bank;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.StatementChecks;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says when a statement turns out broken and when it is sound again. A statement counts from its
 * inferred tick on, so that its lines have time to come, and a line from its certain tick on; what
 * was said before a tick follows from the documents alone, but for the times of exceptions that
 * were closed once: what opens again is open since then, so that the reader knows which is newer.
 */
final class StatementWatch {

    private final StatementChecks checks;
    private final SettleTimes times;
    private final Map<String, Long> observedAtMillis = new HashMap<>();
    private final Map<Long, List<BankStatement>> due = new HashMap<>();
    private final Map<String, Long> comebacks = new HashMap<>();
    private final Map<String, Long> changedComebacks = new HashMap<>();

    StatementWatch(StatementChecks checks, SettleTimes times) {
        this.checks = checks;
        this.times = times;
    }

    /**
     * @param fromMillis a statement whose tick lies before counts already
     */
    void add(BankStatement statement, long observedAt, long fromMillis) {
        observedAtMillis.put(statement.id(), observedAt);
        long tick = times.inferredTick(observedAt);
        if (tick >= fromMillis) {
            due.computeIfAbsent(tick, at -> new ArrayList<>()).add(statement);
        } else {
            checks.add(statement);
        }
    }

    /** Counts a line whose tick has passed. */
    void addPast(BankItem item) {
        if (item.side() == Side.BANK) {
            checks.addLine(item);
        }
    }

    /**
     * Counts what is due and answers with what that changes: new exceptions, and old ones closed.
     */
    List<ExceptionItem> settle(long tick, Collection<BankItem> certainDue) {
        List<BankStatement> statements = due.getOrDefault(tick, List.of());
        List<BankItem> lines =
                certainDue.stream()
                        .filter(item -> item.side() == Side.BANK && checks.isAffectedBy(item))
                        .toList();
        if (statements.isEmpty() && lines.isEmpty()) {
            return List.of();
        }
        Map<String, ExceptionItem> before = exceptions();
        statements.forEach(checks::add);
        due.remove(tick);
        lines.forEach(checks::addLine);
        Map<String, ExceptionItem> now = exceptions();
        now.replaceAll(
                (id, exception) -> before.containsKey(id) ? exception : opened(exception, tick));
        return changes(before, now);
    }

    /** One that was closed before is open since the tick. */
    private ExceptionItem opened(ExceptionItem exception, long tick) {
        Long former = comebacks.get(exception.id());
        if (former == null) {
            return exception;
        }
        long since = Math.max(tick, former + 1);
        note(exception.id(), since);
        return exception.withOpenedAt(since);
    }

    private void note(String id, long openedAtMillis) {
        comebacks.put(id, openedAtMillis);
        changedComebacks.put(id, openedAtMillis);
    }

    /** Goes on where another run stood. */
    void resume(Map<String, Long> times) {
        comebacks.putAll(times);
    }

    /** Times of exceptions that closed once, as far as they changed since this was last asked. */
    Map<String, Long> takeComebacks() {
        Map<String, Long> taken = Map.copyOf(changedComebacks);
        changedComebacks.clear();
        return taken;
    }

    private Map<String, ExceptionItem> exceptions() {
        Map<String, ExceptionItem> exceptions = new LinkedHashMap<>();
        checks.exceptions(observedAtMillis)
                .forEach(
                        exception -> {
                            long since =
                                    comebacks.getOrDefault(
                                            exception.id(), exception.openedAtMillis());
                            exceptions.put(exception.id(), exception.withOpenedAt(since));
                        });
        return exceptions;
    }

    private List<ExceptionItem> changes(
            Map<String, ExceptionItem> before, Map<String, ExceptionItem> now) {
        List<ExceptionItem> changes = new ArrayList<>();
        before.forEach(
                (id, exception) -> {
                    if (!now.containsKey(id)) {
                        changes.add(exception.withStatus(ExceptionStatus.CLOSED));
                        note(id, exception.openedAtMillis());
                    }
                });
        now.forEach(
                (id, exception) -> {
                    if (!exception.equals(before.get(id))) {
                        changes.add(exception);
                    }
                });
        return changes;
    }
}
