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
    private static final Set<String> ORDER_WORDS = Set.of("PO", "ORDER", "ORD", "BESTELLUNG");
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

    /**
     * The longest run that ends there without being of something else, and those that end it, each
     * joined.
     *
     * @param forOrders whether orders are looked for, so that they are not something else
     */
    List<String> runsTo(int last, int most, boolean forOrders) {
        List<String> runs = new ArrayList<>();
        if (isAnotherNumber(last, forOrders)) {
            return runs;
        }
        for (int first = last; first >= 0 && last - first < most; first--) {
            if (!beginsWithOther(first, forOrders)) {
                runs.add(String.join("", list.subList(first, last + 1)));
            }
        }
        return runs;
    }

    private boolean beginsWithOther(int first, boolean forOrders) {
        boolean orderWord = ORDER_WORDS.contains(Texts.upper(list.get(first)));
        return beginsWithOther(first) && !(forOrders && orderWord);
    }

    /** Whether the run that begins there is of an order, a customer or a mandate. */
    private boolean beginsWithOther(int first) {
        return OTHERS.contains(Texts.upper(list.get(first)));
    }

    /** Whether it is the number of an order, a customer or a mandate. */
    private boolean isAnotherNumber(int at) {
        return isAnotherNumber(at, false);
    }

    private boolean isAnotherNumber(int at, boolean forOrders) {
        int before = at - 1;
        if (before >= 0 && NUMBER_WORDS.contains(Texts.upper(list.get(before)))) {
            before--;
        }
        return list.get(at).matches("[0-9]+") && before >= 0 && beginsWithOther(before, forOrders);
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
