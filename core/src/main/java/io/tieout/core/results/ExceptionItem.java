package io.tieout.core.results;

import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What the engine could not prove, for a review queue. It closes itself when the missing document
 * arrives.
 *
 * @param id hash of the sorted subjects and the reason
 * @param queue for example {@code bank}
 * @param accountId bank account of the scope
 * @param subjects the item ids it is about, sorted
 * @param amount what is at stake
 * @param openedAtMillis event time
 * @param explanation one sentence for a person
 * @param suggestions ways out, best first
 * @param evidence what a person needs to know to decide: what was compared, and what else is known
 */
public record ExceptionItem(
        String id,
        String queue,
        Reason reason,
        Severity severity,
        String accountId,
        List<String> subjects,
        Money amount,
        long openedAtMillis,
        ExceptionStatus status,
        String explanation,
        List<Suggestion> suggestions,
        List<Evidence> evidence) {

    /** Without evidence: the explanation says all. */
    public ExceptionItem(
            String id,
            String queue,
            Reason reason,
            Severity severity,
            String accountId,
            List<String> subjects,
            Money amount,
            long openedAtMillis,
            ExceptionStatus status,
            String explanation,
            List<Suggestion> suggestions) {
        this(
                id,
                queue,
                reason,
                severity,
                accountId,
                subjects,
                amount,
                openedAtMillis,
                status,
                explanation,
                suggestions,
                List.of());
    }

    public ExceptionItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reason, "reason");
        subjects = List.copyOf(subjects);
        suggestions = List.copyOf(suggestions);
        evidence = List.copyOf(evidence);
    }

    public ExceptionItem withStatus(ExceptionStatus newStatus) {
        return with(openedAtMillis, newStatus);
    }

    /** The same case, open since another instant. */
    public ExceptionItem withOpenedAt(long newOpenedAtMillis) {
        return with(newOpenedAtMillis, status);
    }

    private ExceptionItem with(long newOpenedAtMillis, ExceptionStatus newStatus) {
        return new ExceptionItem(
                id,
                queue,
                reason,
                severity,
                accountId,
                subjects,
                amount,
                newOpenedAtMillis,
                newStatus,
                explanation,
                suggestions,
                evidence);
    }
}
