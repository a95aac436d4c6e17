package io.tieout.benchmarks.recon;

import io.tieout.core.results.Reason;

/** What an engine is expected to say to a planted fault. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum Expected {
    /** The record must not count a second time; no exception is due. */
    COUNTED_ONCE(""),
    /** The record must be turned away with its position. */
    DEAD_LETTER("DEAD_LETTER"),
    UNMATCHED_BANK(Reason.UNMATCHED_BANK.name()),
    UNMATCHED_LEDGER(Reason.UNMATCHED_LEDGER.name()),
    AMOUNT_DIFFERS(Reason.AMOUNT_DIFFERS.name()),
    AMBIGUOUS(Reason.AMBIGUOUS.name()),
    RETURNED_PAYMENT(Reason.RETURNED_PAYMENT.name()),
    STATEMENT_BALANCE_BROKEN(Reason.STATEMENT_BALANCE_BROKEN.name()),
    STATEMENT_GAP(Reason.STATEMENT_GAP.name());

    private final byte[] bytes;

    Expected(String wireName) {
        this.bytes = LineBuffer.utf8(wireName);
    }

    /** As in truth files; shared, not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
