package io.tieout.testkit.oracle.payables;

/** An order line, whatever version of its order is in force. */
record LineKey(String order, int line) {}
