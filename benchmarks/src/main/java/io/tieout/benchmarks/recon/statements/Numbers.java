package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Draw;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The document numbers of one party: one style, ascending, no two alike. Also what other people
 * make of a number.
 */
final class Numbers {
    private static final String[] PREFIXES = {
        "INV-", "RE-", "R", "F-", "", "", "LMX-", "AB/", "SI"
    };
    private static final Set<String> EXCHANGEABLE = Set.of("INV-", "RE-", "R", "F-", "", "SI");
    private static final String[] OTHER_PREFIXES = {"RE ", "INV", "", "F", "Nr. "};
    private static final String READ_WRONG = "01582";
    private static final String FOR = "OISBZ";

    private static final int LEAST_DIFFERENCES = 3;

    private final Draw draw;
    private final String prefix;
    private final Set<String> taken = new HashSet<>();
    private long counter;

    Numbers(Draw draw) {
        this.draw = draw;
        this.prefix = draw.pick(PREFIXES);
        int width = draw.percent(60) ? 5 : 7;
        long least = 1;
        for (int i = 1; i < width; i++) {
            least *= 10;
        }
        this.counter = least + draw.belowLong(least * 4);
    }

    /** The digits of a new number. */
    String next() {
        do {
            counter += 1 + draw.below(4);
        } while (!taken.add(Long.toString(counter)));
        return Long.toString(counter);
    }

    /** The digits of a new number that nobody takes for this one. */
    String farFrom(String digits) {
        String other;
        do {
            other = next();
        } while (differing(digits, other) < LEAST_DIFFERENCES);
        return other;
    }

    /** Whether somebody may mistake one for the other when typing. */
    static boolean areSlip(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = one.length() - 1;
        while (one.charAt(last) == other.charAt(last)) {
            last--;
        }
        boolean isSwap =
                last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
        return isSwap || first == last;
    }

    private static int differing(String one, String other) {
        int differing = Math.abs(one.length() - other.length());
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    /** A number as it is printed on the document. */
    String printed(String digits) {
        return prefix + digits;
    }

    /** The same number, written by somebody else. */
    String rewritten(String digits) {
        return switch (draw.below(4)) {
            case 0 -> (prefix + digits).toLowerCase(Locale.ROOT);
            case 1 -> prefix.replaceAll("[^A-Z]", "") + " " + digits;
            case 2 -> prefix.replaceAll("[^A-Z]", "") + "000" + digits;
            default -> prefix + digits.substring(0, 2) + "." + digits.substring(2);
        };
    }

    /**
     * With another prefix that says no more than that it is an invoice; null if it has a meaning.
     */
    String otherPrefix(String digits) {
        if (!EXCHANGEABLE.contains(prefix)) {
            return null;
        }
        String other = draw.pick(OTHER_PREFIXES);
        boolean isSame = other.strip().equals(prefix.replace("-", ""));
        return isSame ? prefix.isEmpty() ? "RE" + digits : digits : other + digits;
    }

    /** With a digit read as a letter; null if none looks like one. */
    String misread(String digits) {
        for (int at = digits.length() - 1; at > 0; at--) {
            int which = READ_WRONG.indexOf(digits.charAt(at));
            if (which >= 0) {
                return prefix
                        + digits.substring(0, at)
                        + FOR.charAt(which)
                        + digits.substring(at + 1);
            }
        }
        return null;
    }

    /** With some letters before or behind. */
    String withLetters(String digits) {
        return draw.percent(50) ? printed(digits) + "-A" : "DE" + printed(digits);
    }

    /** Two neighbours exchanged, which is nobody else's number; null if there are none. */
    String slip(String digits) {
        for (int at = 1; at + 1 < digits.length(); at++) {
            if (digits.charAt(at) != digits.charAt(at + 1)) {
                String slipped =
                        digits.substring(0, at)
                                + digits.charAt(at + 1)
                                + digits.charAt(at)
                                + digits.substring(at + 2);
                if (taken.add(slipped)) {
                    return slipped;
                }
            }
        }
        return null;
    }
}
