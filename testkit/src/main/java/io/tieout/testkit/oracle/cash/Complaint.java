package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;

/** What of a receivable an application leaves unpaid: its exception, in minor units. */
record Complaint(Reason reason, Owed owed, long amount) {}
