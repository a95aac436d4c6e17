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
 *
 * <p>A line that names no statement takes no part. Where an account has lines and none of them
 * names a statement, its statements cannot be held against them, and that is said once. A statement
 * that begins where the lines of the one before lead to is no gap: it is the other's closing
 * balance that is wrong.
 */
public final class StatementChecks {

    private static final Comparator<BankStatement> BY_PERIOD =
            Comparator.comparing(BankStatement::toDate)
                    .thenComparing(BankStatement::fromDate)
                    .thenComparingLong(BankStatement::sequence)
                    .thenComparing(BankStatement::id);

    private final Map<String, BankStatement> statements = new TreeMap<>();
    private final Map<Long, Long> lineSums = new HashMap<>();
    private boolean hasUnnamed;

    /** Adds a statement's frame; false if it was there already. */
    public boolean add(BankStatement statement) {
        return statements.putIfAbsent(statement.id(), statement) == null;
    }

    /** Counts a line towards its statement. */
    public void addLine(BankItem line) {
        if (line.statementKey() == 0) {
            hasUnnamed = true;
        } else {
            lineSums.merge(line.statementKey(), line.amount(), Math::addExact);
        }
    }

    /** Whether the line can change what is wrong. */
    public boolean isAffectedBy(BankItem line) {
        return line.statementKey() != 0 || !hasUnnamed;
    }

    private boolean isUnchecked() {
        return hasUnnamed && lineSums.isEmpty();
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
        List<BankStatement> inOrder = inOrder();
        List<ExceptionItem> exceptions = new ArrayList<>();
        if (isUnchecked()) {
            inOrder.stream()
                    .filter(statement -> !offBy(statement).isZero())
                    .findFirst()
                    .ifPresent(first -> exceptions.add(unchecked(first, openedAtMillis)));
        }
        BankStatement before = null;
        for (BankStatement statement : inOrder) {
            long openedAt = openedAtMillis.getOrDefault(statement.id(), 0L);
            Money off = offBy(statement);
            if (!off.isZero() && !isUnchecked()) {
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
        return statement.closingBalance().minus(closingByLines(statement));
    }

    private Money closingByLines(BankStatement statement) {
        long lines = lineSums.getOrDefault(Hash64.of(statement.id()), 0L);
        Money opening = statement.openingBalance();
        return opening.plus(new Money(lines, opening.currency()));
    }

    private boolean hasGap(BankStatement before, BankStatement next) {
        Money opening = next.openingBalance();
        return !before.closingBalance().equals(opening) && !isRightedBy(before, opening);
    }

    /** Whether the statement's lines lead to where the next one opens. */
    private boolean isRightedBy(BankStatement statement, Money nextOpening) {
        return lineSums.containsKey(Hash64.of(statement.id()))
                && closingByLines(statement).equals(nextOpening);
    }

    private static ExceptionItem unchecked(BankStatement first, Map<String, Long> openedAtMillis) {
        String account = first.accountId();
        String currency = first.openingBalance().currency();
        return new ExceptionItem(
                DeterministicId.of(
                        "x",
                        List.of("statement", Reason.STATEMENT_UNCHECKED.name(), account, currency)),
                "bank",
                Reason.STATEMENT_UNCHECKED,
                Severity.LOW,
                account,
                List.of(first.id()),
                first.closingBalance().minus(first.openingBalance()),
                openedAtMillis.getOrDefault(first.id(), 0L),
                ExceptionStatus.OPEN,
                "No line of the account names the statement that it stands on, so the balances of "
                        + first.id()
                        + " and of the account's other statements are not held against lines.",
                List.of());
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
