package io.tieout.core.payables;

import io.tieout.core.references.NormalForm;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which invoice numbers are compared.
 *
 * @param normal letters and digits without leading zeros
 * @param folded with the characters that readers of scans confuse made one
 * @param prefix the letters before the core; null if the number has another form
 * @param core the digits; null if the number has another form
 */
public record NumberForms(String normal, String folded, String prefix, String core) {

    private static final Pattern PREFIX_AND_CORE = Pattern.compile("([A-Z]{0,7})([0-9]{4,})");
    private static final String CONFUSED = "OQILZSGB";
    private static final String MEANT = "00112568";

    /** All forms of a number as printed. */
    public static NumberForms of(String raw) {
        String normal = NormalForm.of(raw);
        Matcher matcher = PREFIX_AND_CORE.matcher(normal);
        boolean hasCore = matcher.matches();
        return new NumberForms(
                normal,
                NormalForm.of(fold(raw)),
                hasCore ? matcher.group(1) : null,
                hasCore ? matcher.group(2) : null);
    }

    private static String fold(String raw) {
        String upper = raw.toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            int at = CONFUSED.indexOf(upper.charAt(i));
            folded.append(at < 0 ? upper.charAt(i) : MEANT.charAt(at));
        }
        return folded.toString();
    }
}
