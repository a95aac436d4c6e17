package io.tieout.core.statements;

import io.tieout.core.payables.NumberForms;

/** What lines and items are compared by. */
interface Candidate {

    Group group();

    NumberForms number();

    /** Days since 1970-01-01. */
    int day();

    /** In minor units. */
    long amount();
}
