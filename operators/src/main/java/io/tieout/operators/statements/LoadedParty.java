package io.tieout.operators.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.DocumentRequest;
import io.tieout.core.statements.DocumentRequests;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A party in memory: what was settled of it, what waits for its tick, and what was told. All of it
 * follows from the rows in state.
 */
final class LoadedParty {

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final Comparator<KeptInput> IN_ORDER =
            Comparator.comparingLong(KeptInput::knownAtMillis);

    private final StatementSide side;
    private final StatementSettings rules;
    private final PartyAccount account;
    private final Map<String, KeptInput> settled = new LinkedHashMap<>();
    private final NavigableMap<Long, Map<String, KeptInput>> waiting = new TreeMap<>();
    private final Map<String, StatementReconciliation> shown = new HashMap<>();
    private final Map<String, String> asked = new HashMap<>();
    private int statements;
    private long lookedForOldDay = Long.MIN_VALUE;

    LoadedParty(StatementSide side, StatementSettings rules) {
        this.side = side;
        this.rules = rules;
        this.account = new PartyAccount(side, rules);
    }

    /** Goes on where another run stood; only before anything else. */
    void resume(List<KeptInput> rows, long settledUntilMillis, Map<String, Long> comebacks) {
        boolean aheadMayBeTold = false;
        for (KeptInput row : rows.stream().sorted(IN_ORDER).toList()) {
            if (row.knownAtMillis() <= settledUntilMillis) {
                settle(row.subject(), row);
            } else {
                await(row.subject(), row);
                aheadMayBeTold |= row.isStatement();
            }
        }
        if (hasStatements()) {
            account.resume(comebacks);
            requests();
            if (!aheadMayBeTold) {
                account.reconciliations().forEach(it -> shown.put(it.statementId(), it));
            }
        }
    }

    boolean hasStatements() {
        return statements > 0;
    }

    /** How many inputs it has in memory. */
    int size() {
        return settled.size() + waiting.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Takes an input, which waits for its tick.
     *
     * @param obsolete gets a row that it takes the place of before that tick
     * @return what is to be kept; null if it says nothing new
     */
    KeptInput offer(KeptInput input, List<KeptInput> obsolete) {
        String subject = input.subject();
        if (input.isStatement()) {
            return offerStatement(subject, input, obsolete);
        }
        KeptInput before = before(subject, input.knownAtMillis());
        KeptInput now = input;
        if (before != null) {
            now = input.after(before);
            if (now.saysTheSameAs(before)) {
                return null;
            }
        }
        now = new KeptInput(now.input(), input.knownAtMillis());
        await(subject, now);
        return now;
    }

    /** A statement is known since it was observed first. */
    private KeptInput offerStatement(String subject, KeptInput input, List<KeptInput> obsolete) {
        KeptInput known = settled.get(subject);
        for (Map<String, KeptInput> ofTick : waiting.values()) {
            known = known == null ? ofTick.get(subject) : known;
        }
        if (known != null) {
            if (settled.containsKey(subject)
                    || known.input().atMillis() <= input.input().atMillis()) {
                return null;
            }
            waiting.get(known.knownAtMillis()).remove(subject);
            if (known.knownAtMillis() != input.knownAtMillis()) {
                obsolete.add(known);
            }
        }
        await(subject, input);
        return input;
    }

    /** What holds at a tick without what comes now; null if nothing is known. */
    private KeptInput before(String subject, long tick) {
        for (Map<String, KeptInput> ofTick : waiting.headMap(tick, true).descendingMap().values()) {
            if (ofTick.containsKey(subject)) {
                return ofTick.get(subject);
            }
        }
        return settled.get(subject);
    }

    private void await(String subject, KeptInput input) {
        waiting.computeIfAbsent(input.knownAtMillis(), k -> new LinkedHashMap<>())
                .put(subject, input);
    }

    /**
     * What a tick did to the rows.
     *
     * @param obsolete something took their place
     * @param completed by what was known before
     */
    record Replaced(List<KeptInput> obsolete, List<KeptInput> completed) {}

    /** Lets what waited until then count. */
    Replaced takeUntil(long tick) {
        Replaced replaced = new Replaced(new ArrayList<>(), new ArrayList<>());
        NavigableMap<Long, Map<String, KeptInput>> due = waiting.headMap(tick, true);
        due.values().forEach(it -> it.forEach((subject, input) -> take(subject, input, replaced)));
        due.clear();
        return replaced;
    }

    private void take(String subject, KeptInput input, Replaced replaced) {
        KeptInput before = settled.get(subject);
        KeptInput now = input;
        if (before != null) {
            replaced.obsolete().add(before);
            now = new KeptInput(input.after(before).input(), input.knownAtMillis());
        }
        if (!now.equals(input)) {
            replaced.completed().add(now);
        }
        settle(subject, now);
    }

    private void settle(String subject, KeptInput kept) {
        AccountInput input = kept.input();
        if (input.item() != null) {
            account.add(input.item());
        } else if (input.statement() != null) {
            account.add(input.statement(), input.atMillis());
            statements++;
        } else {
            account.know(input.companyId(), input.numbering(), input.atMillis());
        }
        settled.put(subject, kept);
    }

    /** What the ticks to come will say of statements if nothing else comes. */
    List<StatementReconciliation> tellAhead() {
        LoadedParty trial = new LoadedParty(side, rules);
        settled.forEach(trial::settle);
        waiting.values().forEach(it -> it.forEach(trial::settle));
        trial.account.settle();
        return news(trial.account.reconciliations());
    }

    private List<StatementReconciliation> news(List<StatementReconciliation> all) {
        List<StatementReconciliation> news = new ArrayList<>();
        for (StatementReconciliation it : all) {
            if (!it.equals(shown.put(it.statementId(), it))) {
                news.add(it);
            }
        }
        return news;
    }

    /** Settles what counts by now; of reconciliations what is not shown like that. */
    StatementsSettled settle(long tick) {
        StatementsSettled changes = account.settle(tick);
        return new StatementsSettled(
                news(account.reconciliations()), changes.matches(), changes.exceptions());
    }

    /**
     * Forgets what was superseded or settled before the retention; looked for once a day, in event
     * time.
     *
     * @return its rows
     */
    List<KeptInput> forgetBefore(long limitMillis) {
        long day = Math.floorDiv(limitMillis, DAY_MILLIS);
        if (day <= lookedForOldDay) {
            return List.of();
        }
        lookedForOldDay = day;
        PartyAccount.Forgotten old = account.forgetBefore(day * DAY_MILLIS, Math.toIntExact(day));
        Set<String> items = new HashSet<>();
        old.items().forEach(it -> items.add(new KeptInput(AccountInput.of(it), 0).subject()));
        List<KeptInput> rows = new ArrayList<>();
        for (Map.Entry<String, KeptInput> row : settled.entrySet()) {
            PartyStatement statement = row.getValue().input().statement();
            if (items.contains(row.getKey())
                    || (statement != null && old.statementIds().contains(statement.id()))) {
                rows.add(row.getValue());
                statements -= statement == null ? 0 : 1;
            }
        }
        rows.forEach(it -> settled.remove(it.subject()));
        old.statementIds().forEach(shown::remove);
        return rows;
    }

    Map<String, Long> takeComebacks() {
        return account.takeComebacks();
    }

    /** What is to be asked for and was not; again if there was no address before. */
    List<DocumentRequest> requests() {
        List<DocumentRequest> fresh = new ArrayList<>();
        for (DocumentRequest it : DocumentRequests.of(account.reconciliations(), this::address)) {
            String before = asked.get(it.id());
            if (before == null || (before.isEmpty() && !it.to().isEmpty())) {
                asked.put(it.id(), it.to());
                fresh.add(it);
            }
        }
        return fresh;
    }

    private String address(String companyId) {
        KeptInput party = settled.get("party\n" + companyId);
        return party == null ? "" : party.input().address();
    }
}
