package io.tieout.formats.mt940;

import io.tieout.core.documents.ReferenceType;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Free text with labels or a leading account number, as ABN AMRO and Knab write it: {@code SEPA
 * OVERBOEKING IBAN: NL... NAAM: ... KENMERK: ...}, {@code GIRO 1234567 NAME} or {@code 12.34.56.789
 * NAME}. The text stays whole.
 */
final class DutchLabelDetails implements DetailsDialect {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![A-Z])(IBAN|REK|BIC|NAAM|OMSCHRIJVING|KENMERK|MACHTIGING|INCASSANT"
                            + "|BETALINGSKENM\\.): *");

    private static final Pattern LEADING_ACCOUNT =
            Pattern.compile(
                    "(?:GIRO +(\\d{1,9})|(\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{3})) +(\\S+(?: \\S+)*)");

    @Override
    public Details read(String text) {
        if (text.contains("NAAM:")) {
            return labelled(text);
        }
        boolean mayLead = text.startsWith("GIRO ") || (text.length() > 12 && text.charAt(2) == '.');
        return mayLead ? leading(text) : null;
    }

    private static Details labelled(String text) {
        String joined = Wrapping.joined(text, Wrapping.LINE_CHARS);
        Map<String, String> values = new HashMap<>();
        Matcher matcher = LABEL.matcher(joined);
        String label = null;
        int from = 0;
        while (matcher.find()) {
            put(values, label, joined.substring(from, matcher.start()));
            label = matcher.group(1);
            from = matcher.end();
        }
        put(values, label, joined.substring(from));
        String account = values.getOrDefault("IBAN", values.get("REK"));
        References references = new References();
        references.add(ReferenceType.END_TO_END, values.get("KENMERK"));
        references.add(ReferenceType.CREDITOR_REFERENCE, values.get("BETALINGSKENM."));
        references.add(ReferenceType.MANDATE, values.get("MACHTIGING"));
        references.add(ReferenceType.OTHER, values.get("INCASSANT"));
        return new Details(
                null,
                values.get("NAAM"),
                account == null ? null : account.replace(" ", ""),
                references.toList(),
                TextBytes.collapsed(joined),
                false);
    }

    private static void put(Map<String, String> values, String label, String value) {
        String tidy = TextBytes.collapsed(value);
        if (tidy.endsWith("/")) {
            tidy = tidy.substring(0, tidy.length() - 1);
        }
        if (label != null && !tidy.isEmpty()) {
            values.putIfAbsent(label, tidy);
        }
    }

    private static Details leading(String text) {
        String whole = TextBytes.collapsed(Wrapping.joined(text, Wrapping.LINE_CHARS));
        Matcher matcher = LEADING_ACCOUNT.matcher(text);
        if (!matcher.lookingAt()) {
            return Details.plain(whole);
        }
        String account = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Details(
                null,
                matcher.group(3),
                account.replace(".", ""),
                new References().toList(),
                whole,
                false);
    }
}
