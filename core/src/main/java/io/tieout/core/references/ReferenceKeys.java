package io.tieout.core.references;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys by which two payments are compared by reference, as strings in normal form. {@link
 * ReferenceHashes} is their compact form. Rules: docs/reference/bank-rules.md, section 1.
 */
public final class ReferenceKeys {

    private static final int MIN_STRONG_LENGTH = 4;
    private static final int MIN_CHEQUE_LENGTH = 3;
    private static final int MIN_STATED_LENGTH = 5;
    private static final int MIN_TEXT_LENGTH = 6;
    private static final int MIN_DIGITS = 6;
    private static final int MAX_PREFIX_LETTERS = 5;
    private static final int MAX_RAW_LENGTH = 40;
    private static final int MAX_LAST_WORDS = 12;
    private static final int MAX_WORDS_OF_KEY = 3;

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
        Set<String> keys = new LinkedHashSet<>();
        for (Reference reference : references) {
            char family = familyOf(reference.type());
            String form = family == 0 ? "" : NormalForm.of(reference.value());
            int minLength = family == 'Q' ? MIN_CHEQUE_LENGTH : MIN_STRONG_LENGTH;
            if (form.length() >= minLength && !NormalForm.isVoid(form)) {
                keys.add(family + form);
            }
        }
        return keys;
    }

    /** Keys of typed batch references as {@code B} followed by the normal form. */
    public static Set<String> batch(List<Reference> references) {
        Set<String> keys = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.BATCH) {
                String form = NormalForm.of(reference.value());
                if (!NormalForm.isVoid(form)) {
                    keys.add('B' + form);
                }
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
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.MANDATE
                    || reference.type() == ReferenceType.BANK
                    || reference.type() == ReferenceType.BATCH) {
                continue;
            }
            String form = NormalForm.of(reference.value());
            if (form.length() >= MIN_STATED_LENGTH && hasDigit(form) && !NormalForm.isVoid(form)) {
                keys.add(form);
            }
        }
        addTextKeys(text, keys);
        return keys;
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

    private static void addTextKeys(String text, Set<String> keys) {
        if (!hasDigit(text)) {
            return;
        }
        List<String> words = words(text);
        int lastWords = 0;
        for (int last = 0; last < words.size() && lastWords < MAX_LAST_WORDS; last++) {
            if (!hasDigit(words.get(last))) {
                continue;
            }
            lastWords++;
            String raw = "";
            for (int first = last; first >= 0 && last - first < MAX_WORDS_OF_KEY; first--) {
                raw = words.get(first) + raw;
                if (raw.length() > MAX_RAW_LENGTH) {
                    break;
                }
                String form = NormalForm.of(raw);
                if (isTextKey(raw, form)) {
                    keys.add(form);
                }
            }
        }
    }

    /** Dates and account numbers stand in many texts and refer to no payment. */
    private static boolean isTextKey(String raw, String form) {
        String compact = compact(raw);
        return compact.length() >= MIN_TEXT_LENGTH
                && form.length() >= MIN_STRONG_LENGTH
                && hasDigit(form)
                && !NormalForm.isVoid(form)
                && !isDate(compact)
                && !CheckDigits.isIban(raw);
    }

    /** Letters and digits alone, with all zeros. */
    private static String compact(String raw) {
        StringBuilder compact = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                compact.append(c);
            }
        }
        return compact.toString();
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

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '/' || c == '.' || c == '_';
    }

    private static boolean hasDigit(String text) {
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
