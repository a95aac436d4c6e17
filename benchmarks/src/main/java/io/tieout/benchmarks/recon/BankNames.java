package io.tieout.benchmarks.recon;

import java.util.Locale;
import java.util.Map;

/** How banks deliver a name: capitals, transcribed letters, cut fields, shortened forms, typing. */
public final class BankNames {
    private static final int CUT_SHORT_CHARS = 27;
    private static final int CUT_CHARS = 35;
    private static final int CUT_LONG_CHARS = 70;

    private static final Map<Character, String> TWO_LETTERS =
            Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ß', "ss", 'ø', "oe", 'å', "aa");
    private static final String CYRILLIC = "абвгдезийклмнопрстуфьыіОЗАСВТДН";
    private static final String[] CYRILLIC_LATIN = {
        "a", "b", "v", "g", "d", "e", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t",
        "u", "f", "", "y", "i", "O", "Z", "A", "S", "V", "T", "D", "N"
    };
    private static final String GREEK = "ΕλνικήΝαυτιίΑς";
    private static final String[] GREEK_LATIN = {
        "E", "l", "n", "i", "k", "i", "N", "a", "y", "t", "i", "i", "A", "s"
    };
    private static final String[][] SHORT_FORMS = {
        {"Gesellschaft mbH", "Ges.mbH"},
        {" GmbH & Co. KG", " GmbH+Co.KG"},
        {" (haftungsbeschränkt)", ""},
        {" GmbH", ""},
        {" Limited", " Ltd"},
        {"Maschinenbau", "Maschb."},
        {"Elektrotechnik", "Elektrotechn."},
        {"Handels", "Hdls."},
        {"International", "Intl."},
        {" & ", " u. "},
        {" S.r.l.", " SRL"},
        {" Sp. z o.o.", " SPZOO"},
    };

    private BankNames() {}

    /** The forms a bank may deliver, the most usual first. */
    public static byte[][] of(Draw draw, String name) {
        String capitals = ascii(name, true).toUpperCase(Locale.ROOT);
        String[] forms = {
            cut(capitals, CUT_CHARS),
            cut(capitals, CUT_LONG_CHARS),
            cut(name, CUT_LONG_CHARS),
            cut(capitals, CUT_SHORT_CHARS),
            cut(ascii(shortened(name), true), CUT_CHARS),
            cut(ascii(name, false).toUpperCase(Locale.ROOT), CUT_CHARS),
            cut(misspelled(draw, capitals), CUT_CHARS),
        };
        byte[][] bytes = new byte[forms.length][];
        for (int i = 0; i < forms.length; i++) {
            bytes[i] = LineBuffer.utf8(forms[i]);
        }
        return bytes;
    }

    /**
     * Transcribes to ASCII.
     *
     * @param twoLetters whether ü becomes ue, else u
     */
    public static String ascii(String name, boolean twoLetters) {
        StringBuilder text = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            text.append(letter(name.charAt(i), twoLetters));
        }
        return text.toString();
    }

    private static String letter(char c, boolean twoLetters) {
        if (c < 128) {
            return String.valueOf(c);
        }
        char lower = Character.toLowerCase(c);
        String two = twoLetters ? TWO_LETTERS.get(lower) : null;
        if (two != null) {
            return c == lower ? two : two.toUpperCase(Locale.ROOT);
        }
        int cyrillic = CYRILLIC.indexOf(c);
        if (cyrillic >= 0) {
            return CYRILLIC_LATIN[cyrillic];
        }
        int greek = GREEK.indexOf(c);
        return greek >= 0 ? GREEK_LATIN[greek] : plain(c);
    }

    private static String plain(char c) {
        String special =
                switch (c) {
                    case 'ß' -> "ss";
                    case 'ø' -> "o";
                    case 'Ø' -> "O";
                    case 'ł' -> "l";
                    case 'Ł' -> "L";
                    case 'ı' -> "i";
                    default -> null;
                };
        if (special != null) {
            return special;
        }
        char base =
                java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD)
                        .charAt(0);
        return base < 128 ? String.valueOf(base) : "?";
    }

    private static String shortened(String name) {
        String result = name;
        for (String[] form : SHORT_FORMS) {
            result = result.replace(form[0], form[1]);
        }
        return result;
    }

    /** Swaps, drops or doubles one letter after the first. */
    private static String misspelled(Draw draw, String name) {
        int at = 1 + draw.below(Math.min(12, name.length() - 2));
        return switch (draw.below(3)) {
            case 0 ->
                    name.substring(0, at)
                            + name.charAt(at + 1)
                            + name.charAt(at)
                            + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
        };
    }

    private static String cut(String name, int chars) {
        return name.length() <= chars ? name : name.substring(0, chars).strip();
    }
}
