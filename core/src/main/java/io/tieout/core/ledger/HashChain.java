package io.tieout.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * The tamper evidence of a company's journals: each hash covers the journal and the hash before, so
 * a change, a removal, an insertion or a swap anywhere breaks every later link.
 */
public final class HashChain {

    public static final String GENESIS = "0".repeat(64);

    /** Separates fields; as their lengths are written too, it may stand in one. */
    private static final byte SEPARATOR = 0x1f;

    private static final int USUAL_LENGTH = 1_024;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Of most fields. */
    private static final String[] LENGTHS = lengths();

    private final MessageDigest sha256 = newSha256();
    private final HexFormat hex = HexFormat.of();

    /** The text of one journal at a time, so that the digest is called once for all of it. */
    private byte[] bytes = new byte[USUAL_LENGTH];

    private int size;

    /** Appends a journal behind the link with {@code previousHash} and {@code previousSequence}. */
    public ChainedJournal append(Journal journal, long previousSequence, String previousHash) {
        long sequence = Math.addExact(previousSequence, 1);
        return new ChainedJournal(
                journal, sequence, hash(journal, sequence, previousHash), previousHash);
    }

    /** The hash that a journal must have at that place. */
    public String hash(Journal journal, long sequence, String previousHash) {
        size = 0;
        field(previousHash);
        field(Long.toString(sequence));
        field(journal.id());
        field(journal.companyId());
        field(journal.date().toString());
        field(journal.text());
        field(journal.cause());
        field(journal.decidedBy());
        field(Long.toString(journal.atMillis()));
        for (JournalLine line : journal.lines()) {
            field(line.account());
            field(Long.toString(line.amount().minorUnits()));
            field(line.amount().currency());
            field(line.costCenter() == null ? "" : line.costCenter());
        }
        sha256.update(bytes, 0, size);
        return hex.formatHex(sha256.digest());
    }

    /** Length before content, so that no two different journals give the same text. */
    private void field(String value) {
        int length = value.length();
        add(length < LENGTHS.length ? LENGTHS[length] : Integer.toString(length));
        add(value);
    }

    private void add(String value) {
        int length = value.length();
        ensure(length + 1);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= FIRST_BEYOND_ASCII) {
                addBeyondAscii(value);
                return;
            }
            bytes[size + i] = (byte) c;
        }
        bytes[size + length] = SEPARATOR;
        size += length + 1;
    }

    private void addBeyondAscii(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        ensure(utf8.length + 1);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        bytes[size + utf8.length] = SEPARATOR;
        size += utf8.length + 1;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + more));
        }
    }

    private static String[] lengths() {
        return IntStream.range(0, 128).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
