package io.tieout.jobs.settings;

import io.tieout.console.identity.TokenIssuer;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What the configuration file says of the console. */
final class ConsoleReader {

    private ConsoleReader() {}

    /**
     * @param given null for the defaults
     */
    static ConsoleConfiguration read(SettingsFile.Console given) {
        ConsoleConfiguration defaults = ConsoleConfiguration.DEFAULTS;
        if (given == null) {
            return defaults;
        }
        return new ConsoleConfiguration(
                Objects.requireNonNullElse(given.enabled(), defaults.enabled()),
                Objects.requireNonNullElse(given.host(), defaults.host()),
                given.port() == null ? OptionalInt.empty() : OptionalInt.of(given.port()),
                Optional.ofNullable(given.oidc()).map(ConsoleReader::issuer));
    }

    private static TokenIssuer issuer(SettingsFile.Oidc given) {
        return new TokenIssuer(
                given.issuer(),
                given.audience(),
                Optional.ofNullable(given.keys()).map(URI::create));
    }
}
