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
    private LocalDate uncountedFrom;

    /** Goods came, or went back if negative. */
    public void receive(LocalDate day, Ratio quantity) {
        received.add(new Movement(day, quantity));
    }

    /** A bill was granted, or a credit note if negative. */
    public void bill(LocalDate day, Ratio quantity) {
        billed.add(new Movement(day, quantity));
    }

    /** A bill was granted that does not say for how much: nobody can tell what is left. */
    public void billedUncounted(LocalDate day) {
        uncountedFrom = uncountedFrom == null || day.isBefore(uncountedFrom) ? day : uncountedFrom;
    }

    /** Up to and with a day. */
    public Ratio received(LocalDate asOf) {
        return sum(received, asOf);
    }

    /** Up to and with a day. */
    public Ratio billed(LocalDate asOf) {
        return sum(billed, asOf);
    }

    /**
     * What came and was not billed by a day; zero if more was billed than came, or if a bill does
     * not say for how much it is.
     */
    public Ratio open(LocalDate asOf) {
        if (uncountedFrom != null && !uncountedFrom.isAfter(asOf)) {
            return Ratio.ZERO;
        }
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
