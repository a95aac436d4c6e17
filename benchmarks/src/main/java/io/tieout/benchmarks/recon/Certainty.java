package io.tieout.benchmarks.recon;

/** How a true link may be found. */
enum Certainty {
    /** What the items carry is enough. */
    DECIDABLE,
    /** Nothing in the items tells this link from another one: saying so is a right answer. */
    MAY_BE_AMBIGUOUS,
    /** The amounts disagree by mistake: a person must decide, a suggestion is the right answer. */
    NOT_AUTOMATIC,
    /** Any part of the group that balances is right, and none of it is owed. */
    ANY_BALANCED_PART
}
