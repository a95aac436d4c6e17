package io.tieout.benchmarks.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How well one kind was found, in items or in weights of amounts.
 *
 * @param matched in matches (or, for suggestions, in matches and suggestions)
 * @param right of these, in none but right ones
 * @param owed with a true link that must be found
 * @param found of these, rightly matched
 * @param owedDecidable of the owed, those that what is known decides and a rule may decide
 * @param foundDecidable of these, rightly matched
 */
public record Measure(
        long matched, long right, long owed, long found, long owedDecidable, long foundDecidable) {

    /** Right of matched; 1 if nothing was matched. */
    @JsonProperty
    public double precision() {
        return share(right, matched);
    }

    /** Found of owed; 1 if nothing was owed. */
    @JsonProperty
    public double recall() {
        return share(found, owed);
    }

    /** As recall, without what is ambiguous by nature or must be left to a person. */
    @JsonProperty
    public double recallDecidable() {
        return share(foundDecidable, owedDecidable);
    }

    /** The harmonic mean of precision and recall. */
    @JsonProperty
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Measure plus(Measure other) {
        return new Measure(
                matched + other.matched,
                right + other.right,
                owed + other.owed,
                found + other.found,
                owedDecidable + other.owedDecidable,
                foundDecidable + other.foundDecidable);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
