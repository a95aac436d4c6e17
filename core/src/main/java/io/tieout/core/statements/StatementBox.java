package io.tieout.core.statements;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.results.ExceptionItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The statements of a party, which may come twice, in any order, and be taken back. */
final class StatementBox {

    /** A statement and when it was observed first. */
    record Filed(PartyStatement statement, long observedAtMillis, long contentHash) {}

    private static final Comparator<Filed> FIRST_OBSERVED =
            Comparator.comparingLong(Filed::observedAtMillis).thenComparingLong(Filed::contentHash);
    private static final Comparator<Filed> IN_ORDER =
            Comparator.<Filed, LocalDate>comparing(it -> it.statement().statementDate())
                    .thenComparing(it -> it.statement().id());

    private final Map<String, Map<Long, Filed>> byId = new TreeMap<>();
    private final Map<String, Long> withdrawnAt = new TreeMap<>();

    void add(PartyStatement statement, long observedAtMillis) {
        Filed filed = new Filed(statement, observedAtMillis, ContentHash.of(statement));
        byId.computeIfAbsent(statement.id(), k -> new TreeMap<>())
                .merge(
                        filed.contentHash(),
                        filed,
                        (a, b) -> FIRST_OBSERVED.compare(a, b) <= 0 ? a : b);
    }

    void withdraw(String statementId, long atMillis) {
        withdrawnAt.merge(statementId, atMillis, Math::max);
    }

    /** Forgets a statement, with other contents under its id. */
    void forget(String statementId) {
        byId.remove(statementId);
        withdrawnAt.remove(statementId);
    }

    /** Those that count, by account and in order. */
    Map<OurSide.Account, List<Filed>> inOrder() {
        Map<OurSide.Account, List<Filed>> byAccount = new TreeMap<>();
        for (Map<Long, Filed> versions : byId.values()) {
            List<Filed> counting = counting(versions);
            if (!counting.isEmpty()) {
                PartyStatement statement = counting.get(0).statement();
                byAccount
                        .computeIfAbsent(
                                new OurSide.Account(statement.companyId(), statement.currency()),
                                k -> new ArrayList<>())
                        .add(counting.get(0));
            }
        }
        byAccount.values().forEach(some -> some.sort(IN_ORDER));
        return byAccount;
    }

    /** Other contents under taken ids. */
    List<ExceptionItem> conflicts() {
        List<ExceptionItem> conflicts = new ArrayList<>();
        for (Map<Long, Filed> versions : byId.values()) {
            counting(versions).stream()
                    .skip(1)
                    .map(
                            it ->
                                    StatementCases.conflict(
                                            it.statement(),
                                            it.observedAtMillis(),
                                            it.contentHash()))
                    .forEach(conflicts::add);
        }
        return conflicts;
    }

    private List<Filed> counting(Map<Long, Filed> versions) {
        return versions.values().stream()
                .filter(
                        it ->
                                it.observedAtMillis()
                                        > withdrawnAt.getOrDefault(
                                                it.statement().id(), Long.MIN_VALUE))
                .sorted(FIRST_OBSERVED)
                .toList();
    }
}
