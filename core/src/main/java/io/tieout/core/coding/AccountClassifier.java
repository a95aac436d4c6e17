package io.tieout.core.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Learns accounts from lines one after the other, each once: a softmax over hashed features with
 * AdaGrad steps (Duchi, Hazan and Singer, 2011). What it answers depends on the lines and their
 * order alone: sums are taken in a fixed order, and {@code StrictMath} answers the same everywhere.
 *
 * <p>It knows at most 512 accounts; later ones are not learned. The weights are of fixed size.
 */
public final class AccountClassifier {

    private static final int MAX_ACCOUNTS = 512;
    private static final double RATE = 1.0;

    /** Rivals less likely than this are not pushed further down. */
    private static final double NEGLIGIBLE = 1e-3;

    /** The score of an account that was never seen: what little speaks for any is not all. */
    private static final double NONE_OF_THEM = 0;

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::probability)
                    .reversed()
                    .thenComparing(Scored::account);

    private final List<String> accounts = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final SparseWeights weights = new SparseWeights();

    /** The accounts that may be chosen with their probabilities, best first. */
    public List<Scored> predict(CodingLine line, Predicate<String> mayBe) {
        double[] shares = probabilities(LineFeatures.of(line));
        double open = 1;
        for (int i = 0; i < shares.length; i++) {
            open -= mayBe.test(accounts.get(i)) ? 0 : shares[i];
        }
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (open > NEGLIGIBLE && mayBe.test(accounts.get(i))) {
                scored.add(new Scored(accounts.get(i), shares[i] / open));
            }
        }
        scored.sort(BEST_FIRST);
        return scored;
    }

    /** A line turned out to belong to an account. */
    public void learn(CodingLine line, String account) {
        if (!positions.containsKey(account)) {
            if (accounts.size() == MAX_ACCOUNTS) {
                return;
            }
            know(account);
        }
        long[] features = LineFeatures.of(line);
        double[] shares = probabilities(features);
        double scale = 1 / StrictMath.sqrt(features.length);
        int right = positions.get(account);
        for (int i = 0; i < shares.length; i++) {
            double gradient = (i == right ? shares[i] - 1 : shares[i]) * scale;
            if (i == right || shares[i] > NEGLIGIBLE) {
                for (long feature : features) {
                    weights.step(feature, i, gradient, RATE);
                }
            }
        }
    }

    private void know(String account) {
        positions.put(account, accounts.size());
        accounts.add(account);
    }

    /** In the order in which it met them. */
    List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** What changed of the weights since this was last asked. */
    List<WeightsPage> takeChanged() {
        return weights.takeChanged();
    }

    /** Goes on where another run stood. */
    void resume(List<String> known, List<WeightsPage> pages) {
        known.forEach(this::know);
        pages.forEach(weights::resume);
    }

    private double[] probabilities(long[] features) {
        double[] scores = new double[accounts.size()];
        double scale = 1 / StrictMath.sqrt(features.length);
        double highest = NONE_OF_THEM;
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (long feature : features) {
                sum += weights.get(feature, i);
            }
            scores[i] = sum * scale;
            highest = Math.max(highest, scores[i]);
        }
        double all = StrictMath.exp(NONE_OF_THEM - highest);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - highest);
            all += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= all;
        }
        return scores;
    }
}
