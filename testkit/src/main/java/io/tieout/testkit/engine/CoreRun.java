package io.tieout.testkit.engine;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.OpenItem;
import io.tieout.core.bank.Settled;
import io.tieout.core.bank.Side;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bounded run of the core alone: all events at once, one tick per account. */
public final class CoreRun {

    private static final Comparator<Observed> FIRST_OBSERVED =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparingLong(observed -> ContentHash.of(observed.event()));

    /** What came out, of all accounts together. */
    public record Outcome(List<Match> matches, List<ExceptionItem> exceptions) {}

    private CoreRun() {}

    /** Runs the rules over all events; conflicting duplicates are left out of the exceptions. */
    public static Outcome reconcile(List<Observed> events) {
        Map<String, List<Observed>> scopes = new TreeMap<>();
        for (Observed observed : events) {
            scopes.computeIfAbsent(scope(observed.event()), key -> new ArrayList<>()).add(observed);
        }
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        scopes.forEach((key, list) -> settle(key, list, outcome));
        return outcome;
    }

    private static void settle(String key, List<Observed> events, Outcome outcome) {
        BankScope scope =
                new BankScope(
                        key.substring(3),
                        key.substring(0, 3),
                        BankSettings.DEFAULTS,
                        Autonomy.AUTO,
                        BankItem::document);
        List<BankItem> items = new ArrayList<>();
        List<DecisionEvent> decisions = new ArrayList<>();
        Map<String, Long> statementTimes = new TreeMap<>();
        for (Observed observed : events.stream().sorted(FIRST_OBSERVED).toList()) {
            long hash = ContentHash.of(observed.event());
            if (BankScope.isItem(observed.event())) {
                BankItem item = BankItem.of(observed, hash, true);
                if (scope.add(item) == BankScope.Arrival.NEW) {
                    items.add(item);
                    count(item, scope);
                }
            } else if (observed.event() instanceof BankStatement statement) {
                scope.statements().add(statement);
                statementTimes.putIfAbsent(statement.id(), observed.observedAtMillis());
            } else if (scope.addOther(observed, hash) == BankScope.Arrival.NEW
                    && observed.event() instanceof DecisionEvent decision) {
                decisions.add(decision);
            }
        }
        decisions.sort(
                Comparator.comparing(DecisionEvent::decidedAt).thenComparing(DecisionEvent::id));
        write(scope, scope.settle(Long.MAX_VALUE, items, items, decisions), outcome);
        outcome.exceptions().addAll(scope.statements().exceptions(statementTimes));
    }

    private static void count(BankItem item, BankScope scope) {
        if (item.side() == Side.BANK) {
            scope.statements().addLine(item);
        }
    }

    private static void write(BankScope scope, Settled settled, Outcome outcome) {
        BankResults results = scope.results();
        for (Claim claim : settled.confirmed()) {
            outcome.matches().add(results.match(claim, MatchStatus.CONFIRMED, 0));
        }
        for (Claim claim : settled.proposed()) {
            outcome.matches().add(results.match(claim, MatchStatus.PROPOSED, 0));
        }
        for (OpenItem open : settled.open()) {
            outcome.exceptions().add(results.exception(open, 0, ExceptionStatus.OPEN));
        }
    }

    private static String scope(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return line.amount().currency() + line.accountId();
        }
        if (event instanceof LedgerEntry entry) {
            return entry.amount().currency() + entry.accountId();
        }
        if (event instanceof BankStatement statement) {
            return statement.openingBalance().currency() + statement.accountId();
        }
        DecisionEvent decision = (DecisionEvent) event;
        return decision.currency() + decision.accountId();
    }
}
