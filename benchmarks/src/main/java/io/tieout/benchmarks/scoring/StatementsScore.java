package io.tieout.benchmarks.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The outcome of {@link StatementsScorer#score}.
 *
 * @param statements in truth
 * @param lines of them, those of statements that they continue included
 * @param equalLines with just the causes and the contribution of truth
 * @param equalTies lines that are tied to just the items of truth
 * @param brokenSums statements whose causes and unexplained rest are not the difference of the
 *     balances of truth
 * @param equalUnexplained statements with the unexplained amount of truth
 * @param wrongSums statements that are lost, or broken in either of these two ways
 * @param equalStatuses statements with the status of truth
 * @param missing our items without a line, and those with the cause of truth
 * @param lost statements without a reconciliation
 * @param kinds lines per kind of what was planted
 * @param causes precision and recall per cause of lines
 */
public record StatementsScore(
        long statements,
        long lines,
        long equalLines,
        long equalTies,
        long brokenSums,
        long equalUnexplained,
        long wrongSums,
        long equalStatuses,
        Measure missing,
        long lost,
        Map<String, LinesScore> kinds,
        Map<String, Measure> causes) {

    /** Lines of one kind, and those with the causes of truth. */
    public record LinesScore(long lines, long equal) {
        LinesScore plus(LinesScore other) {
            return new LinesScore(lines + other.lines, equal + other.equal);
        }
    }

    /** How many lines have the causes of truth, 0 to 1. */
    @JsonProperty
    public double equalShare() {
        return lines == 0 ? 1 : (double) equalLines / lines;
    }
}
