package io.tieout.formats.mt940;

import io.tieout.core.documents.ReferenceType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Codes between slashes as Dutch and Belgian banks and the SWIFT guidelines write them: {@code
 * /TRTP/SEPA OVERBOEKING/IBAN/NL.../NAME/.../REMI/.../EREF/...}. A value runs to the next known
 * code and may itself contain slashes.
 */
final class SlashCodeDetails implements DetailsDialect {

    /** Some banks cut lines at 64. */
    private static final int FULL_LINE_CHARS = 64;

    private static final int CODE_LENGTH = 4;

    private static final Set<String> CODES =
            Set.of(
                    "TRTP", "TRCD", "IBAN", "ACCT", "BIC", "NAME", "ADDR", "CITY", "REMI", "EREF",
                    "PREF", "IREF", "KREF", "CREF", "BREF", "RREF", "MARF", "CSID", "RTRN", "CNTP",
                    "BENM", "ORDP", "ULTB", "ULTC", "ULTD", "ULTP", "ISDT", "PURP", "SVCL", "OCMT",
                    "CHGS", "EXCH", "UETR", "INID", "CONS", "BUSP", "PTCL");

    private static final Map<String, ReferenceType> REFERENCES =
            Map.ofEntries(
                    Map.entry("EREF", ReferenceType.END_TO_END),
                    Map.entry("PREF", ReferenceType.BATCH),
                    Map.entry("IREF", ReferenceType.INSTRUCTION),
                    Map.entry("INID", ReferenceType.INSTRUCTION),
                    Map.entry("KREF", ReferenceType.CUSTOMER),
                    Map.entry("CREF", ReferenceType.CUSTOMER),
                    Map.entry("BREF", ReferenceType.BANK),
                    Map.entry("RREF", ReferenceType.ORIGINAL),
                    Map.entry("MARF", ReferenceType.MANDATE),
                    Map.entry("UETR", ReferenceType.UETR),
                    Map.entry("CSID", ReferenceType.OTHER));

    @Override
    public Details read(String text) {
        if (text.indexOf('/') < 0) {
            return null;
        }
        String joined = Wrapping.joined(text, FULL_LINE_CHARS).strip();
        int at = nextCode(joined, 0);
        if (at < 0 || (at > 0 && nextCode(joined, codeEnd(joined, at)) < 0)) {
            return null;
        }
        return new Reading(joined, at).details();
    }

    /** The index of the slash before the next known code, or -1. */
    private static int nextCode(String text, int from) {
        int at = text.indexOf('/', from);
        while (at >= 0) {
            int end = text.indexOf('/', at + 1);
            if (end < 0) {
                return -1;
            }
            int width = end - at - 1;
            if (width <= CODE_LENGTH && width > 2 && CODES.contains(text.substring(at + 1, end))) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    // Gives the closing slash: it may also be the opening one of a following code.
    private static int codeEnd(String text, int at) {
        return text.indexOf('/', at + 1);
    }

    /** One field taken apart. */
    private static final class Reading {
        private final Map<String, String> values = new HashMap<>();
        private final References references = new References();
        private final String lead;

        Reading(String text, int first) {
            lead = TextBytes.collapsed(text.substring(0, first));
            boolean ultimate = false;
            int at = first;
            while (at >= 0) {
                int end = codeEnd(text, at);
                String code = text.substring(at + 1, end);
                int next = nextCode(text, end);
                String value =
                        text.substring(end + 1, next < 0 ? text.length() : Math.max(end + 1, next));
                ultimate = code.startsWith("ULT") || (ultimate && !startsParty(code));
                put(code, trimmed(value), ultimate);
                at = next;
            }
        }

        Details details() {
            // First, since remittance may hold a reference.
            String text = text();
            String[] party = values.getOrDefault("CNTP", "").split("/", -1);
            String name = firstOf(values.get("NAME"), part(party, 2), partyName());
            String account = firstOf(values.get("IBAN"), values.get("ACCT"), part(party, 0));
            return new Details(
                    null,
                    name,
                    account == null ? null : account.replace(" ", ""),
                    references.toList(),
                    text,
                    values.containsKey("RTRN"));
        }

        private void put(String code, String value, boolean ultimate) {
            // The name after an ultimate party is not the party that pays or is paid.
            if (ultimate && !code.equals("REMI") && !REFERENCES.containsKey(code)) {
                return;
            }
            ReferenceType type = REFERENCES.get(code);
            if (type != null) {
                references.add(type, value);
            }
            if (!value.isEmpty() || code.equals("RTRN")) {
                values.putIfAbsent(code, value);
            }
        }

        private String text() {
            String remittance = remittance(values.getOrDefault("REMI", ""));
            String joined = TextBytes.collapsed(lead + " " + remittance);
            return joined.isEmpty() ? TextBytes.collapsed(values.getOrDefault("TRTP", "")) : joined;
        }

        // ING: "USTD//text" or "STRD/CUR/reference", where the second part names its issuer.
        private String remittance(String value) {
            if (value.startsWith("USTD/")) {
                return trimmed(value.substring(5));
            }
            if (!value.startsWith("STRD/")) {
                return value;
            }
            String rest = value.substring(5);
            String reference = trimmed(rest.substring(rest.indexOf('/') + 1));
            references.add(ReferenceType.CREDITOR_REFERENCE, reference);
            return reference;
        }

        private String partyName() {
            return firstOf(values.get("ORDP"), values.get("BENM"), null);
        }

        private static boolean startsParty(String code) {
            return code.equals("CNTP") || code.equals("BENM") || code.equals("ORDP");
        }

        private static String part(String[] parts, int index) {
            return index < parts.length ? parts[index] : null;
        }

        private static String firstOf(String a, String b, String c) {
            for (String value : new String[] {a, b, c}) {
                if (value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
            return null;
        }

        private static String trimmed(String value) {
            String tidy = TextBytes.collapsed(value);
            int from = 0;
            int to = tidy.length();
            while (from < to && (tidy.charAt(from) == '/' || tidy.charAt(from) == ' ')) {
                from++;
            }
            while (to > from && (tidy.charAt(to - 1) == '/' || tidy.charAt(to - 1) == ' ')) {
                to--;
            }
            return tidy.substring(from, to);
        }
    }
}
