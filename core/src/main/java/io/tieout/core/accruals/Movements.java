package io.tieout.core.accruals;

import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What came of one order line and what was billed of it, with the days; in its unit. */
public final class Movements {

    private record Movement(LocalDate day, Ratio quantity) {}

    private final List<Movement> received = new ArrayList<>();
    private final List<Movement> billed = new ArrayList<>();

    /** Goods came, or went back if negative. */
    public void receive(LocalDate day, Ratio quantity) {
        received.add(new Movement(day, quantity));
    }

    /** A bill was granted, or a credit note if negative. */
    public void bill(LocalDate day, Ratio quantity) {
        billed.add(new Movement(day, quantity));
    }

    /** Up to and with a day. */
    public Ratio received(LocalDate asOf) {
        return sum(received, asOf);
    }

    /** Up to and with a day. */
    public Ratio billed(LocalDate asOf) {
        return sum(billed, asOf);
    }

    /** What came and was not billed by a day; zero if more was billed than came. */
    public Ratio open(LocalDate asOf) {
        return received(asOf).minus(billed(asOf)).max(Ratio.ZERO);
    }

    private static Ratio sum(List<Movement> movements, LocalDate asOf) {
        Ratio sum = Ratio.ZERO;
        for (Movement it : movements) {
            if (!it.day().isAfter(asOf)) {
                sum = sum.plus(it.quantity());
            }
        }
        return sum;
    }
}
