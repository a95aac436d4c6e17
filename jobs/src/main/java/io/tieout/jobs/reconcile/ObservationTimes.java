package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FileRow;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.operators.intake.IntakeRow;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** When a document of a bounded run was observed: as it states itself, else on its own day. */
public final class ObservationTimes {

    private ObservationTimes() {}

    /** The row as the jobs take it. */
    public static IntakeRow row(FileRow row) {
        if (row.event() == null) {
            return new IntakeRow(null, row.letter(), row.file());
        }
        long observedAt =
                row.observedAtMillis() == null ? ownTime(row.event()) : row.observedAtMillis();
        return IntakeRow.of(new Observed(row.event(), row.source(), row.position(), observedAt));
    }

    private static long ownTime(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return startOf(line.bookingDate());
        }
        if (event instanceof LedgerEntry entry) {
            return startOf(entry.postingDate());
        }
        if (event instanceof BankStatement statement) {
            return startOf(statement.toDate());
        }
        return ((DecisionEvent) event).decidedAt().toEpochMilli();
    }

    private static long startOf(LocalDate date) {
        return TimeUnit.DAYS.toMillis(date.toEpochDay());
    }
}
