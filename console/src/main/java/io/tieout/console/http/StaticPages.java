package io.tieout.console.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The screens, from the class path's folder {@code /web}: files by their name, and for every other
 * address outside the API the first page, which finds its way by itself. What has a hash in its
 * name is kept by browsers; the first page, which names it, is asked for again each time.
 */
public final class StaticPages implements Handler {

    private static final Pattern SAFE = Pattern.compile("/(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/?)*");
    private static final Pattern HASHED = Pattern.compile("/[\\w-]+-[A-Z0-9]{8}\\.(?:js|css)");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, Supplier> generated;
    private final Screens screens;

    /** Makes a file that is not on the class path. */
    @FunctionalInterface
    public interface Supplier {
        byte[] bytes();
    }

    /**
     * @param generated files by their address
     */
    public StaticPages(Map<String, Supplier> generated) throws IOException {
        this.generated = Map.copyOf(generated);
        this.screens = Screens.read();
    }

    @Override
    public void handle(Context context) throws IOException {
        String path = context.path();
        if (generated.containsKey(path)) {
            context.contentType(type(path)).result(generated.get(path).bytes());
            return;
        }
        if (path.startsWith("/api/") && !path.startsWith("/api/docs")) {
            throw ProblemException.notFound();
        }
        Optional<byte[]> file = SAFE.matcher(path).matches() ? file(path) : Optional.empty();
        if (file.isPresent()) {
            if (HASHED.matcher(path).matches()) {
                context.header("Cache-Control", "public, max-age=31536000, immutable");
            }
            context.contentType(type(path)).result(file.get());
        } else if (extension(path).isEmpty()) {
            context.contentType(TYPES.get("html")).result(screens.firstPage());
        } else {
            throw ProblemException.notFound();
        }
    }

    private Optional<byte[]> file(String path) throws IOException {
        if (path.endsWith("/") || extension(path).isEmpty() || screens.isHashedOnly(path)) {
            return Optional.empty();
        }
        Optional<byte[]> named = screens.file(path);
        return named.isPresent() ? named : resource("/web" + path);
    }

    static Optional<byte[]> resource(String name) throws IOException {
        try (InputStream in = StaticPages.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static String type(String path) {
        String extension = extension(path);
        return TYPES.getOrDefault(
                extension.isEmpty() ? "html" : extension, "application/octet-stream");
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1);
    }
}
