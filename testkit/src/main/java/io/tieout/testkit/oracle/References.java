package io.tieout.testkit.oracle;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The keys of an item's references and text (section 1, References). */
public final class References {

    private static final Set<String> VOID =
            Set.of("NOTPROVIDED", "NONREF", "NOREF", "UNKNOWN", "NONE", "NA", "0");
    private static final int MOST_WORDS = 3;
    private static final int MOST_RAW_CHARS = 40;
    private static final int MOST_LAST_WORDS = 12;

    private References() {}

    /** {@code N(s)}. */
    public static String normalised(String raw) {
        String kept = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return kept.replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    /** Whether a normalised reference says nothing. */
    public static boolean isVoid(String normalised) {
        return normalised.length() < 3 || VOID.contains(normalised);
    }

    /** Family and normalised reference, for example {@code E|4711}. */
    public static Set<String> strongKeys(List<Reference> references) {
        Set<String> keys = new HashSet<>();
        for (Reference reference : references) {
            String n = normalised(reference.value());
            String family = family(reference.type());
            int shortest = reference.type() == ReferenceType.CHEQUE ? 3 : 4;
            if (!family.isEmpty() && !isVoid(n) && n.length() >= shortest) {
                keys.add(family + "|" + n);
            }
        }
        return keys;
    }

    private static String family(ReferenceType type) {
        return switch (type) {
            case END_TO_END, ORIGINAL -> "E";
            case CREDITOR_REFERENCE -> "R";
            case CHEQUE -> "Q";
            case UETR -> "U";
            case TRANSACTION -> "T";
            default -> "";
        };
    }

    static Set<String> batchKeys(List<Reference> references) {
        Set<String> keys = strongKeys(references);
        for (String name : batchNames(references)) {
            if (name.length() >= 4) {
                keys.add("B|" + name);
            }
        }
        return keys;
    }

    static Set<String> batchNames(List<Reference> references) {
        Set<String> names = new HashSet<>();
        for (Reference reference : references) {
            String n = normalised(reference.value());
            if (reference.type() == ReferenceType.BATCH && !isVoid(n)) {
                names.add(n);
            }
        }
        return names;
    }

    static Set<String> statedKeys(List<Reference> references, String text) {
        Set<String> keys = textKeys(text);
        for (Reference reference : references) {
            boolean known =
                    reference.type() != ReferenceType.MANDATE
                            && reference.type() != ReferenceType.BANK
                            && reference.type() != ReferenceType.BATCH;
            String n = normalised(reference.value());
            if (known && !isVoid(n) && n.length() >= 5 && hasDigit(n)) {
                keys.add(n);
            }
        }
        return keys;
    }

    private static Set<String> textKeys(String text) {
        Set<String> keys = new HashSet<>();
        List<String> words = words(text);
        int lastWords = 0;
        for (int last = 0; last < words.size() && lastWords < MOST_LAST_WORDS; last++) {
            if (!hasDigit(words.get(last))) {
                continue;
            }
            lastWords++;
            for (int count = 1; count <= MOST_WORDS && count <= last + 1; count++) {
                String raw = String.join("", words.subList(last - count + 1, last + 1));
                String n = normalised(raw);
                int length = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").length();
                boolean says =
                        raw.length() <= MOST_RAW_CHARS
                                && length >= 6
                                && n.length() >= 4
                                && hasDigit(n);
                if (says && !NotReferences.isDate(raw) && !NotReferences.isIban(raw)) {
                    keys.add(n);
                }
            }
        }
        return keys;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            if (Character.isLetter(codePoint)
                    || Character.isDigit(codePoint)
                    || "-/._".indexOf(codePoint) >= 0) {
                word.appendCodePoint(codePoint);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static Set<String> digitKeys(Set<String> statedKeys) {
        Set<String> keys = new HashSet<>();
        for (String key : statedKeys) {
            String digits = key.replaceAll("[A-Z]", "");
            if (key.matches("[A-Z]{0,5}[0-9]{6,}") && !NotReferences.isDate(digits)) {
                keys.add(digits);
            }
        }
        return keys;
    }
}
