package io.tieout.core.references;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The references that stand in a free text: short runs of words that end with a digit.
 *
 * <p>Every open item's text is taken apart, and most runs are no key. So the words are joined once,
 * without what separates them, and a run becomes a string only when it may be a key.
 */
final class TextKeys {

    private static final int MIN_COMPACT_LENGTH = 6;
    private static final int MAX_RAW_LENGTH = 40;
    private static final int MAX_LAST_WORDS = 12;
    private static final int MAX_WORDS_OF_KEY = 3;
    private static final int DATE_LENGTH = 8;
    private static final int SOME_WORDS = 8;

    private final char[] joined;
    private int[] starts = new int[SOME_WORDS];
    private int words;

    TextKeys(String text) {
        joined = new char[text.length()];
        int size = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = isWordCharacter(c);
            if (inside && !inWord) {
                startAt(size);
            }
            if (inside) {
                joined[size++] = c;
            }
            inWord = inside;
        }
        startAt(size);
        words--;
    }

    /** Where the next word starts is where the one before ends. */
    private void startAt(int position) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
        }
        starts[words++] = position;
    }

    /** Tells each key; one that stands there twice is told twice. */
    void each(Consumer<String> keys) {
        int lastWords = 0;
        for (int last = 0; last < words && lastWords < MAX_LAST_WORDS; last++) {
            if (hasDigit(starts[last], starts[last + 1])) {
                lastWords++;
                eachEndingWith(last, keys);
            }
        }
    }

    private void eachEndingWith(int last, Consumer<String> keys) {
        int end = starts[last + 1];
        for (int first = last; first >= 0 && last - first < MAX_WORDS_OF_KEY; first--) {
            int start = starts[first];
            if (end - start > MAX_RAW_LENGTH) {
                return;
            }
            if (mayBeKey(start, end)) {
                String raw = new String(joined, start, end - start);
                String form = NormalForm.of(raw);
                if (isKey(raw, form)) {
                    keys.accept(form);
                }
            }
        }
    }

    /** Long enough without separators, and not a date, which refers to no payment. */
    private boolean mayBeKey(int start, int end) {
        int compact = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = joined[i];
            if (c >= '0' && c <= '9') {
                digits++;
                compact++;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                compact++;
            }
        }
        return compact >= MIN_COMPACT_LENGTH
                && !(compact == DATE_LENGTH
                        && digits == DATE_LENGTH
                        && ReferenceKeys.isDate(digits(start, end)));
    }

    private String digits(int start, int end) {
        StringBuilder digits = new StringBuilder(DATE_LENGTH);
        for (int i = start; i < end; i++) {
            if (joined[i] >= '0' && joined[i] <= '9') {
                digits.append(joined[i]);
            }
        }
        return digits.toString();
    }

    /** Account numbers stand in many texts and refer to no payment. */
    private static boolean isKey(String raw, String form) {
        return form.length() >= ReferenceKeys.MIN_STRONG_LENGTH
                && ReferenceKeys.hasDigit(form)
                && !NormalForm.isVoid(form)
                && !CheckDigits.isIban(raw);
    }

    private boolean hasDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (joined[i] >= '0' && joined[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordCharacter(char c) {
        if (c < 128) {
            return (c >= '-' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || c == '_'
                    || (c >= 'a' && c <= 'z');
        }
        return Character.isLetterOrDigit(c);
    }
}
