package io.tieout.testkit.engine;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.statements.CauseAmount;
import io.tieout.core.statements.LineOutcome;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import io.tieout.testkit.stream.SeededStatementStream.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs a party's statements through the core, at once or bit by bit, and keeps what stands. */
public final class StatementsCoreRun {

    private final Map<String, StatementReconciliation> reconciliations = new TreeMap<>();
    private final Map<String, Match> matches = new TreeMap<>();
    private final Map<String, ExceptionItem> open = new TreeMap<>();

    /** Everything at once. */
    public static StatementsCoreRun atOnce(Party party) {
        StatementsCoreRun run = new StatementsCoreRun();
        PartyAccount account = account(party);
        party.items().forEach(account::add);
        for (int i = 0; i < party.statements().size(); i++) {
            account.add(party.statements().get(i), i);
        }
        run.take(account.settle());
        return run;
    }

    /** In another order, everything twice, with a settling now and then. */
    public static StatementsCoreRun bitByBit(Party party, long seed) {
        StatementsCoreRun run = new StatementsCoreRun();
        Random random = new Random(seed);
        PartyAccount account = account(party);
        List<Runnable> steps = new ArrayList<>();
        for (PartyItem item : party.items()) {
            steps.add(() -> account.add(item));
            steps.add(() -> account.add(item));
        }
        for (int i = 0; i < party.statements().size(); i++) {
            PartyStatement statement = party.statements().get(i);
            int at = i;
            steps.add(() -> account.add(statement, at));
            steps.add(() -> account.add(statement, at + 100));
        }
        Collections.shuffle(steps, random);
        for (Runnable step : steps) {
            step.run();
            if (random.nextInt(4) == 0) {
                run.take(account.settle());
            }
        }
        run.take(account.settle());
        return run;
    }

    private static PartyAccount account(Party party) {
        PartyAccount account = new PartyAccount(party.side(), StatementSettings.DEFAULTS);
        if (party.inMasterData()) {
            account.know("A", Numbering.NEVER, 1);
        }
        party.yearly().forEach(company -> account.know(company, Numbering.YEARLY, 2));
        return account;
    }

    private void take(StatementsSettled settled) {
        settled.reconciliations().forEach(it -> reconciliations.put(it.statementId(), it));
        for (Match match : settled.matches()) {
            if (match.status() == MatchStatus.REVERSED) {
                matches.remove(match.id());
            } else {
                matches.put(match.id(), match);
            }
        }
        for (ExceptionItem item : settled.exceptions()) {
            if (item.status() == ExceptionStatus.OPEN) {
                open.put(item.id(), item);
            } else {
                open.remove(item.id());
            }
        }
    }

    /** All that stands, for comparing two runs. */
    public List<Object> standing() {
        return List.of(reconciliations, matches, open);
    }

    public StatementReconciliation reconciliation(String statementId) {
        return reconciliations.get(statementId);
    }

    /** Amount in minor units and ids, by cause. */
    public static Map<String, String> causes(StatementReconciliation of) {
        Map<String, String> causes = new TreeMap<>();
        for (CauseAmount it : of.causes()) {
            causes.put(it.cause().wireName(), it.amount().minorUnits() + " " + it.ids());
        }
        return causes;
    }

    /** Rule, lines and items of each match. */
    public SortedSet<String> ties() {
        SortedSet<String> ties = new TreeSet<>();
        matches.values().forEach(it -> ties.add(it.rule() + ": " + it.left() + " = " + it.right()));
        return ties;
    }

    /** Reason, subject and amount in minor units of each open case. */
    public SortedSet<String> cases() {
        SortedSet<String> cases = new TreeSet<>();
        for (ExceptionItem it : open.values()) {
            String[] words = it.explanation().split(" ", 3);
            String subject = words[0].equals("Line") ? words[1] : it.subjects().get(0);
            cases.add(it.reason() + " " + subject + " " + it.amount().minorUnits());
        }
        return cases;
    }

    /** How many lines were tied, of how many. */
    public int[] tiedLines() {
        int[] tied = new int[2];
        for (StatementReconciliation it : reconciliations.values()) {
            tied[0] += (int) it.lines().stream().filter(LineOutcome::isTied).count();
            tied[1] += it.lines().size();
        }
        return tied;
    }
}
