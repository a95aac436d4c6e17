package io.tieout.core.parties;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The form in which party names are compared: without accents, punctuation and legal forms, in
 * upper case, with umlauts and their two-letter spellings folded together.
 */
public final class PartyName {

    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    ("GMBH MBH AG KG KGAA OHG UG EK EV SE LTD LIMITED LLC LLP PLC INC INCORPORATED"
                                    + " CORP CORPORATION CO COMPANY SA SAS SARL SRL SPA BV NV OY OYJ AB"
                                    + " AS ASA APS SP ZOO Z O PTY PTE KFT DOO UND AND ET THE")
                            .split(" ", -1));

    private static final int RECENT_PLACES = 8_192;

    /**
     * Names come again and again; each thread remembers the last one of each place. A map that
     * forgets costs more than it saves where most names are seen a few times only.
     */
    private static final ThreadLocal<Known[]> RECENT =
            ThreadLocal.withInitial(() -> new Known[RECENT_PLACES]);

    private record Known(String name, String normalised) {}

    private PartyName() {}

    /** The comparable form of a name; empty if the name is null or says nothing. */
    public static String normalised(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        Known[] recent = RECENT.get();
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & (RECENT_PLACES - 1);
        Known known = recent[place];
        if (known == null || !known.name.equals(name)) {
            known = new Known(name, normalise(name));
            recent[place] = known;
        }
        return known.normalised;
    }

    /** The comparable form with its legal form kept, to tell firms of one name apart. */
    public static String withLegalForm(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder(name.length());
        for (String word : words(name)) {
            append(kept, word);
        }
        return kept.toString();
    }

    private static String[] words(String name) {
        return plain(name).trim().split(" +", -1);
    }

    private static String normalise(String name) {
        String[] words = words(name);
        StringBuilder kept = new StringBuilder(name.length());
        for (String word : words) {
            if (!LEGAL_FORMS.contains(word)) {
                append(kept, word);
            }
        }
        if (kept.length() == 0) {
            for (String word : words) {
                append(kept, word);
            }
        }
        return kept.toString();
    }

    private static void append(StringBuilder kept, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (kept.length() > 0) {
            kept.append(' ');
        }
        kept.append(
                word.replace("AA", "A").replace("AE", "A").replace("OE", "O").replace("UE", "U"));
    }

    /** Upper-case letters and digits, everything else a blank. */
    private static String plain(String name) {
        String decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length() + 4);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < 128) {
                plain.append(Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : ' ');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(beyondAscii(c));
            }
        }
        return plain.toString();
    }

    private static String beyondAscii(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> "SS";
            case 'ø', 'Ø' -> "O";
            case 'æ', 'Æ' -> "A";
            case 'œ', 'Œ' -> "O";
            case 'ł', 'Ł' -> "L";
            case 'đ', 'Đ' -> "D";
            default ->
                    Character.isLetterOrDigit(c) ? String.valueOf(c).toUpperCase(Locale.ROOT) : " ";
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
