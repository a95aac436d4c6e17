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
 * was said before a tick follows from the documents alone, and nothing about it is kept in state.
 */
final class StatementWatch {

    private final StatementChecks checks;
    private final SettleTimes times;
    private final Map<String, Long> observedAtMillis = new HashMap<>();
    private final Map<Long, List<BankStatement>> due = new HashMap<>();

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
        return changes(before, exceptions());
    }

    private Map<String, ExceptionItem> exceptions() {
        Map<String, ExceptionItem> exceptions = new LinkedHashMap<>();
        checks.exceptions(observedAtMillis)
                .forEach(exception -> exceptions.put(exception.id(), exception));
        return exceptions;
    }

    private static List<ExceptionItem> changes(
            Map<String, ExceptionItem> before, Map<String, ExceptionItem> now) {
        List<ExceptionItem> changes = new ArrayList<>();
        before.forEach(
                (id, exception) -> {
                    if (!now.containsKey(id)) {
                        changes.add(exception.withStatus(ExceptionStatus.CLOSED));
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
