package io.tieout.console.reads;

import io.tieout.store.read.ExceptionFilter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How old exceptions are, in whole days; each class begins where the one before ends. */
public enum Age {
    NEW("0-1", 0, 2),
    DAYS("2-7", 2, 8),
    WEEKS("8-30", 8, 31),
    OLDER("31+", 31, -1);

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final String days;
    private final long from;
    private final long before;

    /**
     * @param before the first day that is too many; negative if there is none
     */
    Age(String days, long from, long before) {
        this.days = days;
        this.from = from;
        this.before = before;
    }

    /** As the API names it, for example {@code 2-7}. */
    public String days() {
        return days;
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Age::days).toList();
    }

    /**
     * @throws IllegalArgumentException for a name that is none of {@link #names}
     */
    public static Age ofDays(String name) {
        return Arrays.stream(values())
                .filter(it -> it.days.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** When what has this age now was opened. What claims to be opened later is new. */
    public ExceptionFilter.Opened openedAt(long nowMillis) {
        return new ExceptionFilter.Opened(
                before < 0 ? Long.MIN_VALUE : nowMillis - before * DAY_MILLIS + 1,
                from == 0 ? Long.MAX_VALUE : nowMillis - from * DAY_MILLIS + 1);
    }
}
