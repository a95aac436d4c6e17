package io.tieout.core.documents;

import java.util.Locale;

/** What a person may decide about items, or about a bill alone. */
public enum DecisionKind {
    /** These items belong together, whatever the rules say; a bill alone: it is approved. */
    CONFIRM,
    /** These items do not belong together and are never suggested together again. */
    REJECT,
    /** These items belong together in the stated parts. */
    SPLIT,
    /**
     * The lines of bills on the left, as {@code bill/line}, belong to the account on the right, and
     * to the cost centre if a second id names one.
     */
    RECODE,
    /**
     * The bill on the left may be more than its order allows, by the variance on the right, named
     * {@code REASON/place}, as long as that is of the amount that the one allocation states.
     */
    RELEASE,
    /**
     * What the payment on the left left open of the receivable on the right is let pass, as long as
     * it is of the amount that the one allocation states.
     */
    WRITE_OFF;

    /** As it is written in lines and answers: {@code writeOff} and the like. */
    public String wireName() {
        return this == WRITE_OFF ? "writeOff" : name().toLowerCase(Locale.ROOT);
    }
}
