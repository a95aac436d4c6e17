package io.tieout.formats.mt940;

import io.tieout.core.documents.ReferenceType;
import java.util.Set;

/**
 * The structured form of German, Austrian and Polish banks: a business transaction code of three
 * digits, then subfields of two digits, each led by the separator that follows the code, mostly
 * {@code ?}. Line breaks have no meaning in it.
 */
final class SubfieldDetails implements DetailsDialect {

    private static final int CODE_LENGTH = 3;

    /** Purpose and name subfields hold 27 characters; some banks cut SEPA values at 25. */
    private static final int FULL_CHARS = 27;

    private static final int FULL_SEPA_CHARS = 25;

    /** Codes of returned direct debits, cheques and credit transfers. */
    private static final Set<String> RETURN_CODES =
            Set.of("108", "109", "111", "159", "160", "181", "184");

    @Override
    public Details read(String wrapped) {
        String text = wrapped.indexOf('\n') < 0 ? wrapped : wrapped.replace("\n", "");
        boolean coded = isCoded(text);
        int at = coded ? CODE_LENGTH : 0;
        if (at + 2 >= text.length() || !isSeparator(text.charAt(at), coded)) {
            return null;
        }
        Subfields subfields = Subfields.read(text, at);
        if (!subfields.isPlausible(text.charAt(at))) {
            return null;
        }
        return details(coded ? text.substring(0, CODE_LENGTH) : null, subfields);
    }

    private static Details details(String code, Subfields subfields) {
        SepaKeys keys = SepaKeys.read(purpose(subfields));
        References references = new References();
        references.add(ReferenceType.END_TO_END, keys.value(SepaKeys.Key.EREF));
        references.add(ReferenceType.CUSTOMER, keys.value(SepaKeys.Key.KREF));
        references.add(ReferenceType.MANDATE, keys.value(SepaKeys.Key.MREF));
        references.add(ReferenceType.BANK, keys.value(SepaKeys.Key.BREF));
        references.add(ReferenceType.ORIGINAL, keys.value(SepaKeys.Key.RREF));
        references.add(ReferenceType.OTHER, keys.value(SepaKeys.Key.CRED));
        references.add(ReferenceType.OTHER, keys.value(SepaKeys.Key.DEBT));
        return new Details(
                code,
                name(subfields),
                account(subfields, keys),
                references.toList(),
                text(subfields, keys),
                code != null && RETURN_CODES.contains(code));
    }

    private static String purpose(Subfields subfields) {
        StringBuilder out = new StringBuilder();
        boolean sepa = false;
        int previous = -1;
        for (int code : Subfields.PURPOSE) {
            String value = subfields.get(code);
            if (value == null) {
                continue;
            }
            boolean key = !value.isEmpty() && SepaKeys.isKeyAt(value, 0);
            sepa |= key;
            if (previous >= 0 && (key || !runsOn(subfields, previous, code, sepa))) {
                out.append(SepaKeys.BREAK);
            }
            out.append(value);
            previous = code;
        }
        return out.toString();
    }

    private static boolean runsOn(Subfields subfields, int previous, int code, boolean sepa) {
        boolean next = code == previous + 1 || (previous == 29 && code == 60);
        return next && subfields.get(previous).length() >= (sepa ? FULL_SEPA_CHARS : FULL_CHARS);
    }

    private static String name(Subfields subfields) {
        String first = subfields.getOrEmpty(32);
        String second = subfields.getOrEmpty(33);
        String joint = first.length() >= FULL_CHARS ? "" : " ";
        return emptyToNull(TextBytes.collapsed(first + joint + second));
    }

    private static String account(Subfields subfields, SepaKeys keys) {
        for (int code : new int[] {31, 38}) {
            String account = solid(subfields.getOrEmpty(code));
            if (account != null) {
                return account;
            }
        }
        String iban = keys.value(SepaKeys.Key.IBAN);
        return iban == null ? null : solid(iban);
    }

    private static String text(Subfields subfields, SepaKeys keys) {
        StringBuilder out = new StringBuilder();
        String purpose = keys.value(SepaKeys.Key.SVWZ);
        String outside = keys.outside();
        out.append(purpose == null ? "" : purpose).append(' ').append(outside);
        for (SepaKeys.Key other : new SepaKeys.Key[] {SepaKeys.Key.ABWA, SepaKeys.Key.ABWE}) {
            if (keys.value(other) != null) {
                out.append(' ').append(other).append('+').append(keys.value(other));
            }
        }
        String text = TextBytes.collapsed(out);
        return text.isEmpty() ? TextBytes.collapsed(subfields.getOrEmpty(0)) : text;
    }

    private static boolean isCoded(String text) {
        if (text.length() < CODE_LENGTH) {
            return false;
        }
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(char c, boolean coded) {
        return coded
                ? c > ' ' && !Character.isLetterOrDigit(c)
                : c == '?' || c == '~' || c == '^' || c == '<';
    }

    private static String solid(String value) {
        return emptyToNull(TextBytes.collapsed(value).replace(" ", ""));
    }

    private static String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
