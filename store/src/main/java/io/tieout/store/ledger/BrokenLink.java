package io.tieout.store.ledger;

/**
 * The first journal that fails.
 *
 * @param journalId empty if the journal is gone
 * @param why one sentence for a person
 */
public record BrokenLink(
        Fault fault, String companyId, long sequence, String journalId, String why) {}
