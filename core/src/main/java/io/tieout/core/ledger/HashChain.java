package io.tieout.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tamper evidence of a company's journals: each hash covers the journal and the hash before, so
 * a change, a removal, an insertion or a swap anywhere breaks every later link.
 */
public final class HashChain {

    public static final String GENESIS = "0".repeat(64);

    /** Separates fields; it cannot stand in a field unescaped. */
    private static final char SEPARATOR = '\u001f';

    private static final int USUAL_LENGTH = 768;

    private final MessageDigest sha256 = newSha256();
    private final HexFormat hex = HexFormat.of();

    /** Appends a journal behind the link with {@code previousHash} and {@code previousSequence}. */
    public ChainedJournal append(Journal journal, long previousSequence, String previousHash) {
        long sequence = Math.addExact(previousSequence, 1);
        return new ChainedJournal(
                journal, sequence, hash(journal, sequence, previousHash), previousHash);
    }

    /** The hash that a journal must have at that place. */
    public String hash(Journal journal, long sequence, String previousHash) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        field(text, previousHash);
        field(text, Long.toString(sequence));
        field(text, journal.id());
        field(text, journal.companyId());
        field(text, journal.date().toString());
        field(text, journal.text());
        field(text, journal.cause());
        field(text, journal.decidedBy());
        field(text, Long.toString(journal.atMillis()));
        for (JournalLine line : journal.lines()) {
            field(text, line.account());
            field(text, Long.toString(line.amount().minorUnits()));
            field(text, line.amount().currency());
            field(text, line.costCenter() == null ? "" : line.costCenter());
        }
        return hex.formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Length before content, so that no two different journals give the same text. */
    private static void field(StringBuilder text, String value) {
        text.append(value.length()).append(SEPARATOR).append(value).append(SEPARATOR);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
