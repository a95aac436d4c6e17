package io.tieout.testkit.oracle;

import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.Comparator;
import java.util.List;

/**
 * A match reduced to what must agree between the oracle and the engine.
 *
 * @param left bank ids, sorted
 * @param right ledger ids, sorted
 * @param differenceMinorUnits sum of left minus sum of right
 */
public record OracleMatch(
        String rule,
        MatchStatus status,
        List<String> left,
        List<String> right,
        long differenceMinorUnits)
        implements Comparable<OracleMatch> {

    private static final Comparator<OracleMatch> ORDER =
            Comparator.comparing((OracleMatch match) -> match.left.toString())
                    .thenComparing(match -> match.right.toString())
                    .thenComparing(OracleMatch::status)
                    .thenComparing(OracleMatch::rule)
                    .thenComparingLong(OracleMatch::differenceMinorUnits);

    public OracleMatch {
        left = left.stream().sorted().toList();
        right = right.stream().sorted().toList();
    }

    /** The engine's match in this form. */
    public static OracleMatch of(Match match) {
        return new OracleMatch(
                match.rule(),
                match.status(),
                match.left(),
                match.right(),
                match.difference().minorUnits());
    }

    public boolean isConfirmed() {
        return status == MatchStatus.CONFIRMED;
    }

    @Override
    public int compareTo(OracleMatch other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(" ", left)
                + " = "
                + String.join(" ", right)
                + " by "
                + rule
                + " "
                + status.wireName()
                + (differenceMinorUnits == 0 ? "" : " difference " + differenceMinorUnits);
    }
}
