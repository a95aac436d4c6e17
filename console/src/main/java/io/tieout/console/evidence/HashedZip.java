package io.tieout.console.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that knows the SHA-256 of what is in it. */
final class HashedZip {

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    HashedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** What stands in a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream file) throws IOException, SQLException;
    }

    void file(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream hashed = new DigestOutputStream(zip, sha256());
        content.writeTo(hashed);
        hashed.flush();
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    Map<String, String> hashes() {
        return Collections.unmodifiableMap(hashes);
    }

    /** The same as {@code sha256sum} reads it. */
    byte[] sums() {
        StringBuilder lines = new StringBuilder();
        hashes.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Writes the directory; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
