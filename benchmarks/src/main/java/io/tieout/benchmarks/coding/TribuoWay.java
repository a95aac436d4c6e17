package io.tieout.benchmarks.coding;

import io.tieout.core.coding.LineWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tribuo's logistic regression, trained in several passes over what was known when it was trained:
 * once before the part that is asked, or again every 30 days of it.
 */
final class TribuoWay implements Way {

    private static final int PASSES = 5;
    private static final int BATCH = 1;
    private static final double RATE = 0.3;

    /** It tells of each training on the console; kept, so that the level stays. */
    private static final Logger CHATTER = Logger.getLogger("org.tribuo");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    private final LabelFactory labels = new LabelFactory();
    private final List<LabelledLine> known = new ArrayList<>();
    private final int everyDays;
    private Model<Label> model;
    private int trainedOn;

    /**
     * @param everyDays after how many days it is trained again; 0 for never
     */
    TribuoWay(int everyDays) {
        this.everyDays = everyDays;
    }

    @Override
    public String name() {
        return everyDays == 0
                ? "tribuo, trained once"
                : "tribuo, again each " + everyDays + " days";
    }

    @Override
    public Answer answer(LabelledLine line) {
        if (model == null || (everyDays > 0 && line.day() >= trainedOn + everyDays)) {
            train(line.day());
        }
        Prediction<Label> prediction = model.predict(example(line, LabelFactory.UNKNOWN_LABEL));
        Label best = prediction.getOutput();
        return new Answer(best.getLabel(), best.getScore());
    }

    @Override
    public void teach(LabelledLine line) {
        known.add(line);
    }

    private void train(int day) {
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("bills", labels), labels);
        known.forEach(it -> data.add(example(it, new Label(it.account()))));
        model =
                new LinearSGDTrainer(
                                new LogMulticlass(),
                                new AdaGrad(RATE, 1e-6),
                                PASSES,
                                known.size() + 1,
                                BATCH,
                                1L)
                        .train(data);
        trainedOn = day;
    }

    private static Example<Label> example(LabelledLine line, Label label) {
        List<String> names = LineWords.of(line.line());
        double[] values = new double[names.size()];
        Arrays.fill(values, 1 / Math.sqrt(values.length));
        return new ArrayExample<>(label, names.toArray(new String[0]), values);
    }
}
