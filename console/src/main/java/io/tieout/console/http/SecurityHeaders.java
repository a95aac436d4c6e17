package io.tieout.console.http;

import io.javalin.http.Context;
import java.util.Map;

/** What keeps a browser strict. Nothing is loaded from anywhere but here. */
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
                    "Cache-Control", "no-store");

    private SecurityHeaders() {}

    static void set(Context context) {
        ALL.forEach(context::header);
    }
}
