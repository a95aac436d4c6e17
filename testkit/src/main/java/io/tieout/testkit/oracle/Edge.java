package io.tieout.testkit.oracle;

/** Two items that a 1:1 rule would tie; for rules between both sides {@code a} is the bank item. */
record Edge(Item a, Item b) {}
