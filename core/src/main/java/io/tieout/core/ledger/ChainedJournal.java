package io.tieout.core.ledger;

/**
 * A journal in its place in the company's hash chain.
 *
 * @param sequence 1 for the company's first journal, without gaps
 * @param hash 64 hexadecimal digits over the journal's canonical bytes and the previous hash
 * @param previousHash hash of the journal before; 64 zeros for the first
 */
public record ChainedJournal(Journal journal, long sequence, String hash, String previousHash) {}
