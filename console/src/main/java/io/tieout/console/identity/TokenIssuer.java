package io.tieout.console.identity;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An OpenID Connect provider whose tokens are taken.
 *
 * @param issuer as it stands in the tokens
 * @param audience that the tokens must be meant for
 * @param keys where its keys are; empty to ask the provider
 */
public record TokenIssuer(String issuer, String audience, Optional<URI> keys) {

    public TokenIssuer {
        Objects.requireNonNull(keys, "keys");
        if (issuer == null || !issuer.matches("https?://.+")) {
            throw new IllegalArgumentException("an issuer is a URL, not '" + issuer + "'");
        }
        if (audience == null || audience.isBlank()) {
            throw new IllegalArgumentException("an issuer needs an audience");
        }
    }
}
