package io.tieout.core.ids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Ids that follow from content: the same items, rule and version give the same id on every machine
 * and in every replay.
 */
public final class DeterministicId {

    private static final int BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<Hashing> HASHING = ThreadLocal.withInitial(Hashing::new);

    private DeterministicId() {}

    /**
     * A prefix and 32 hexadecimal digits over all parts; the parts' boundaries count.
     *
     * @param prefix one letter that tells what is identified, for example {@code m} for a match
     */
    public static String of(String prefix, Collection<String> parts) {
        Hashing hashing = HASHING.get();
        for (String part : parts) {
            hashing.add(part);
        }
        return prefix + '-' + HEX.formatHex(hashing.finish(), 0, BYTES);
    }

    /** Collects the parts of one id at a time, so that the digest is called once for all. */
    private static final class Hashing {

        private final MessageDigest sha256 = newSha256();
        private byte[] bytes = new byte[256];
        private int size;

        void add(String part) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            if (size + 2 + text.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (size + 2 + text.length));
            }
            bytes[size++] = (byte) (text.length >>> 8);
            bytes[size++] = (byte) text.length;
            System.arraycopy(text, 0, bytes, size, text.length);
            size += text.length;
        }

        byte[] finish() {
            sha256.update(bytes, 0, size);
            size = 0;
            return sha256.digest();
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
