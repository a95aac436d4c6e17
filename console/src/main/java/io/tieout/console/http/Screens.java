package io.tieout.console.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first page, and the files that it names, under names with a hash of their content: browsers
 * keep them, and never run the script of one version with the page of another.
 */
final class Screens {

    private static final List<String> NAMED = List.of("main.js", "main.css");
    private static final int HASH_LENGTH = 8;

    private final byte[] firstPage;
    private final Map<String, byte[]> files;

    private Screens(byte[] firstPage, Map<String, byte[]> files) {
        this.firstPage = firstPage;
        this.files = files;
    }

    /** Those of the class path; a page that says so where they are not built. */
    static Screens read() throws IOException {
        Optional<byte[]> page = StaticPages.resource("/web/index.html");
        if (page.isEmpty()) {
            return new Screens(
                    StaticPages.resource("/io/tieout/console/no-screens.html").orElseThrow(),
                    Map.of());
        }
        String text = new String(page.get(), StandardCharsets.UTF_8);
        Map<String, byte[]> files = new HashMap<>();
        for (String name : NAMED) {
            byte[] content = StaticPages.resource("/web/" + name).orElseThrow();
            String hashed = hashed(name, content);
            text = text.replace("\"/" + name + '"', '"' + hashed + '"');
            files.put(hashed, content);
        }
        return new Screens(text.getBytes(StandardCharsets.UTF_8), files);
    }

    private static String hashed(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            String hash = HexFormat.of().withUpperCase().formatHex(digest);
            int dot = name.lastIndexOf('.');
            return "/"
                    + name.substring(0, dot)
                    + '-'
                    + hash.substring(0, HASH_LENGTH)
                    + name.substring(dot);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] firstPage() {
        return firstPage.clone();
    }

    /** The first page by its name, or a file by the address that it has for it. */
    Optional<byte[]> file(String path) {
        if (path.equals("/index.html")) {
            return Optional.of(firstPage());
        }
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** Whether it is served under a name with its hash only. */
    boolean isHashedOnly(String path) {
        return !files.isEmpty() && NAMED.contains(path.substring(1));
    }
}
