package io.tieout.benchmarks.coding;

/** A way to tell accounts. It is asked in order of days, and taught what was booked later. */
interface Way {

    String name();

    Answer answer(LabelledLine line);

    void teach(LabelledLine line);
}
