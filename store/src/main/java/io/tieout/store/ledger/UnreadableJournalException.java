package io.tieout.store.ledger;

/** A stored journal that does not make a {@link io.tieout.core.ledger.Journal}. */
public final class UnreadableJournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String companyId;
    private final long sequence;
    private final String journalId;

    public UnreadableJournalException(
            String companyId, long sequence, String journalId, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.companyId = companyId;
        this.sequence = sequence;
        this.journalId = journalId;
    }

    /** As the result of a check. */
    BrokenLink asBrokenLink() {
        return new BrokenLink(Fault.UNREADABLE, companyId, sequence, journalId, getMessage());
    }
}
