package io.tieout.core.ids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Ids that follow from content: the same items, rule and version give the same id on every machine
 * and in every replay.
 */
public final class DeterministicId {

    private static final int BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> SHA256 =
            ThreadLocal.withInitial(DeterministicId::newSha256);

    private DeterministicId() {}

    /**
     * A prefix and 32 hexadecimal digits over all parts; the parts' boundaries count.
     *
     * @param prefix one letter that tells what is identified, for example {@code m} for a match
     */
    public static String of(String prefix, Collection<String> parts) {
        MessageDigest digest = SHA256.get();
        digest.reset();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return prefix + '-' + HEX.formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
