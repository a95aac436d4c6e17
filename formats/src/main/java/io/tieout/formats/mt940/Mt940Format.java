package io.tieout.formats.mt940;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SWIFT MT940 customer statements and MT942 interim reports, with or without FIN envelope, in the
 * dialects of the banks. Lines come before the frame of their statement; an interim report has no
 * frame and its lines are pending. A line that cannot be read is rejected, never guessed.
 *
 * <p>Ids hold across files: {@code mt940/account/number/opening day} for a statement, with {@code
 * /line} for a transaction; {@code mt942/account/reference/number/time/line} in interim reports.
 * Where the bank gives no number, the opening amount in minor units follows the day.
 */
public final class Mt940Format implements Format {

    private static final Set<String> EXTENSIONS =
            Set.of("sta", "mta", "940", "942", "mt940", "mt942", "swi");

    private static final Pattern REFERENCE = Pattern.compile("(?:^|[\\r\\n:}])\\W{0,3}:20:");
    private static final Pattern FURTHER =
            Pattern.compile("[\\r\\n]:(?:25P?|28C?|60[FM]|61|34F|13D?):");

    @Override
    public String name() {
        return "mt940";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (FURTHER.matcher(text).find()) {
            return REFERENCE.matcher(text).find() || text.contains(":60F:");
        }
        int dot = fileName.lastIndexOf('.');
        return dot >= 0
                && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new Mt940Reader(source, bytes);
    }
}
