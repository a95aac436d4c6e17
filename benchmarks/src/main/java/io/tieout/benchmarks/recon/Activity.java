package io.tieout.benchmarks.recon;

/** Something a company does that leaves traces at the bank, in its cash book, or in both. */
@FunctionalInterface
interface Activity {
    /** Creates the traces, all at once, dated as they will arrive, and states the truth. */
    void play(Scene scene);
}
