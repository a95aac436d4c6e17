package io.tieout.core.statements;

import io.tieout.core.documents.StatementLine;
import io.tieout.core.payables.NumberForms;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements of one company and currency, in order. */
final class AccountReconciliation {

    private final StatementSettings settings;
    private final OurSide.Account account;
    private final OurSide ours;
    private final boolean partyKnown;
    private final MatchKeys keys;
    private final Set<String> credits = new HashSet<>();
    private final Map<String, Long> firstStated = new HashMap<>();
    private final List<StatementReconciliation> told = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<ExceptionItem> cases = new ArrayList<>();

    AccountReconciliation(
            StatementSettings settings,
            OurSide.Account account,
            OurSide ours,
            MatchKeys keys,
            boolean partyKnown) {
        this.settings = settings;
        this.account = account;
        this.ours = ours;
        this.partyKnown = partyKnown;
        this.keys = keys;
        for (OurItem item : ours.items(account)) {
            if (item.group() == Group.CREDIT) {
                credits.add(item.number().normal());
            }
        }
    }

    void reconcile(List<StatementBox.Filed> filed) {
        List<StatedBalance> stated = new ArrayList<>();
        StatedBalance former = null;
        for (StatementBox.Filed it : filed) {
            former = StatedBalance.of(it.statement(), it.observedAtMillis(), former, this::stated);
            stated.add(former);
            for (StatedLine line : former.lines()) {
                firstStated.merge(line.sameness(), it.observedAtMillis(), Math::min);
            }
        }
        String current = former == null ? "" : former.statement().id();
        for (StatedBalance it : stated) {
            boolean isCurrent = it.statement().id().equals(current);
            explain(it, isCurrent ? "" : current);
        }
    }

    /** All of them, in order. */
    List<StatementReconciliation> told() {
        return told;
    }

    /** Of the current one. */
    List<Match> matches() {
        return matches;
    }

    /** Of the current one. */
    List<ExceptionItem> cases() {
        return cases;
    }

    private StatedLine stated(String id, StatementLine line) {
        NumberForms number = NumberForms.of(line.reference());
        boolean isCredit = !Telling.isVoid(number.normal()) && credits.contains(number.normal());
        return new StatedLine(
                id, line, Group.of(line.kind(), line.amount().minorUnits(), isCredit), number);
    }

    private void explain(StatedBalance stated, String supersededBy) {
        List<OurItem> ofAccount = new ArrayList<>(ours.items(account));
        stated.lines().forEach(line -> line.tie(false));
        long ourBalance = 0;
        long moved = 0;
        for (OurItem item : ofAccount) {
            ourBalance += item.value(true);
            moved += item.value(false);
        }
        if (!stated.isOpenItems() && ourBalance != moved) {
            ofAccount.add(0, OurItem.adjustment(ourBalance - moved));
        }
        List<Tie> ties =
                new LineMatcher(
                                settings,
                                keys,
                                stated.isOpenItems(),
                                stated.statementDay(),
                                stated.lines(),
                                ofAccount)
                        .match();
        Explanation explanation =
                new Explanation(stated, account, ours, keys, partyKnown, ties, ofAccount, settings);
        told.add(
                new ReconciledStatement(explanation, settings)
                        .result(account.companyId(), ourBalance, supersededBy));
        if (supersededBy.isEmpty()) {
            matches.addAll(StatementMatches.of(explanation, account.companyId()));
            cases.addAll(new StatementCases(explanation, account.companyId(), firstStated).all());
        }
    }
}
