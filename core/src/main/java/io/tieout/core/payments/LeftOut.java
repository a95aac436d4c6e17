package io.tieout.core.payments;

/** A bill or credit note that this run does not settle, and why. */
public record LeftOut(Payable payable, NotPaid reason) {}
