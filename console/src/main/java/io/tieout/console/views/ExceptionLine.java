package io.tieout.console.views;

import io.tieout.core.results.ExceptionItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An exception as other systems take it: all that does not change by being looked at later. */
public record ExceptionLine(
        String id,
        String queue,
        String reason,
        String severity,
        String status,
        String openedAt,
        String accountId,
        String companyId,
        List<String> subjects,
        MoneyView amount,
        String explanation) {

    /**
     * @param companyId null if it is not known
     */
    public static ExceptionLine of(ExceptionItem it, String companyId) {
        return new ExceptionLine(
                it.id(),
                it.queue(),
                it.reason().name(),
                it.severity() == null ? null : it.severity().name().toLowerCase(Locale.ROOT),
                it.status().name().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(it.openedAtMillis()).toString(),
                it.accountId(),
                companyId,
                it.subjects(),
                MoneyView.of(it.amount()),
                it.explanation());
    }
}
