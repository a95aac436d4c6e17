package io.tieout.core.collections;

import java.io.Serializable;
import java.util.List;

/**
 * How customers are reminded. All days are business days of the company's calendar.
 *
 * @param levels from the earliest to the latest, at least one
 * @param graceDays added to every level after the due date
 * @param promiseGraceDays after a promised date, in which the money may still arrive
 * @param escalations from the lowest to the highest; the last one whose conditions hold is meant
 */
public record DunningPolicy(
        List<DunningLevel> levels,
        int graceDays,
        int promiseGraceDays,
        List<Escalation> escalations)
        implements Serializable {

    /** T-5, 0, +7, +14, +30; a controller hears of it after 30 days, the CFO after 60. */
    public static final DunningPolicy DEFAULT =
            new DunningPolicy(
                    List.of(
                            DunningLevel.of("upcoming", -5, Tone.FRIENDLY),
                            DunningLevel.of("due today", 0, Tone.FRIENDLY),
                            DunningLevel.of("first reminder", 7, Tone.FRIENDLY),
                            DunningLevel.of("second reminder", 14, Tone.FIRM),
                            DunningLevel.of("final notice", 30, Tone.FINAL)),
                    0,
                    2,
                    List.of(
                            new Escalation("controller", "", CurrencyAmounts.NONE, 30, null),
                            new Escalation("cfo", "", CurrencyAmounts.NONE, 60, null)));

    private static final int MAX_GRACE_DAYS = 100;

    public DunningPolicy {
        levels = List.copyOf(levels);
        escalations = List.copyOf(escalations);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a policy needs at least one level");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).offsetDays() <= levels.get(i - 1).offsetDays()) {
                throw new IllegalArgumentException(
                        "levels must be in the order of their days: " + levels.get(i).name());
            }
        }
        requireGrace("graceDays", graceDays);
        requireGrace("promiseGraceDays", promiseGraceDays);
    }

    private static void requireGrace(String field, int days) {
        if (days < 0 || days > MAX_GRACE_DAYS) {
            throw new IllegalArgumentException(field + " must be 0 to 100, not " + days);
        }
    }

    /** Business days after the due date at which a level is reached, the grace included. */
    int daysOf(int level) {
        int offset = levels.get(level).offsetDays();
        return offset > 0 ? offset + graceDays : offset;
    }
}
