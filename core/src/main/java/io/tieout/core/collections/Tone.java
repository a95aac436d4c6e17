package io.tieout.core.collections;

import java.util.Locale;

/** How a reminder speaks; also the name of its template unless the level names another. */
public enum Tone {
    FRIENDLY,
    FIRM,
    FINAL;

    /** Name in files. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
