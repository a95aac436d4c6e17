package io.tieout.jobs.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 4h}, {@code 2d}.
 */
public final class Durations {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /**
     * @throws IllegalArgumentException if it is none; the message ends a sentence that begins with
     *     what was to be set
     */
    public static Duration parse(String given) {
        Matcher parts = DURATION.matcher(given.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + given + "' is no duration; write 500ms, 30s, 10m, 4h or 2d");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
