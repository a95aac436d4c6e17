package io.tieout.core.statements;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The statements of one vendor or customer against our side of its accounts with all our companies.
 * Items and statements come and go in any order; what is settled depends on what is there, not on
 * the order in which it came. Everything is held in memory.
 */
public final class PartyAccount {

    /** What master data say of the party in one company. */
    private record Known(Numbering numbering, long version) {}

    private final StatementSide side;
    private final StatementSettings settings;
    private final Map<String, PartyItem> items = new TreeMap<>();
    private final StatementBox statements = new StatementBox();
    private final Map<String, Known> known = new HashMap<>();
    private final Comebacks comebacks = new Comebacks();
    private List<StatementReconciliation> inOrder = List.of();
    private Map<String, StatementReconciliation> toldBefore = Map.of();
    private Map<String, Match> matchedBefore = Map.of();
    private Map<String, ExceptionItem> openBefore = Map.of();

    public PartyAccount(StatementSide side, StatementSettings settings) {
        this.side = side;
        this.settings = settings;
    }

    /**
     * Master data have the party.
     *
     * @param version of several the highest counts
     */
    public void know(String companyId, Numbering numbering, long version) {
        known.merge(
                companyId,
                new Known(numbering, version),
                (a, b) -> {
                    if (a.version() != b.version()) {
                        return a.version() > b.version() ? a : b;
                    }
                    return a.numbering() == Numbering.YEARLY ? a : b;
                });
    }

    /** Takes a version of an item; one that is {@link ItemState#WITHDRAWN} takes it back. */
    public void add(PartyItem item) {
        items.merge(key(item), item, (a, b) -> PartyItem.VERSIONS.compare(a, b) >= 0 ? a : b);
    }

    private static String key(PartyItem item) {
        return item.companyId() + '/' + item.kind() + '/' + item.id();
    }

    /**
     * Takes a statement.
     *
     * @param statement with its company
     */
    public void add(PartyStatement statement, long observedAtMillis) {
        statements.add(statement, observedAtMillis);
    }

    /** Takes back what was observed of a statement until then. */
    public void withdraw(String statementId, long atMillis) {
        statements.withdraw(statementId, atMillis);
    }

    /** Reconciles every statement there is, and tells what changed since the last time. */
    public StatementsSettled settle() {
        return settle(null);
    }

    /**
     * The same at a tick. What closed and opens again, or was reversed and stands again, has the
     * time of the tick.
     */
    public StatementsSettled settle(long tickMillis) {
        return settle(Long.valueOf(tickMillis));
    }

    /**
     * Goes on where another run stood, of which all that was settled was added: nothing is told.
     *
     * @param comebacks what {@link #takeComebacks} gave, all together
     */
    public void resume(Map<String, Long> comebacks) {
        settle();
        this.comebacks.resume(comebacks);
        openBefore.replaceAll((id, item) -> this.comebacks.of(item, true));
        matchedBefore.replaceAll((id, match) -> this.comebacks.of(match, true));
    }

    /**
     * What is too old to matter.
     *
     * @param statementIds of statements, with all their contents
     */
    public record Forgotten(Set<String> statementIds, List<PartyItem> items) {}

    /**
     * Forgets what was superseded or settled long ago, right after a settling. A settled item that
     * a kept statement speaks of stays, and so does what statements that continue each other list.
     *
     * @param limitMillis what was last heard of since then is kept
     * @param limitDay items of that day and later are kept
     */
    public Forgotten forgetBefore(long limitMillis, int limitDay) {
        OldBusiness old = new OldBusiness(limitMillis, limitDay);
        Forgotten forgotten = new Forgotten(new TreeSet<>(), new ArrayList<>());
        Set<String> tied = new HashSet<>();
        inOrder.forEach(it -> it.lines().forEach(line -> tied.addAll(line.items())));
        Map<OurSide.Account, List<PartyStatement>> kept = new TreeMap<>();
        statements
                .inOrder()
                .forEach(
                        (account, filed) -> {
                            String current = filed.get(filed.size() - 1).statement().id();
                            old.statements(filed, toldBefore.get(current))
                                    .forEach(it -> forgotten.statementIds().add(it.id()));
                            kept.put(account, stay(filed, forgotten.statementIds()));
                        });
        OurSide ours = new OurSide(side, items.values());
        for (OurSide.Account account : ours.accounts()) {
            forgotten
                    .items()
                    .addAll(
                            old.items(
                                    ours.items(account),
                                    kept.getOrDefault(account, List.of()),
                                    tied));
        }
        items.values().stream()
                .filter(it -> it.state() == ItemState.WITHDRAWN && it.version() < limitMillis)
                .forEach(forgotten.items()::add);
        forget(forgotten, limitMillis);
        return forgotten;
    }

    private static List<PartyStatement> stay(List<StatementBox.Filed> filed, Set<String> gone) {
        return filed.stream()
                .map(StatementBox.Filed::statement)
                .filter(it -> !gone.contains(it.id()))
                .toList();
    }

    private void forget(Forgotten forgotten, long limitMillis) {
        forgotten.statementIds().forEach(statements::forget);
        forgotten.statementIds().forEach(toldBefore::remove);
        inOrder =
                inOrder.stream()
                        .filter(it -> !forgotten.statementIds().contains(it.statementId()))
                        .toList();
        forgotten.items().forEach(it -> items.remove(key(it)));
        Set<String> there = new HashSet<>(openBefore.keySet());
        there.addAll(matchedBefore.keySet());
        comebacks.forgetBefore(limitMillis, there);
    }

    /** Times of what was gone once, as far as they changed; null where it is forgotten. */
    public Map<String, Long> takeComebacks() {
        return comebacks.takeChanges();
    }

    /** All as they stand, by company, currency and order of statements. */
    public List<StatementReconciliation> reconciliations() {
        return inOrder;
    }

    private StatementsSettled settle(Long tickMillis) {
        comebacks.at(tickMillis);
        List<StatementReconciliation> told = new ArrayList<>();
        Map<String, Match> matched = new TreeMap<>();
        Map<String, ExceptionItem> open = new TreeMap<>();
        reconcile(
                of -> {
                    told.addAll(of.told());
                    of.matches().forEach(it -> matched.put(it.id(), stands(it)));
                    of.cases().forEach(it -> open.put(it.id(), isOpen(it)));
                });
        statements.conflicts().forEach(it -> open.put(it.id(), isOpen(it)));
        List<StatementReconciliation> changed =
                told.stream().filter(it -> !it.equals(toldBefore.get(it.statementId()))).toList();
        StatementsSettled settled =
                new StatementsSettled(changed, matchChanges(matched), caseChanges(open));
        inOrder = List.copyOf(told);
        toldBefore = new TreeMap<>();
        told.forEach(it -> toldBefore.put(it.statementId(), it));
        matchedBefore = matched;
        openBefore = open;
        return settled;
    }

    private void reconcile(Consumer<AccountReconciliation> reconciled) {
        OurSide ours = new OurSide(side, items.values());
        boolean partyKnown = !known.isEmpty() || !ours.isEmpty();
        statements
                .inOrder()
                .forEach(
                        (account, filed) -> {
                            AccountReconciliation of =
                                    new AccountReconciliation(
                                            settings,
                                            account,
                                            ours,
                                            keys(account.companyId()),
                                            partyKnown);
                            of.reconcile(filed);
                            reconciled.accept(of);
                        });
    }

    private Match stands(Match match) {
        return comebacks.of(match, matchedBefore.containsKey(match.id()));
    }

    private ExceptionItem isOpen(ExceptionItem item) {
        return comebacks.of(item, openBefore.containsKey(item.id()));
    }

    private MatchKeys keys(String companyId) {
        Known policy = known.get(companyId);
        return new MatchKeys(policy != null && policy.numbering() == Numbering.YEARLY);
    }

    private List<Match> matchChanges(Map<String, Match> matched) {
        Map<String, Match> changes = new TreeMap<>();
        matched.forEach(
                (id, match) -> {
                    if (!match.equals(matchedBefore.get(id))) {
                        changes.put(id, match);
                    }
                });
        matchedBefore.forEach(
                (id, match) -> {
                    if (!matched.containsKey(id)) {
                        changes.put(id, match.withStatus(MatchStatus.REVERSED));
                        comebacks.isGone(id, match.finalAtMillis());
                    }
                });
        return List.copyOf(changes.values());
    }

    private List<ExceptionItem> caseChanges(Map<String, ExceptionItem> open) {
        Map<String, ExceptionItem> changes = new TreeMap<>();
        open.forEach(
                (id, item) -> {
                    if (!item.equals(openBefore.get(id))) {
                        changes.put(id, item);
                    }
                });
        openBefore.forEach(
                (id, item) -> {
                    if (!open.containsKey(id)) {
                        changes.put(id, item.withStatus(ExceptionStatus.CLOSED));
                        comebacks.isGone(id, item.openedAtMillis());
                    }
                });
        return List.copyOf(changes.values());
    }
}
