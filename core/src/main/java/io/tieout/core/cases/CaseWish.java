package io.tieout.core.cases;

/** What a case wants from whoever hosts it. */
public sealed interface CaseWish {

    /** Occasions on which a case wants to be woken. */
    enum Occasion {
        LEASE_ENDS,
        REMINDER,
        DUE,
        /** Nothing has been heard of a closed case for long. */
        FORGET
    }

    /**
     * To be woken.
     *
     * @param sequence to be told again then, so that the case knows whether it still matters
     */
    record Wake(Occasion occasion, long sequence, long atMillis) implements CaseWish {}

    /** Not to be woken after all. */
    record DoNotWake(Occasion occasion, long sequence) implements CaseWish {}

    /** To hear who of a desk has least to do; that person has it from then on. */
    record Pick(String desk, long sequence) implements CaseWish {}

    /** A desk has to know that one of its members has one case more, or one less. */
    record Count(String desk, String person, int change) implements CaseWish {}
}
