package io.tieout.core.statements;

/** A line and the only item that fits it. */
record PairTied(StatedLine line, OurItem item) {}
