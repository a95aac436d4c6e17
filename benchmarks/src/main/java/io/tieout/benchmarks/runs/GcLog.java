package io.tieout.benchmarks.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a collector logged.
 *
 * @param peakUsedMebiBytes most heap in use, garbage included
 * @param peakLiveMebiBytes most heap in use after a collection
 * @param pauseSeconds of all pauses together
 */
public record GcLog(long peakUsedMebiBytes, long peakLiveMebiBytes, double pauseSeconds) {
    private static final Pattern PAUSE =
            Pattern.compile("Pause .*? (\\d+)M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms");
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Of a file written with {@code -Xlog:gc}; all zero if there was no collection. */
    static GcLog read(Path file) throws IOException {
        long used = 0;
        long live = 0;
        double pauses = 0;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher pause = PAUSE.matcher(line);
                if (pause.find()) {
                    used = Math.max(used, Long.parseLong(pause.group(1)));
                    live = Math.max(live, Long.parseLong(pause.group(2)));
                    pauses += Double.parseDouble(pause.group(3));
                }
            }
        }
        return new GcLog(used, live, pauses / MILLIS_PER_SECOND);
    }
}
