package io.tieout.benchmarks.coding;

import io.tieout.core.coding.AccountClassifier;
import io.tieout.core.coding.Calibration;
import io.tieout.core.coding.Scored;
import java.util.List;

/** The engine's own: one pass, with calibration. */
final class LearnedWay implements Way {

    private final AccountClassifier classifier = new AccountClassifier();
    private final Calibration calibration = new Calibration();

    @Override
    public String name() {
        return "tieout, one pass";
    }

    @Override
    public Answer answer(LabelledLine line) {
        List<Scored> scored = classifier.predict(line.line(), any -> true);
        return scored.isEmpty()
                ? Answer.NONE
                : new Answer(
                        scored.get(0).account(),
                        calibration.confidence(scored.get(0).probability()));
    }

    @Override
    public void teach(LabelledLine line) {
        List<Scored> scored = classifier.predict(line.line(), any -> true);
        if (!scored.isEmpty()) {
            Scored best = scored.get(0);
            calibration.note(best.probability(), best.account().equals(line.account()));
        }
        classifier.learn(line.line(), line.account());
    }
}
