package io.tieout.store.read;

import io.tieout.core.results.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Which exceptions, in which order.
 *
 * @param queue null for all
 * @param reason null for all
 * @param accountId null for all
 * @param words in the explanation or in the name of a party, each the beginning of a word, or the
 *     id of an exception or subject; empty for all
 * @param accounts those whose exceptions may be seen; null for all, and for those without account
 * @param assignee whose case it is; null for all
 * @param opened when; null for whenever
 */
public record ExceptionFilter(
        String queue,
        Reason reason,
        Status status,
        String accountId,
        String words,
        Collection<String> accounts,
        Sort sort,
        boolean descending,
        String assignee,
        Opened opened) {

    /** Which status is shown. */
    public enum Status {
        OPEN,
        CLOSED,
        ALL
    }

    /** What comes first; the id decides between equals. */
    public enum Sort {
        OPENED("opened_at_millis"),
        /** Amount without its sign, in minor units whatever the currency. */
        AMOUNT("amount_rank"),
        SEVERITY("severity_rank opened_at_millis");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        List<String> columns() {
            return List.of(columns.split(" ", -1));
        }
    }

    /** From an instant on, up to but without another. */
    public record Opened(long fromMillis, long beforeMillis) {}

    public ExceptionFilter {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sort, "sort");
        words = words == null ? "" : words.strip();
        accounts = accounts == null ? null : List.copyOf(accounts);
    }

    /** All that is open, the newest first. */
    public static ExceptionFilter open() {
        return new ExceptionFilter(
                null, null, Status.OPEN, null, "", null, Sort.OPENED, true, null, null);
    }

    public ExceptionFilter inQueue(String newQueue) {
        return new ExceptionFilter(
                newQueue,
                reason,
                status,
                accountId,
                words,
                accounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter by(Sort newSort, boolean newDescending) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                accountId,
                words,
                accounts,
                newSort,
                newDescending,
                assignee,
                opened);
    }

    public ExceptionFilter of(Status newStatus) {
        return new ExceptionFilter(
                queue,
                reason,
                newStatus,
                accountId,
                words,
                accounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter with(Reason newReason) {
        return new ExceptionFilter(
                queue,
                newReason,
                status,
                accountId,
                words,
                accounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter containing(String newWords) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                accountId,
                newWords,
                accounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter ofAccount(String newAccountId) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                newAccountId,
                words,
                accounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter among(Collection<String> newAccounts) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                accountId,
                words,
                newAccounts,
                sort,
                descending,
                assignee,
                opened);
    }

    public ExceptionFilter assignedTo(String newAssignee) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                accountId,
                words,
                accounts,
                sort,
                descending,
                newAssignee,
                opened);
    }

    public ExceptionFilter openedIn(Opened newOpened) {
        return new ExceptionFilter(
                queue,
                reason,
                status,
                accountId,
                words,
                accounts,
                sort,
                descending,
                assignee,
                newOpened);
    }
}
