package io.tieout.testkit.oracle;

/** One rule of section 2, applied to what is open and not frozen at a tick. */
interface Rule {

    void applyTo(Tick tick);
}
