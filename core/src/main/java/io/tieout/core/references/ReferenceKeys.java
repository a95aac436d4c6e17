package io.tieout.core.references;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The keys by which two payments are compared by reference, as strings in normal form. {@link
 * ReferenceHashes} is their compact form. Rules: docs/reference/bank-rules.md, section 1.
 */
public final class ReferenceKeys {

    static final int MIN_STRONG_LENGTH = 4;
    private static final int MIN_CHEQUE_LENGTH = 3;
    private static final int MIN_STATED_LENGTH = 5;
    private static final int MIN_DIGITS = 6;
    private static final int MAX_PREFIX_LETTERS = 5;

    /** First characters that a truncated reference must still have. */
    public static final int HEAD_LENGTH = 12;

    private ReferenceKeys() {}

    /**
     * Family letter of a strong key by the reference's type, {@code 0} if that type is not strong.
     */
    public static char familyOf(ReferenceType type) {
        return switch (type) {
            case END_TO_END, ORIGINAL -> 'E';
            case CREDITOR_REFERENCE -> 'R';
            case CHEQUE -> 'Q';
            case UETR -> 'U';
            case TRANSACTION -> 'T';
            default -> 0;
        };
    }

    /** Strong keys as family letter followed by the normal form. */
    public static Set<String> strong(List<Reference> references) {
        return keys(references, ReferenceKeys::strong);
    }

    /** The strong key of one reference; null if it has none. */
    static String strong(Reference reference) {
        char family = familyOf(reference.type());
        if (family == 0) {
            return null;
        }
        String form = NormalForm.of(reference.value());
        int minLength = family == 'Q' ? MIN_CHEQUE_LENGTH : MIN_STRONG_LENGTH;
        return form.length() >= minLength && !NormalForm.isVoid(form) ? family + form : null;
    }

    /** Keys of typed batch references as {@code B} followed by the normal form. */
    public static Set<String> batch(List<Reference> references) {
        return keys(references, ReferenceKeys::batch);
    }

    /** The batch key of one reference; null if it has none. */
    static String batch(Reference reference) {
        if (reference.type() != ReferenceType.BATCH) {
            return null;
        }
        String form = NormalForm.of(reference.value());
        return NormalForm.isVoid(form) ? null : 'B' + form;
    }

    private static Set<String> keys(List<Reference> references, Function<Reference, String> keyOf) {
        Set<String> keys = new LinkedHashSet<>();
        for (Reference reference : references) {
            String key = keyOf.apply(reference);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Whether a key of {@link #batch} is long enough to tie a batch on its own. */
    static boolean isCertain(String batchKey) {
        return batchKey.length() > MIN_STRONG_LENGTH;
    }

    /** Stated keys: from typed references and from the text. */
    public static Set<String> stated(List<Reference> references, String text) {
        Set<String> keys = new LinkedHashSet<>();
        eachStated(references, text, keys::add);
        return keys;
    }

    /** Tells each stated key; one that is stated twice may be told twice. */
    static void eachStated(List<Reference> references, String text, Consumer<String> keys) {
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.MANDATE
                    || reference.type() == ReferenceType.BANK
                    || reference.type() == ReferenceType.BATCH) {
                continue;
            }
            String form = NormalForm.of(reference.value());
            if (form.length() >= MIN_STATED_LENGTH && hasDigit(form) && !NormalForm.isVoid(form)) {
                keys.accept(form);
            }
        }
        if (hasDigit(text)) {
            new TextKeys(text).each(keys);
        }
    }

    /** The digits of a stated key that is nothing but a short prefix and digits; null otherwise. */
    public static String digits(String stated) {
        int letters = 0;
        while (letters < stated.length() && isLetter(stated.charAt(letters))) {
            letters++;
        }
        if (letters > MAX_PREFIX_LETTERS || stated.length() - letters < MIN_DIGITS) {
            return null;
        }
        for (int i = letters; i < stated.length(); i++) {
            if (isLetter(stated.charAt(i))) {
                return null;
            }
        }
        String digits = stated.substring(letters);
        return isDate(digits) ? null : digits;
    }

    /** Eight digits that read as year, month, day or as day, month, year. */
    public static boolean isDate(String form) {
        if (form.length() != 8 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(form);
        return isDate(number / 10_000, number / 100 % 100, number % 100)
                || isDate(number % 10_000, number / 10_000 % 100, number / 1_000_000);
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 1990 && year <= 2059 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
