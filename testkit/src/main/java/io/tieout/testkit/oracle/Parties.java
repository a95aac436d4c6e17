package io.tieout.testkit.oracle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Party names as they are compared (section 1, Parties). */
public final class Parties {

    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    ("GMBH MBH AG KG KGAA OHG UG EK EV SE LTD LIMITED LLC LLP PLC INC INCORPORATED"
                                    + " CORP CORPORATION CO COMPANY SA SAS SARL SRL SPA BV NV OY"
                                    + " OYJ AB AS ASA APS SP ZOO Z O PTY PTE KFT DOO UND AND ET"
                                    + " THE")
                            .split(" "));

    private Parties() {}

    /** {@code P(name)}; empty if the name is null or says nothing. */
    public static String normalised(String name) {
        return joined(withoutLegalForms(words(latin(name))));
    }

    /** {@code P(name)} with its legal form. */
    public static String withLegalForm(String name) {
        return joined(words(latin(name)));
    }

    private static String latin(String name) {
        String plain =
                Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.toUpperCase(Locale.ROOT)
                .replace("ß", "SS")
                .replace("Ø", "O")
                .replace("Æ", "A")
                .replace("Œ", "O")
                .replace("Ł", "L")
                .replace("Đ", "D");
    }

    private static String joined(List<String> words) {
        words.replaceAll(
                word ->
                        word.replace("AA", "A")
                                .replace("AE", "A")
                                .replace("OE", "O")
                                .replace("UE", "U"));
        return String.join(" ", words);
    }

    private static List<String> words(String name) {
        StringBuilder spaced = new StringBuilder();
        name.codePoints()
                .forEach(c -> spaced.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
        List<String> words = new ArrayList<>();
        for (String word : spaced.toString().split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> withoutLegalForms(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        kept.removeAll(LEGAL_FORMS);
        return kept.isEmpty() ? new ArrayList<>(words) : kept;
    }

    /** The account without blanks in upper case; empty if unknown. */
    public static String account(String account) {
        return account == null ? "" : account.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
