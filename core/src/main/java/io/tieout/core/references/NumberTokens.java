package io.tieout.core.references;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The document numbers that a payment may quote, in normal form. Payers separate and join numbers
 * as they like, so every short run of words that ends in digits is a token. Rules:
 * docs/reference/receivables-rules.md, section 1.
 */
public final class NumberTokens {

    private static final int MAX_ATOMS = 96;
    private static final int MAX_ATOMS_OF_TOKEN = 4;
    private static final int MIN_TOKEN_LENGTH = 3;
    private static final int MIN_ISSUED_LENGTH = 4;
    private static final int MIN_PAYLOAD_LENGTH = 6;
    private static final int MIN_DIGITS = 4;
    private static final int MIN_QUOTED_DIGITS = 5;
    private static final int MAX_PREFIX_LETTERS = 5;
    private static final int RF_PREFIX = 4;
    private static final Set<String> OTHER_NUMBERS =
            Set.of(
                    "PO",
                    "ORDER",
                    "ORD",
                    "BESTELLUNG",
                    "CUSTOMER",
                    "CUST",
                    "KUNDE",
                    "KUNDENNR",
                    "KD",
                    "KDNR",
                    "MANDATE",
                    "MANDAT");
    private static final Set<String> NUMBER_WORDS = Set.of("NO", "NR", "NUMBER", "NUMMER");
    private static final Set<String> ORDER_PREFIXES = Set.of("PO", "ORD");

    private NumberTokens() {}

    /** The tokens of the text and of all references that a payer chooses. */
    public static Set<String> of(List<Reference> references, String text) {
        Set<String> tokens = new LinkedHashSet<>();
        addAll(text, tokens);
        for (Reference reference : references) {
            if (isChosenByPayer(reference.type())) {
                addAll(reference.value(), tokens);
                if (reference.type() == ReferenceType.CREDITOR_REFERENCE) {
                    addPayload(reference.value(), tokens);
                }
            }
        }
        return tokens;
    }

    /**
     * Normal forms of the references that a payer chooses, as a whole, and of the creditor
     * references that stand in the text.
     */
    public static Set<String> typed(List<Reference> references, String text) {
        Set<String> typed = new LinkedHashSet<>();
        eachRun(
                atoms(text),
                OTHER_NUMBERS,
                run -> {
                    if (run.startsWith("RF") && CheckDigits.isCreditorReference(run)) {
                        typed.add(NormalForm.of(run));
                    }
                });
        for (Reference reference : references) {
            String form = issued(reference);
            if (isChosenByPayer(reference.type()) && form != null) {
                typed.add(form);
            }
        }
        return typed;
    }

    /** The form of a reference that a document was issued with; null if it says too little. */
    public static String issued(Reference reference) {
        return reference.type() == ReferenceType.ORDER ? null : whole(reference.value());
    }

    /** The normal form of a reference as a whole; null if it is null or says too little. */
    public static String whole(String reference) {
        String form = reference == null ? "" : NormalForm.of(reference);
        return form.length() < MIN_ISSUED_LENGTH || NormalForm.isVoid(form) ? null : form;
    }

    /** The digits of a number that is a short prefix and digits; null if it is anything else. */
    public static String digits(String form) {
        String digits = anyDigits(form);
        return digits == null
                        || ORDER_PREFIXES.contains(
                                form.substring(0, form.length() - digits.length()))
                ? null
                : digits;
    }

    /** Likewise, where the prefix may say that it is an order. */
    static String anyDigits(String form) {
        int letters = 0;
        while (letters < form.length() && !isDigit(form.charAt(letters))) {
            letters++;
        }
        if (letters > MAX_PREFIX_LETTERS || form.length() - letters < MIN_DIGITS) {
            return null;
        }
        for (int i = letters; i < form.length(); i++) {
            if (!isDigit(form.charAt(i))) {
                return null;
            }
        }
        String digits = form.substring(letters);
        return ReferenceKeys.isDate(digits) || isYear(digits) ? null : digits;
    }

    /**
     * The digits under which a document's number may be quoted: all of them, and those of its last
     * word.
     */
    public static Set<String> digitsOf(String number) {
        Set<String> found = new LinkedHashSet<>();
        String whole = digits(NormalForm.of(number));
        if (whole != null) {
            found.add(whole);
        }
        List<String> atoms = atoms(number);
        String last = atoms.isEmpty() ? null : digits(NormalForm.of(atoms.get(atoms.size() - 1)));
        if (last != null) {
            found.add(last);
        }
        return found;
    }

    /** Whether some word has enough digits to be a document's number. */
    public static boolean quotesNumber(String text) {
        List<String> atoms = atoms(text).stream().map(NumberTokens::withZeros).toList();
        for (int i = 0; i < atoms.size(); i++) {
            long digits = atoms.get(i).chars().filter(c -> isDigit((char) c)).count();
            if (digits >= MIN_QUOTED_DIGITS && !isOtherNumber(atoms, OTHER_NUMBERS, i)) {
                return true;
            }
        }
        return false;
    }

    /** The upper-case words of a text: its runs of letters and digits. */
    public static List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                atoms.add(text.substring(start, i).toUpperCase(Locale.ROOT));
                start = -1;
            }
        }
        return atoms;
    }

    static boolean isChosenByPayer(ReferenceType type) {
        return type != ReferenceType.MANDATE
                && type != ReferenceType.BANK
                && type != ReferenceType.BATCH
                && type != ReferenceType.ORDER;
    }

    private static void addAll(String text, Set<String> tokens) {
        addAll(text, OTHER_NUMBERS, tokens);
    }

    /**
     * Adds the tokens as written and, where that differs, with zeros in place of letters O.
     *
     * @param others words in front of what is another number
     */
    static void addAll(String text, Set<String> others, Set<String> tokens) {
        List<String> atoms = atoms(text);
        eachRun(atoms, others, run -> addToken(run, tokens));
        List<String> zeros = atoms.stream().map(NumberTokens::withZeros).toList();
        if (!zeros.equals(atoms)) {
            eachRun(zeros, others, run -> addToken(run, tokens));
        }
    }

    private static void eachRun(List<String> atoms, Set<String> others, Consumer<String> action) {
        int left = MAX_ATOMS;
        for (int last = 0; last < atoms.size() && left > 0; last++) {
            if (hasDigit(atoms.get(last))) {
                left--;
                eachEndingAt(atoms, others, last, action);
            }
        }
    }

    /** A word whose end is digits and letters O, with zeros for these. */
    private static String withZeros(String atom) {
        int end = atom.length();
        while (end > 0 && (isDigit(atom.charAt(end - 1)) || atom.charAt(end - 1) == 'O')) {
            end--;
        }
        String tail = atom.substring(end);
        return hasDigit(tail) && tail.indexOf('O') >= 0
                ? atom.substring(0, end) + tail.replace('O', '0')
                : atom;
    }

    private static void eachEndingAt(
            List<String> atoms, Set<String> others, int last, Consumer<String> action) {
        if (isOtherNumber(atoms, others, last)) {
            return;
        }
        String run = "";
        for (int first = last; first >= 0 && last - first < MAX_ATOMS_OF_TOKEN; first--) {
            run = atoms.get(first) + run;
            if (!others.contains(atoms.get(first))) {
                action.accept(run);
            }
        }
    }

    /** Whether the digits stand behind a word that says they are no document's number. */
    private static boolean isOtherNumber(List<String> atoms, Set<String> others, int at) {
        if (!isDigits(atoms.get(at))) {
            return false;
        }
        int before = at - 1;
        if (before >= 0 && NUMBER_WORDS.contains(atoms.get(before))) {
            before--;
        }
        return before >= 0 && others.contains(atoms.get(before));
    }

    private static void addToken(String run, Set<String> tokens) {
        String form = NormalForm.of(run);
        if (form.length() >= MIN_TOKEN_LENGTH
                && hasDigit(form)
                && !NormalForm.isVoid(form)
                && !ReferenceKeys.isDate(run)
                && !isYear(form)) {
            tokens.add(form);
        }
    }

    /** The number inside a structured reference, without its check digits. */
    private static void addPayload(String reference, Set<String> tokens) {
        String compact = reference.replace(" ", "");
        if (CheckDigits.isCreditorReference(compact)) {
            addToken(compact.substring(RF_PREFIX), tokens);
        } else if (compact.length() >= MIN_PAYLOAD_LENGTH
                && (CheckDigits.isQrReference(compact) || CheckDigits.isKid(compact))) {
            addToken(compact.substring(0, compact.length() - 1), tokens);
        }
    }

    private static boolean isYear(String form) {
        return form.length() == 4
                && isDigits(form)
                && form.compareTo("1990") >= 0
                && form.compareTo("2059") <= 0;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
