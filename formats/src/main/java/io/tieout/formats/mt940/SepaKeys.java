package io.tieout.formats.mt940;

import java.util.EnumMap;
import java.util.Map;

/**
 * The SEPA keys that German banks write into the purpose, as in {@code EREF+4711 SVWZ+Invoice 1}:
 * their values, and the text outside of them.
 */
final class SepaKeys {

    /** Ends a subfield whose value does not run on into the next. */
    static final char BREAK = '\n';

    enum Key {
        EREF(true),
        KREF(true),
        MREF(true),
        CRED(true),
        DEBT(true),
        COAM(true),
        OAMT(true),
        SVWZ(false),
        ABWA(false),
        ABWE(false),
        IBAN(true),
        BIC(true),
        BREF(true),
        RREF(true),
        PURP(true);

        private final boolean single;

        Key(boolean single) {
            this.single = single;
        }
    }

    private static final Key[] KEYS = Key.values();

    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final StringBuilder outside = new StringBuilder();

    private SepaKeys() {}

    /** Whether a key stands at the index. */
    static boolean isKeyAt(String text, int at) {
        return keyAt(text, at) != null;
    }

    static SepaKeys read(String text) {
        SepaKeys found = new SepaKeys();
        Key key = null;
        int from = 0;
        int at = 0;
        boolean boundary = true;
        while (at < text.length()) {
            Key next = boundary ? keyAt(text, at) : null;
            if (next != null) {
                found.put(key, text.substring(from, at));
                key = next;
                at += next.name().length() + 1;
                from = at;
            } else {
                char c = text.charAt(at);
                boundary = c == ' ' || c == BREAK;
                at++;
            }
        }
        found.put(key, text.substring(from));
        return found;
    }

    /** Null if the key is absent or empty. */
    String value(Key key) {
        String value = TextBytes.collapsed(values.getOrDefault(key, ""));
        return value.isEmpty() ? null : value;
    }

    /** The text that belongs to no key. */
    String outside() {
        return TextBytes.collapsed(outside);
    }

    private void put(Key key, String value) {
        int end = key != null && key.single ? value.indexOf(BREAK) : -1;
        if (key == null) {
            outside.append(' ').append(value);
        } else {
            values.merge(key, end < 0 ? value : value.substring(0, end), (a, b) -> a + " " + b);
        }
        if (end >= 0) {
            outside.append(' ').append(value, end, value.length());
        }
    }

    private static Key keyAt(String text, int at) {
        char first = text.charAt(at);
        if (first < 'A' || first > 'Z') {
            return null;
        }
        for (Key key : KEYS) {
            String name = key.name();
            int sign = at + name.length();
            if (sign < text.length()
                    && (text.charAt(sign) == '+' || text.charAt(sign) == ':')
                    && text.startsWith(name, at)) {
                return key;
            }
        }
        return null;
    }
}
