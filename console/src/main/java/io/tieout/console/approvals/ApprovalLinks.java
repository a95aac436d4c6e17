package io.tieout.console.approvals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes links into tokens and reads them back: base64url of the content, a point, and base64url of
 * its HMAC-SHA256. Who has not the key can make none and change none; anybody can read one.
 */
public final class ApprovalLinks implements Serializable {

    public static final int MIN_KEY_BYTES = 24;

    private static final long serialVersionUID = 1L;
    private static final String HMAC = "HmacSHA256";

    /** So that the key is good for nothing else that it might also be used for. */
    private static final String PURPOSE = "tieout approval link 1";

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final byte[] key;

    /**
     * @throws IllegalArgumentException if the key has fewer than {@link #MIN_KEY_BYTES} bytes
     */
    public ApprovalLinks(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("must have at least " + MIN_KEY_BYTES + " bytes");
        }
        this.key = key.clone();
    }

    public String token(ApprovalLink link) {
        byte[] content = content(link);
        return TO_TEXT.encodeToString(content) + '.' + TO_TEXT.encodeToString(hmac(content));
    }

    /** What a token says, whether its time is over or not; empty if it was not made by this key. */
    public Optional<ApprovalLink> read(String token) {
        int point = token.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        try {
            byte[] content = FROM_TEXT.decode(token.substring(0, point));
            byte[] stated = FROM_TEXT.decode(token.substring(point + 1));
            if (!MessageDigest.isEqual(stated, hmac(content))) {
                return Optional.empty();
            }
            ApprovalLink link = link(content);
            // The decoder takes several spellings of the same bytes; there is one token for a link.
            return token(link).equals(token) ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] content(ApprovalLink link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(link.exceptionId());
            out.writeUTF(link.companyId());
            out.writeUTF(link.billId());
            out.writeUTF(link.person());
            out.writeLong(link.expiresAtSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ApprovalLink link(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new ApprovalLink(
                    in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readLong());
        } catch (IOException e) {
            // It carries our own signature.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "approval links";
    }
}
