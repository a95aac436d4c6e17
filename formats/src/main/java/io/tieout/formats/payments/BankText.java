package io.tieout.formats.payments;

import java.text.Normalizer;

/**
 * Text in the characters that banks take everywhere: Latin letters, digits, {@code / - ? : ( ) . ,
 * ' +} and the blank. A letter with a mark loses it, ligatures and special letters are spelled out,
 * {@code &} becomes {@code +}, brackets become round, {@code _} becomes {@code -}, and anything
 * else a point. Blanks are never doubled.
 */
final class BankText {

    private static final String OTHERS = "/-?:().,'+ ";

    private BankText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
                .forEach(it -> plain.append(taken(it)));
        return plain.toString().replaceAll(" +", " ").strip();
    }

    /** The same, cut off after so many characters. */
    static String of(String text, int most) {
        String plain = of(text);
        return plain.length() <= most ? plain : plain.substring(0, most).strip();
    }

    /** A name; another text where nothing of it can be written. */
    static String name(String name, String otherwise, int most) {
        String plain = of(name, most);
        return plain.matches(".*[A-Za-z0-9].*") ? plain : of(otherwise, most);
    }

    /** An identifier: banks refuse one that begins or ends with a slash, or has two in a row. */
    static String identifier(String id, int most) {
        String plain = of(id, most).replaceAll("/{2,}", "/");
        return plain.replaceAll("^/|/$", "");
    }

    private static String taken(int codePoint) {
        if ((codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= '0' && codePoint <= '9')
                || OTHERS.indexOf(codePoint) >= 0) {
            return Character.toString(codePoint);
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        return spelledOut(codePoint);
    }

    private static String spelledOut(int codePoint) {
        return switch (codePoint) {
            case 'ß' -> "ss";
            case 'ẞ' -> "SS";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'ı' -> "i";
            case 'þ' -> "th";
            case 'Þ' -> "TH";
            case '&' -> "+";
            case '[', '{' -> "(";
            case ']', '}' -> ")";
            case '_', '–', '—' -> "-";
            case '’', '‘', '`' -> "'";
            default -> ".";
        };
    }
}
