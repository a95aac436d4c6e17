package io.tieout.store.write;

import io.tieout.core.cases.CaseEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Which of two versions of one record is kept: the one with the later event time, at the same time
 * the one with the higher rank of status, at the same rank the one written later. An older version
 * replayed after a newer one thus never wins, and versions that differ in details alone end as they
 * were written last, in a replay as in the first run. The tables' conditions say the same in SQL.
 */
final class Versions {

    private static final Comparator<Match> MATCH =
            Comparator.comparingLong(Match::finalAtMillis).thenComparingInt(m -> rank(m.status()));
    private static final Comparator<ExceptionItem> EXCEPTION =
            Comparator.comparingLong(ExceptionItem::openedAtMillis)
                    .thenComparingInt(e -> rank(e.status()));
    private static final Comparator<CaseEvent> CASE =
            Comparator.comparingLong(CaseEvent::bornAtMillis)
                    .thenComparingLong(CaseEvent::sequence);
    private static final Comparator<IntakeFile> INTAKE_FILE =
            Comparator.comparingLong(IntakeFile::changedAtMillis)
                    .thenComparingInt(f -> rank(f.state()));

    private Versions() {}

    static Collection<Match> latestMatches(List<Match> batch) {
        return one(batch, Match::id, latest(MATCH));
    }

    static Collection<ExceptionItem> latestExceptions(List<ExceptionItem> batch) {
        return one(batch, ExceptionItem::id, latest(EXCEPTION));
    }

    static Collection<IntakeFile> latestIntakeFiles(List<IntakeFile> batch) {
        return one(batch, IntakeFile::sha256, latest(INTAKE_FILE));
    }

    static Collection<CaseEvent> latestCases(List<CaseEvent> batch) {
        return one(batch, CaseEvent::caseId, latest(CASE));
    }

    /** Of documents the one observed first is kept. */
    static Collection<Observed> firstObserved(List<Observed> batch) {
        return one(
                batch,
                document -> List.of(document.event().stream(), document.event().id()),
                (a, b) -> b.observedAtMillis() < a.observedAtMillis() ? b : a);
    }

    /** One record for each id. */
    static <K, T> Collection<T> one(List<T> batch, Function<T, K> id, BinaryOperator<T> kept) {
        Map<K, T> byId = new HashMap<>(batch.size() * 2);
        for (T item : batch) {
            byId.merge(id.apply(item), item, kept);
        }
        return byId.values();
    }

    private static <T> BinaryOperator<T> latest(Comparator<T> order) {
        return (a, b) -> order.compare(b, a) >= 0 ? b : a;
    }

    static int rank(MatchStatus status) {
        return switch (status) {
            case PROVISIONAL -> 0;
            case PROPOSED -> 1;
            case CONFIRMED -> 2;
            case REVERSED -> 3;
        };
    }

    static int rank(ExceptionStatus status) {
        return switch (status) {
            case OPEN -> 0;
            case CLOSED -> 1;
        };
    }

    static int rank(IntakeState state) {
        return switch (state) {
            case READING -> 0;
            case DONE -> 1;
            case FAILED -> 2;
        };
    }
}
