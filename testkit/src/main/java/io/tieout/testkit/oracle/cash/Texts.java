package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.testkit.oracle.NotReferences;
import io.tieout.testkit.oracle.References;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of texts and references (section 1, Reference tokens). */
final class Texts {

    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("([A-Z]{0,5})([0-9]{4,})");
    private static final int MOST_LAST_ATOMS = 96;
    private static final int MOST_ATOMS = 4;
    private static final int SHORTEST_ORDER = 5;
    private static final int SHORTEST_ORDER_DIGITS = 6;

    private Texts() {}

    static List<String> atoms(String text) {
        return Atoms.of(text).list();
    }

    /** {@code T(p)}. */
    static Set<String> tokens(BankTransaction line) {
        Set<String> tokens = new HashSet<>(tokens(line.text(), false));
        for (Reference reference : line.references()) {
            if (isTyped(reference)) {
                tokens.addAll(tokens(reference.value(), false));
            }
            if (reference.type() == ReferenceType.CREDITOR_REFERENCE) {
                CreditorReferences.payload(reference.value()).ifPresent(tokens::add);
            }
        }
        tokens.removeIf(Texts::isYear);
        return tokens;
    }

    /** {@code O(p)}. */
    static Set<String> orders(BankTransaction line) {
        Set<String> orders = new HashSet<>(orders(line.references()));
        Set<String> tokens = new HashSet<>(tokens(line.text(), true));
        for (Reference reference : line.references()) {
            boolean creditor = reference.type() == ReferenceType.CREDITOR_REFERENCE;
            if (isTyped(reference) && !creditor) {
                tokens.addAll(tokens(reference.value(), true));
            }
        }
        tokens.forEach(token -> orders.add(order(token)));
        orders.remove("");
        return orders;
    }

    /** {@code Q} of references that are typed as orders. */
    static Set<String> orders(List<Reference> references) {
        Set<String> orders = new HashSet<>();
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.ORDER) {
                orders.add(order(References.normalised(reference.value())));
            }
        }
        orders.remove("");
        return orders;
    }

    /** {@code Q} of a text in form {@code N}; empty if it has none. */
    static String order(String n) {
        String digits = n.matches("(PO|ORD)[0-9]+") ? n.replaceAll("[A-Z]", "") : n;
        String compared = digits(digits);
        if (compared.length() >= SHORTEST_ORDER_DIGITS) {
            return compared;
        }
        boolean whole = n.length() >= SHORTEST_ORDER && Atoms.hasDigit(n);
        return whole && !References.isVoid(n) ? n : "";
    }

    /** The typed references, those of creditors that stand in the text included. */
    static Set<String> typed(BankTransaction line) {
        Set<String> keys = keys(line.references().stream().filter(Texts::isTyped).toList());
        List<String> atoms = atoms(line.text());
        for (int first = 0; first < atoms.size(); first++) {
            for (int end = first + 1; end <= Math.min(first + MOST_ATOMS, atoms.size()); end++) {
                String run = String.join("", atoms.subList(first, end));
                if (CreditorReferences.isRf(upper(run))) {
                    keys.add(References.normalised(run));
                }
            }
        }
        return keys;
    }

    private static boolean isTyped(Reference reference) {
        return reference.type() != ReferenceType.MANDATE
                && reference.type() != ReferenceType.BANK
                && reference.type() != ReferenceType.BATCH
                && reference.type() != ReferenceType.ORDER;
    }

    /** {@code N} of what can be looked up whole: at least 4 characters and not void. */
    static Set<String> keys(List<Reference> references) {
        Set<String> keys = new HashSet<>();
        for (Reference reference : references) {
            if (isKey(reference.value())) {
                keys.add(References.normalised(reference.value()));
            }
        }
        return keys;
    }

    static boolean isKey(String value) {
        String n = value == null ? "" : References.normalised(value);
        return n.length() >= 4 && !References.isVoid(n);
    }

    private static Set<String> tokens(String text, boolean forOrders) {
        Set<String> tokens = new HashSet<>();
        addTokens(Atoms.of(text), forOrders, tokens);
        addTokens(Atoms.of(text).withZeros(), forOrders, tokens);
        return tokens;
    }

    private static void addTokens(Atoms atoms, boolean forOrders, Set<String> tokens) {
        int lastAtoms = 0;
        for (int last = 0; last < atoms.list().size() && lastAtoms < MOST_LAST_ATOMS; last++) {
            if (!Atoms.hasDigit(atoms.list().get(last))) {
                continue;
            }
            lastAtoms++;
            atoms.runsTo(last, MOST_ATOMS, forOrders).forEach(run -> addToken(run, tokens));
        }
    }

    private static void addToken(String raw, Set<String> tokens) {
        String n = References.normalised(raw);
        if (Atoms.hasDigit(n) && !References.isVoid(n) && !NotReferences.isDate(raw)) {
            tokens.add(n);
        }
    }

    /** {@code Dg} of a text in form {@code N}; empty if it has none. */
    static String digits(String n) {
        Matcher matcher = LETTERS_THEN_DIGITS.matcher(n);
        if (!matcher.matches()) {
            return "";
        }
        String letters = matcher.group(1);
        String digits = matcher.group(2);
        boolean none =
                letters.equals("PO")
                        || letters.equals("ORD")
                        || NotReferences.isDate(digits)
                        || isYear(digits);
        return none ? "" : digits;
    }

    private static boolean isYear(String token) {
        return token.matches("[0-9]{4}")
                && Integer.parseInt(token) >= 1990
                && Integer.parseInt(token) <= 2059;
    }

    /** Whether some word may be a document's number. */
    static boolean quotesNumber(String text) {
        return Atoms.of(text).withZeros().quoteNumber();
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
