package io.tieout.core.collections;

import java.util.Locale;

/** How a notice leaves. */
public enum Channel {
    EMAIL,
    /** Written for printing; somebody posts it. */
    LETTER,
    /** Handed to another system that talks to the customer. */
    WEBHOOK;

    /** Name in files. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
