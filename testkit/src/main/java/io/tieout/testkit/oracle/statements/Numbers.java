package io.tieout.testkit.oracle.statements;

import io.tieout.core.references.NormalForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms and comparisons of numbers, as section 1 and 3 of the page say. */
final class Numbers {

    private static final Set<String> PREFIXES =
            Set.of(
                    "", "INV", "INVOICE", "RE", "RG", "RNR", "RECH", "FA", "FAC", "FACT", "FT",
                    "NO", "NR", "BILL", "SI", "VI", "R", "F");
    private static final Pattern CORE = Pattern.compile("([A-Z]*)([0-9]{2,})");

    private Numbers() {}

    static boolean isVoid(String n) {
        if (n.length() < 3) {
            return !n.matches(".*[1-9].*");
        }
        return NormalForm.isVoid(n);
    }

    /** The core behind an allowed prefix; null if there is none. */
    static String core(String n) {
        Matcher matcher = CORE.matcher(n);
        return !isVoid(n) && matcher.matches() && PREFIXES.contains(matcher.group(1))
                ? matcher.group(2)
                : null;
    }

    static String year(boolean yearly, int day) {
        return yearly ? "/" + LocalDate.ofEpochDay(day).getYear() : "";
    }

    static boolean tells(String n, int least) {
        return n.length() >= least && !isVoid(n) && n.matches(".*[0-9].*");
    }

    /** Every N of one to four words in a row. */
    static List<String> in(String text) {
        List<String> words = List.of(text.strip().split("[\\s,;]+", -1));
        List<String> forms = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + 4); to++) {
                String joined = String.join("", words.subList(from, to));
                if (joined.length() <= 40) {
                    forms.add(NormalForm.of(joined));
                }
            }
        }
        return forms;
    }

    static boolean similar(String a, String b, int days) {
        if (isVoid(a) || isVoid(b)) {
            return false;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int more = longer.length() - shorter.length();
        if (days <= 60 && shorter.length() >= 4 && more >= 1 && more <= 3) {
            boolean begins =
                    longer.startsWith(shorter)
                            && !longer.substring(shorter.length()).matches(".*[0-9].*");
            boolean ends =
                    longer.endsWith(shorter) && !longer.substring(0, more).matches(".*[0-9].*");
            if (begins || ends) {
                return true;
            }
        }
        return days <= 5 && a.length() == b.length() && a.length() >= 5 && mistyped(a, b);
    }

    private static boolean mistyped(String a, String b) {
        for (int i = 0; i + 1 < a.length(); i++) {
            String swapped = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
            if (!swapped.equals(a) && swapped.equals(b)) {
                return true;
            }
        }
        for (int i = 0; i < a.length() - 2; i++) {
            boolean rest =
                    a.substring(0, i).equals(b.substring(0, i))
                            && a.substring(i + 1).equals(b.substring(i + 1));
            if (rest && a.charAt(i) != b.charAt(i)) {
                return Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(i));
            }
        }
        return false;
    }
}
