package io.tieout.testkit.oracle.payables;

import io.tieout.core.results.Reason;

/** Why an invoice is not approved, and what is at stake in minor units. */
record Hold(Reason reason, long amount) {}
