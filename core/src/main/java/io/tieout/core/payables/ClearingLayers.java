package io.tieout.core.payables;

import io.tieout.core.numbers.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * What was posted to goods received, laid end to end, and how much of it bills have cleared. What
 * was received and billed in full is cleared to the cent, however it was split.
 */
final class ClearingLayers {

    private record Layer(Ratio quantity, long amount) {}

    private final List<Layer> layers = new ArrayList<>();
    private Ratio taken = Ratio.ZERO;

    /**
     * @param quantity above zero
     * @param amount posted for it, in minor units
     */
    void add(Ratio quantity, long amount) {
        layers.add(new Layer(quantity, amount));
    }

    /** How much bills have cleared. */
    Ratio taken() {
        return taken;
    }

    /** Goes on where another run stood. */
    void resume(Ratio takenBefore) {
        taken = takenBefore;
    }

    ClearingLayers copy() {
        ClearingLayers copy = new ClearingLayers();
        copy.layers.addAll(layers);
        copy.taken = taken;
        return copy;
    }

    /**
     * Takes the next so many and says what they were posted at; beyond what was posted they are
     * worth the order's price.
     */
    long take(Ratio quantity, Ratio orderPrice, String currency) {
        long before = valueUpTo(taken, orderPrice, currency);
        taken = taken.plus(quantity);
        return valueUpTo(taken, orderPrice, currency) - before;
    }

    private long valueUpTo(Ratio end, Ratio orderPrice, String currency) {
        long value = 0;
        Ratio left = end;
        for (Layer layer : layers) {
            if (layer.quantity().isAbove(left)) {
                return value + part(layer, left);
            }
            value += layer.amount();
            left = left.minus(layer.quantity());
        }
        return value + left.times(orderPrice).toMoney(currency).minorUnits();
    }

    /** Rounds as money does: a currency without minor units counts in whole ones. */
    private static long part(Layer layer, Ratio quantity) {
        return Ratio.of(layer.amount())
                .times(quantity)
                .dividedBy(layer.quantity())
                .roundedHalfEven();
    }
}
