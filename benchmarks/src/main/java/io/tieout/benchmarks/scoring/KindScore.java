package io.tieout.benchmarks.scoring;

/**
 * The measures of one kind.
 *
 * @param automatic confirmed matches, in items
 * @param automaticByAmount the same, each item weighing what it is worth
 * @param suggested confirmed and proposed matches and suggestions of exceptions, in items
 * @param suggestedByAmount the same by amount
 */
public record KindScore(
        Measure automatic,
        Measure automaticByAmount,
        Measure suggested,
        Measure suggestedByAmount) {

    static final KindScore NOTHING = of(new Measure(0, 0, 0, 0, 0, 0));

    private static KindScore of(Measure measure) {
        return new KindScore(measure, measure, measure, measure);
    }

    KindScore plus(KindScore other) {
        return new KindScore(
                automatic.plus(other.automatic),
                automaticByAmount.plus(other.automaticByAmount),
                suggested.plus(other.suggested),
                suggestedByAmount.plus(other.suggestedByAmount));
    }
}
