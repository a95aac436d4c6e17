package io.tieout.testkit.stream;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.ScenarioWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing case small by delta debugging (Zeller, Hildebrandt 2002): leaves out ever smaller
 * pieces as long as what remains still fails.
 */
public final class Shrink {

    private Shrink() {}

    /**
     * A part of the events, in their order, that still fails and from which no single event can be
     * left out.
     *
     * @throws IllegalArgumentException if the events do not fail to begin with
     */
    public static List<Observed> minimal(
            List<Observed> events, Predicate<List<Observed>> stillFails) {
        if (!stillFails.test(events)) {
            throw new IllegalArgumentException("the case does not fail");
        }
        List<Observed> failing = List.copyOf(events);
        int piece = Math.max(1, failing.size() / 2);
        while (true) {
            List<Observed> smaller = withoutOnePiece(failing, piece, stillFails);
            if (smaller.size() < failing.size()) {
                failing = smaller;
                piece = Math.min(piece, Math.max(1, failing.size() / 2));
            } else if (piece == 1) {
                return failing;
            } else {
                piece = piece / 2;
            }
        }
    }

    private static List<Observed> withoutOnePiece(
            List<Observed> failing, int piece, Predicate<List<Observed>> stillFails) {
        for (int from = 0; from < failing.size(); from += piece) {
            List<Observed> rest = new ArrayList<>(failing.subList(0, from));
            rest.addAll(failing.subList(Math.min(failing.size(), from + piece), failing.size()));
            if (stillFails.test(rest)) {
                return rest;
            }
        }
        return failing;
    }

    /** The smallest failing part as a scenario file states it, for a test's message. */
    public static String minimalScenario(
            String name, List<Observed> events, Predicate<List<Observed>> stillFails) {
        return ScenarioWriter.write(name, minimal(events, stillFails));
    }
}
