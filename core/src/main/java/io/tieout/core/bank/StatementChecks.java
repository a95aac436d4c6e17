package io.tieout.core.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.references.Hash64;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The integrity of one account's statements: opening plus lines is closing, and each statement
 * begins where the one before ended.
 */
public final class StatementChecks {

    private static final Comparator<BankStatement> BY_PERIOD =
            Comparator.comparing(BankStatement::toDate)
                    .thenComparing(BankStatement::fromDate)
                    .thenComparingLong(BankStatement::sequence)
                    .thenComparing(BankStatement::id);

    private final Map<String, BankStatement> statements = new TreeMap<>();
    private final Map<Long, Long> lineSums = new HashMap<>();

    /** Adds a statement's frame; false if it was there already. */
    public boolean add(BankStatement statement) {
        return statements.putIfAbsent(statement.id(), statement) == null;
    }

    /** Counts a line towards its statement. */
    public void addLine(BankItem line) {
        if (line.statementKey() != 0) {
            lineSums.merge(line.statementKey(), line.amount(), Math::addExact);
        }
    }

    public BankStatement find(String id) {
        return statements.get(id);
    }

    public Collection<BankStatement> all() {
        return statements.values();
    }

    /** In the order of their periods. */
    public List<BankStatement> inOrder() {
        return statements.values().stream().sorted(BY_PERIOD).toList();
    }

    /**
     * What is wrong with the statements as things stand.
     *
     * @param openedAtMillis event time by statement id
     */
    public List<ExceptionItem> exceptions(Map<String, Long> openedAtMillis) {
        List<ExceptionItem> exceptions = new ArrayList<>();
        BankStatement before = null;
        for (BankStatement statement : inOrder()) {
            long openedAt = openedAtMillis.getOrDefault(statement.id(), 0L);
            Money off = offBy(statement);
            if (!off.isZero()) {
                exceptions.add(broken(statement, off, openedAt));
            }
            if (before != null && hasGap(before, statement)) {
                exceptions.add(gap(before, statement, openedAt));
            }
            before = statement;
        }
        return exceptions;
    }

    /** Closing balance minus opening balance minus lines. */
    private Money offBy(BankStatement statement) {
        long lines = lineSums.getOrDefault(Hash64.of(statement.id()), 0L);
        return statement
                .closingBalance()
                .minus(statement.openingBalance())
                .minus(new Money(lines, statement.openingBalance().currency()));
    }

    private static boolean hasGap(BankStatement before, BankStatement next) {
        return !before.closingBalance().equals(next.openingBalance());
    }

    private static ExceptionItem broken(BankStatement statement, Money off, long openedAt) {
        return exception(
                statement,
                Reason.STATEMENT_BALANCE_BROKEN,
                off,
                openedAt,
                "Statement "
                        + statement.id()
                        + ": opening balance "
                        + statement.openingBalance()
                        + " plus its lines differs from closing balance "
                        + statement.closingBalance()
                        + " by "
                        + off
                        + ".");
    }

    private static ExceptionItem gap(BankStatement before, BankStatement next, long openedAt) {
        Money gap = next.openingBalance().minus(before.closingBalance());
        return exception(
                next,
                Reason.STATEMENT_GAP,
                gap,
                openedAt,
                "Statement "
                        + next.id()
                        + " opens with "
                        + next.openingBalance()
                        + ", but "
                        + before.id()
                        + " closed with "
                        + before.closingBalance()
                        + "; a statement of "
                        + gap
                        + " is missing between them.");
    }

    private static ExceptionItem exception(
            BankStatement statement, Reason reason, Money amount, long openedAt, String text) {
        return new ExceptionItem(
                DeterministicId.of(
                        "x",
                        List.of("statement", reason.name(), statement.accountId(), statement.id())),
                "bank",
                reason,
                Severity.HIGH,
                statement.accountId(),
                List.of(statement.id()),
                amount,
                openedAt,
                ExceptionStatus.OPEN,
                text,
                List.of());
    }
}
