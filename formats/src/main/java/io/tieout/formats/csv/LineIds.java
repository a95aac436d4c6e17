package io.tieout.formats.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Ids for lines that have none: account, date, amount, hash of the line's cells and the occurrence
 * among identical lines. Two identical lines in a file are two; the same file again gives the same
 * ids. Keeps one entry a distinct line until the file is closed.
 */
final class LineIds {

    private static final int HASH_BYTES = 8;

    private final MessageDigest sha256 = newSha256();
    private final HexFormat hex = HexFormat.of();
    private final Map<String, Integer> occurrences = new HashMap<>();

    String next(String accountId, String isoDate, String amount, Iterable<String> cells) {
        for (String cell : cells) {
            sha256.update(cell.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0x1f);
        }
        String hash = hex.formatHex(sha256.digest(), 0, HASH_BYTES);
        String id = "csv/" + accountId + "/" + isoDate + "/" + amount + "/" + hash;
        return id + "/" + occurrences.merge(id, 1, Integer::sum);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
