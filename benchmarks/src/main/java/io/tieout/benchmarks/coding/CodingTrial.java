package io.tieout.benchmarks.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks each way for the accounts of the second half of a drifting year, after it was taught the
 * first. What was booked is told to all of them some days after they were asked; Tribuo uses it
 * only when it is trained again.
 */
public final class CodingTrial {

    private static final double BAR = 0.85;
    private static final int TOLD_AFTER_DAYS = 5;
    private static final int RETRAINED_AFTER_DAYS = 30;

    private final Map<String, Marks> marks = new LinkedHashMap<>();

    private CodingTrial() {}

    /**
     * @param lines in all, of which the second half is asked
     */
    public static CodingTrial of(long seed, int vendors, int lines) {
        List<LabelledLine> year = new DriftingYear(seed).lines(vendors, lines);
        CodingTrial trial = new CodingTrial();
        List<Way> ways =
                List.of(
                        new VendorMajority(),
                        new TribuoWay(0),
                        new TribuoWay(RETRAINED_AFTER_DAYS),
                        new LearnedWay());
        ways.forEach(way -> trial.marks.put(way.name(), trial.run(way, year)));
        return trial;
    }

    private Marks run(Way way, List<LabelledLine> year) {
        Marks result = new Marks(BAR);
        Deque<LabelledLine> untold = new ArrayDeque<>();
        for (LabelledLine line : year) {
            while (!untold.isEmpty() && untold.peek().day() + TOLD_AFTER_DAYS <= line.day()) {
                way.teach(untold.remove());
            }
            if (line.day() >= DriftingYear.DAYS / 2) {
                result.add(way.answer(line), line.account());
            }
            untold.add(line);
        }
        return result;
    }

    /** The marks of a way, by its name. */
    Marks marks(String way) {
        return marks.get(way);
    }

    /** One row for each way. */
    public String table() {
        List<String> rows = new ArrayList<>();
        rows.add(
                String.format(
                        Locale.ROOT,
                        "%-28s %9s %9s %9s %9s",
                        "",
                        "accuracy",
                        "sure",
                        "precision",
                        "ECE"));
        marks.forEach(
                (name, it) ->
                        rows.add(
                                String.format(
                                        Locale.ROOT,
                                        "%-28s %9.3f %9.3f %9.3f %9.3f",
                                        name,
                                        it.accuracy(),
                                        it.sureShare(),
                                        it.precisionWhereSure(),
                                        it.calibrationError())));
        return String.join("\n", rows) + "\n";
    }

    /** How many lines were asked. */
    public int asked() {
        return marks.values().iterator().next().lines();
    }
}
