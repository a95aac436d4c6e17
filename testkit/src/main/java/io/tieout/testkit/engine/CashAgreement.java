package io.tieout.testkit.engine;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.ScenarioWriter;
import io.tieout.testkit.stream.Shrink;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds a continuous implementation of cash application against the oracle. What it says of a
 * disagreement has the smallest part of the events that still shows it, as a scenario.
 */
public final class CashAgreement {

    private final CashRunUnderTest implementation;
    private final String books;

    public CashAgreement(CashRunUnderTest implementation) {
        this(implementation, null);
    }

    /**
     * @param books currency in which the company keeps its books; null if that is not known
     */
    public CashAgreement(CashRunUnderTest implementation, String books) {
        this.implementation = implementation;
        this.books = books;
    }

    /**
     * Empty if the implementation tells what the oracle tells, at each tick and in the end.
     *
     * @param delivery how the events arrive, see {@link CashDeliveries}
     */
    public Optional<String> disagreement(
            List<Observed> events, Function<List<Observed>, List<CashArrival>> delivery) {
        if (agrees(events, delivery)) {
            return Optional.empty();
        }
        List<Observed> minimal = Shrink.minimal(events, some -> !agrees(some, delivery));
        return Optional.of(
                ScenarioWriter.write("they differ", minimal)
                        + "\noracle:"
                        + CashVerdict.ofContinuousOracle(minimal, books)
                        + "\nimplementation:"
                        + verdict(delivery.apply(minimal)));
    }

    private boolean agrees(
            List<Observed> events, Function<List<Observed>, List<CashArrival>> delivery) {
        return verdict(delivery.apply(events))
                .equals(CashVerdict.ofContinuousOracle(events, books));
    }

    /** What the implementation tells of the arrivals. */
    public CashVerdict verdict(List<CashArrival> arrivals) {
        try {
            return implementation.run(arrivals).verdict();
        } catch (Exception e) {
            throw new IllegalStateException("the implementation failed", e);
        }
    }
}
