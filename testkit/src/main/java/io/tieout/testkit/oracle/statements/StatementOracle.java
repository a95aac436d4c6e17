package io.tieout.testkit.oracle.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.PartyItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what must become of the statements of one party. */
public final class StatementOracle {

    private final StatementSide side;
    private final List<PartyItem> items;
    private final Set<String> yearlyCompanies;
    private final boolean known;

    /**
     * @param versions of items, in any order
     * @param yearlyCompanies companies in which the party numbers yearly
     * @param inMasterData whether master data have the party
     */
    public StatementOracle(
            StatementSide side,
            List<PartyItem> versions,
            Set<String> yearlyCompanies,
            boolean inMasterData) {
        this.side = side;
        this.items = Books.counting(versions);
        this.yearlyCompanies = yearlyCompanies;
        this.known = inMasterData || !items.isEmpty();
    }

    /** By statement, of distinct ids. */
    public List<OracleStatement> reconcile(List<PartyStatement> statements) {
        Map<String, List<PartyStatement>> accounts = new TreeMap<>();
        for (PartyStatement each : statements) {
            accounts.computeIfAbsent(
                            each.companyId() + " " + each.currency(), k -> new ArrayList<>())
                    .add(each);
        }
        List<OracleStatement> all = new ArrayList<>();
        for (List<PartyStatement> ofAccount : accounts.values()) {
            ofAccount.sort(
                    Comparator.comparing(PartyStatement::statementDate)
                            .thenComparing(PartyStatement::id));
            String current = ofAccount.get(ofAccount.size() - 1).id();
            for (int i = 0; i < ofAccount.size(); i++) {
                all.add(reconcile(ofAccount, i, current));
            }
        }
        return all;
    }

    private OracleStatement reconcile(List<PartyStatement> ofAccount, int at, String current) {
        PartyStatement statement = ofAccount.get(at);
        List<PartyItem> mine =
                items.stream()
                        .filter(it -> it.companyId().equals(statement.companyId()))
                        .filter(it -> it.currency().equals(statement.currency()))
                        .toList();
        List<Ours> ours = new ArrayList<>(Books.of(mine, side));
        int first = at;
        while (first > 0 && continues(ofAccount.get(first), ofAccount.get(first - 1))) {
            first--;
        }
        List<Line> lines = new ArrayList<>();
        for (PartyStatement each : ofAccount.subList(first, at + 1)) {
            for (int position = 1; position <= each.lines().size(); position++) {
                if (each.lines().get(position - 1).kind() != StatementLineKind.BROUGHT_FORWARD) {
                    lines.add(Line.of(each, position, ours));
                }
            }
        }
        Telling telling =
                new Telling(
                        statement,
                        ofAccount.get(first),
                        lines,
                        ours,
                        items,
                        yearlyCompanies.contains(statement.companyId()),
                        known);
        long gap = 0;
        if (at > 0
                && first == at
                && statement.effectiveForm() == StatementForm.ACTIVITY
                && ofAccount.get(at - 1).effectiveForm() == StatementForm.ACTIVITY) {
            gap =
                    statement.opening().minorUnits()
                            - ofAccount.get(at - 1).closingBalance().minorUnits();
        }
        return telling.tell(statement.id().equals(current) ? "" : current, gap);
    }

    private static boolean continues(PartyStatement later, PartyStatement former) {
        return later.effectiveForm() == StatementForm.ACTIVITY
                && former.effectiveForm() == StatementForm.ACTIVITY
                && later.opening().equals(former.closingBalance());
    }
}
