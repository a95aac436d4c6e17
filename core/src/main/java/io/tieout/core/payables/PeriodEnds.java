package io.tieout.core.payables;

import io.tieout.core.accruals.AccrualPostings;
import io.tieout.core.accruals.AccruedLine;
import io.tieout.core.ledger.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The period ends of a company whose documents never end: each is accrued once, by the first tick
 * that is late enough, with what is known by then. Those before the company's first tick are not.
 */
final class PeriodEnds {

    private final AccrualTimes times;
    private final TreeSet<LocalDate> listed;
    private LocalDate doneUntil;

    /** What a tick accrued. */
    record Accrued(List<AccruedLine> lines, List<Journal> journals) {}

    PeriodEnds(PayablesPolicies policies) {
        this.times = policies.accrualTimes();
        this.listed = new TreeSet<>(policies.periodEnds());
    }

    boolean areNone() {
        return listed.isEmpty() && !times.monthly();
    }

    /** The last one that is done; the latest day there is where none ever is asked for. */
    LocalDate doneUntil() {
        return areNone() ? LocalDate.MAX : doneUntil;
    }

    void resume(LocalDate done) {
        doneUntil = done;
    }

    /** When the next one is due, in event time; null if none is. */
    Long nextDueMillis() {
        LocalDate next = doneUntil == null || areNone() ? null : next();
        return next == null ? null : TimeUnit.DAYS.toMillis(dueOn(next).toEpochDay());
    }

    private LocalDate dueOn(LocalDate end) {
        return end.plusDays(1L + times.afterDays());
    }

    private LocalDate next() {
        LocalDate next = listed.higher(doneUntil);
        if (times.monthly()) {
            LocalDate month = doneUntil.plusDays(1);
            LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
            return next == null || end.isBefore(next) ? end : next;
        }
        return next;
    }

    /**
     * Accrues what is due.
     *
     * @param asOf what came and was not billed by a day
     * @return null if nothing was due
     */
    Accrued settle(long atMillis, Function<LocalDate, List<AccruedLine>> asOf) {
        if (areNone()) {
            return null;
        }
        LocalDate today = LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(atMillis));
        if (doneUntil == null) {
            doneUntil = today.minusDays(1L + times.afterDays());
            return new Accrued(List.of(), List.of());
        }
        Accrued accrued = null;
        for (LocalDate end = next(); isDue(end, today); end = next()) {
            accrued = accrued == null ? new Accrued(new ArrayList<>(), new ArrayList<>()) : accrued;
            for (AccruedLine line : asOf.apply(end)) {
                accrued.lines().add(line);
                accrued.journals().addAll(AccrualPostings.of(line, atMillis));
            }
            doneUntil = end;
        }
        return accrued;
    }

    private boolean isDue(LocalDate end, LocalDate today) {
        return end != null && !dueOn(end).isAfter(today);
    }
}
