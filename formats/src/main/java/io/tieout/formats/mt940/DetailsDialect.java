package io.tieout.formats.mt940;

import java.util.List;

/** A way in which banks write {@code :86:}. */
interface DetailsDialect {

    /** In order of precedence; the last reads anything. */
    List<DetailsDialect> ALL =
            List.of(
                    new SubfieldDetails(),
                    new SlashCodeDetails(),
                    new DutchLabelDetails(),
                    new PlainDetails());

    /**
     * Reads the details, or gives null if they are not written in this dialect.
     *
     * @param text lines parted by {@code \n}, blanks kept
     */
    Details read(String text);

    static Details of(String text) {
        for (DetailsDialect dialect : ALL) {
            Details details = dialect.read(text);
            if (details != null) {
                return details;
            }
        }
        return Details.NONE;
    }
}
