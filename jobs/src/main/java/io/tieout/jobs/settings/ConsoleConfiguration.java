package io.tieout.jobs.settings;

import io.tieout.console.identity.TlsSettings;
import io.tieout.console.identity.TokenIssuer;
import io.tieout.console.webhooks.WebhookPolicy;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the console is served.
 *
 * @param enabled whether it is
 * @param host address to listen on
 * @param port empty for the default, or the next one that is free
 * @param issuer whose tokens are taken; empty for users of this installation alone
 * @param tls empty to speak plain HTTP
 * @param webhooks where they may go
 */
public record ConsoleConfiguration(
        boolean enabled,
        String host,
        OptionalInt port,
        Optional<TokenIssuer> issuer,
        Optional<TlsSettings> tls,
        WebhookPolicy webhooks) {

    /** On the loopback address, with users of its own. */
    public static final ConsoleConfiguration DEFAULTS =
            new ConsoleConfiguration(
                    true,
                    "127.0.0.1",
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    WebhookPolicy.DEFAULTS);

    public ConsoleConfiguration {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(webhooks, "webhooks");
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException(
                    "console.port must be 1 to 65535, not " + port.getAsInt());
        }
    }

    /** The same on another port. */
    public ConsoleConfiguration withPort(int newPort) {
        return new ConsoleConfiguration(
                enabled, host, OptionalInt.of(newPort), issuer, tls, webhooks);
    }
}
