package io.tieout.benchmarks.recon;

import io.tieout.core.documents.ReferenceType;

/** The kinds of reference that the feed uses, as bytes. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
public enum RefType {
    END_TO_END(ReferenceType.END_TO_END),
    CREDITOR(ReferenceType.CREDITOR_REFERENCE),
    CHEQUE(ReferenceType.CHEQUE),
    BATCH(ReferenceType.BATCH),
    BANK(ReferenceType.BANK),
    MANDATE(ReferenceType.MANDATE),
    INVOICE(ReferenceType.INVOICE),
    ORIGINAL(ReferenceType.ORIGINAL);

    private final byte[] wireName;

    RefType(ReferenceType type) {
        this.wireName = LineBuffer.utf8(type.wireName());
    }

    /** Shared, not to be changed. */
    public byte[] wireName() {
        return wireName;
    }
}
