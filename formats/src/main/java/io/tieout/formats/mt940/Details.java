package io.tieout.formats.mt940;

import io.tieout.core.documents.Reference;
import java.util.List;

/**
 * What a {@code :86:} says of its line.
 *
 * @param code the German business transaction code (GVC); null if none
 * @param name the other party; null if unknown
 * @param account the other party's; null if unknown
 * @param references without the placeholders that banks write for none
 * @param text free text, one blank between words
 * @param returned whether it says that the line returns an earlier payment
 */
record Details(
        String code,
        String name,
        String account,
        List<Reference> references,
        String text,
        boolean returned) {

    static final Details NONE = plain("");

    static Details plain(String text) {
        return new Details(null, null, null, List.of(), text, false);
    }
}
