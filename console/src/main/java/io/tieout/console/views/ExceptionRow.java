package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Suggestion;
import io.tieout.store.read.StoredCase;
import io.tieout.store.read.StoredException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * An exception in a list.
 *
 * @param ageDays whole days since it was opened
 * @param document the first subject; null if it is not stored
 * @param variance the first number that is not as expected; null if none is told
 * @param suggestedAction {@code confirm} where one way out stands above the others, {@code choose}
 *     where several do not, {@code investigate} where there is none
 * @param standing how far people are with it: open, assigned, inWork, proposed, approved, closed
 * @param assignee who is responsible; null for nobody
 * @param lease who works on it just now; null for nobody
 * @param dueAt null until its case is known
 * @param version changes whenever the exception does
 */
public record ExceptionRow(
        String id,
        String queue,
        String reason,
        String severity,
        String status,
        String openedAt,
        long ageDays,
        String accountId,
        String companyId,
        String party,
        Subject document,
        MoneyView amount,
        VarianceView variance,
        String explanation,
        int suggestionCount,
        Double bestConfidence,
        String suggestedAction,
        String standing,
        @JsonInclude(JsonInclude.Include.ALWAYS) String assignee,
        CaseView.Lease lease,
        String dueAt,
        String version) {

    private static final double CLEAR_GAP = 0.1;

    /** A document in brief. */
    public record Subject(String id, String kind, String number, String date) {}

    /**
     * @param subject the first subject; null if it is not stored
     * @param given its case; null if that is not known yet
     */
    public static ExceptionRow of(
            StoredException stored,
            String companyId,
            DocumentView subject,
            StoredCase given,
            long nowMillis) {
        ExceptionItem it = stored.item();
        return new ExceptionRow(
                it.id(),
                it.queue(),
                it.reason().name(),
                it.severity() == null ? null : it.severity().name().toLowerCase(Locale.ROOT),
                it.status().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(it.openedAtMillis()).toString(),
                Math.max(0, TimeUnit.MILLISECONDS.toDays(nowMillis - it.openedAtMillis())),
                it.accountId(),
                companyId,
                subject == null ? null : subject.party(),
                subject == null
                        ? null
                        : new Subject(
                                subject.id(), subject.kind(), subject.number(), subject.date()),
                MoneyView.of(it.amount()),
                variance(it),
                it.explanation(),
                it.suggestions().size(),
                it.suggestions().stream()
                        .map(Suggestion::confidence)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                action(it.suggestions()),
                standing(it, given, nowMillis),
                given == null ? null : given.assignee(),
                CaseView.Lease.of(given, nowMillis),
                given == null ? null : CaseView.instant(given.dueAtMillis()),
                Long.toString(stored.version()));
    }

    /** Of the exception itself, else of its best way out. */
    private static VarianceView variance(ExceptionItem it) {
        VarianceView own = VarianceView.of(it.evidence());
        return own != null || it.suggestions().isEmpty()
                ? own
                : VarianceView.of(it.suggestions().get(0).evidence());
    }

    /** The same with nothing of its case but who was responsible; null for nobody. */
    public ExceptionRow assignedTo(String person) {
        return new ExceptionRow(
                id,
                queue,
                reason,
                severity,
                status,
                openedAt,
                ageDays,
                accountId,
                companyId,
                party,
                document,
                amount,
                variance,
                explanation,
                suggestionCount,
                bestConfidence,
                suggestedAction,
                standing,
                person,
                null,
                null,
                version);
    }

    private static String standing(ExceptionItem it, StoredCase given, long nowMillis) {
        if (it.status() == ExceptionStatus.CLOSED) {
            return "closed";
        }
        if (given == null) {
            return "open";
        }
        if (given.proposedBy() != null) {
            return given.approvedBy() == null ? "proposed" : "approved";
        }
        if (given.holderAt(nowMillis) != null) {
            return "inWork";
        }
        return given.assignee() == null ? "open" : "assigned";
    }

    private static String action(List<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return "investigate";
        }
        return suggestions.size() == 1
                        || suggestions.get(0).confidence() - suggestions.get(1).confidence()
                                >= CLEAR_GAP
                ? "confirm"
                : "choose";
    }
}
