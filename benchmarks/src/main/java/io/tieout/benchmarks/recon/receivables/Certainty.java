package io.tieout.benchmarks.recon.receivables;

/** How what a payment settles may be found. */
enum Certainty {
    /** A remittance says it. */
    REMITTANCE,
    /** What the payment says, with what is open, leaves one explanation. */
    DECIDABLE,
    /** There are other explanations or doubts; finding the true one is right and not owed. */
    DOUBTFUL;

    boolean isDecidable() {
        return this != DOUBTFUL;
    }

    static Certainty of(boolean decidable) {
        return decidable ? DECIDABLE : DOUBTFUL;
    }
}
