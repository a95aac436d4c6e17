package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of letters and digits of a text (section 1, Reference tokens). */
record Atoms(List<String> list) {

    private static final Pattern ATOM = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern END_OF_DIGITS_AND_O = Pattern.compile("[0-9Oo]+$");
    private static final Set<String> NUMBER_WORDS = Set.of("NO", "NR", "NUMBER", "NUMMER");
    private static final Set<String> OTHERS =
            Set.of(
                    ("PO ORDER ORD BESTELLUNG CUSTOMER CUST KUNDE KUNDENNR KD KDNR MANDATE"
                                    + " MANDAT")
                            .split(" ", -1));
    private static final int QUOTED_DIGITS = 5;

    static Atoms of(String text) {
        List<String> atoms = new ArrayList<>();
        Matcher matcher = ATOM.matcher(text);
        while (matcher.find()) {
            atoms.add(matcher.group());
        }
        return new Atoms(atoms);
    }

    /** With zeros for letters O among the digits that an atom ends with. */
    Atoms withZeros() {
        return new Atoms(list.stream().map(Atoms::withZeros).toList());
    }

    private static String withZeros(String atom) {
        Matcher end = END_OF_DIGITS_AND_O.matcher(atom);
        if (!end.find() || !hasDigit(end.group())) {
            return atom;
        }
        return atom.substring(0, end.start()) + end.group().replaceAll("[Oo]", "0");
    }

    /** Whether the run that begins there is of an order, a customer or a mandate. */
    boolean beginsWithOther(int first) {
        return OTHERS.contains(Texts.upper(list.get(first)));
    }

    /** Whether it is the number of an order, a customer or a mandate. */
    boolean isAnotherNumber(int at) {
        int before = at - 1;
        if (before >= 0 && NUMBER_WORDS.contains(Texts.upper(list.get(before)))) {
            before--;
        }
        return list.get(at).matches("[0-9]+") && before >= 0 && beginsWithOther(before);
    }

    /** Whether some atom may be a document's number. */
    boolean quoteNumber() {
        for (int at = 0; at < list.size(); at++) {
            long digits = list.get(at).chars().filter(c -> c >= '0' && c <= '9').count();
            if (digits >= QUOTED_DIGITS && !isAnotherNumber(at)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
