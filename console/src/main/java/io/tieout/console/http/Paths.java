package io.tieout.console.http;

import java.util.regex.Pattern;

/** Addresses with parts that vary. */
final class Paths {

    private Paths() {}

    /** Whether an address is one of a pattern such as {@code /matches/{id}}. */
    static boolean fits(String pattern, String path) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        while (from < pattern.length()) {
            int open = pattern.indexOf('{', from);
            if (open < 0) {
                open = pattern.length();
            }
            regex.append(Pattern.quote(pattern.substring(from, open)));
            if (open < pattern.length()) {
                regex.append("[^/]+");
                open = pattern.indexOf('}', open) + 1;
            }
            from = open;
        }
        return path.matches(regex.toString());
    }
}
