package io.tieout.store.read;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which decisions have had their effect. */
public final class DecisionEffects {

    private static final String RULE = "decision";
    private static final String WRITE_OFF = "write-off";

    private DecisionEffects() {}

    /**
     * Ids of the decisions that have: a rejection or an account as soon as the engine has it, an
     * approval when the bill is granted on it, any other when a match says that it was made by that
     * person from these items.
     */
    public static Set<String> applied(Connection connection, List<DecisionEvent> decisions)
            throws SQLException {
        Set<String> items = new LinkedHashSet<>();
        for (DecisionEvent it : decisions) {
            items.addAll(it.leftIds());
            items.addAll(it.rightIds());
        }
        List<Match> matches = Results.matchesOf(connection, items);
        Set<String> applied = new HashSet<>();
        for (DecisionEvent it : decisions) {
            if (it.kind() == DecisionKind.REJECT
                    || it.isOfBills()
                    || matches.stream().anyMatch(match -> made(it, match))) {
                applied.add(it.id());
            }
        }
        return applied;
    }

    private static boolean made(DecisionEvent decision, Match match) {
        if (match.kind() == MatchKind.THREE_WAY) {
            return decision.isAlone()
                    && decision.leftIds().containsAll(match.left())
                    && signed(decision, match);
        }
        boolean ofItems =
                decision.leftIds().containsAll(match.left())
                        && decision.rightIds().containsAll(match.right());
        if (decision.isOfWriteOff()) {
            return WRITE_OFF.equals(match.rule()) && ofItems && signed(decision, match);
        }
        return RULE.equals(match.rule())
                && decision.decidedBy().equals(match.decidedBy())
                && ofItems;
    }

    private static boolean signed(DecisionEvent decision, Match match) {
        List<String> signed = List.of(match.decidedBy().split("\\+", -1));
        return signed.contains(decision.decidedBy().strip().toLowerCase(Locale.ROOT));
    }
}
