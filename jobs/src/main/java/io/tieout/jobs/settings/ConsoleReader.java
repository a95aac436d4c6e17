package io.tieout.jobs.settings;

import io.tieout.console.identity.Role;
import io.tieout.console.identity.TlsSettings;
import io.tieout.console.identity.TokenIssuer;
import io.tieout.console.identity.User;
import io.tieout.console.webhooks.WebhookPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the configuration file says of the console. */
final class ConsoleReader {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;

    /**
     * @param environment variables that passwords refer to
     */
    ConsoleReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param given null for the defaults
     */
    ConsoleConfiguration read(SettingsFile.Console given) {
        ConsoleConfiguration defaults = ConsoleConfiguration.DEFAULTS;
        if (given == null) {
            return defaults;
        }
        return new ConsoleConfiguration(
                Objects.requireNonNullElse(given.enabled(), defaults.enabled()),
                Objects.requireNonNullElse(given.host(), defaults.host()),
                given.port() == null ? OptionalInt.empty() : OptionalInt.of(given.port()),
                Optional.ofNullable(given.oidc()).map(ConsoleReader::issuer),
                Optional.ofNullable(given.tls()).map(this::tls),
                given.webhooks() == null
                        ? WebhookPolicy.DEFAULTS
                        : new WebhookPolicy(
                                Boolean.TRUE.equals(given.webhooks().privateTargets())));
    }

    private TlsSettings tls(SettingsFile.ConsoleTls given) {
        if (given.keyStore() == null) {
            throw new IllegalArgumentException("console.tls.keyStore is missing");
        }
        TlsSettings settings =
                new TlsSettings(
                        Path.of(given.keyStore()),
                        password("keyStorePassword", given.keyStorePassword()),
                        Optional.ofNullable(given.trustStore())
                                .map(
                                        store ->
                                                new TlsSettings.Trust(
                                                        Path.of(store),
                                                        password(
                                                                "trustStorePassword",
                                                                given.trustStorePassword()))),
                        Map.of());
        for (SettingsFile.Machine machine :
                Objects.requireNonNullElse(given.machines(), List.<SettingsFile.Machine>of())) {
            settings = settings.withMachine(machine.subject(), user(machine));
        }
        return settings;
    }

    private static User user(SettingsFile.Machine given) {
        if (given.subject() == null || given.roles() == null || given.companies() == null) {
            throw new IllegalArgumentException(
                    "each of console.tls.machines needs subject, roles and companies");
        }
        Role[] roles =
                given.roles().stream()
                        .map(
                                name ->
                                        Role.ofWireName(name)
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalArgumentException(
                                                                        "console.tls.machines: no"
                                                                                + " role is named "
                                                                                + name)))
                        .toArray(Role[]::new);
        String name = Objects.requireNonNullElse(given.name(), given.subject());
        return User.of(name, name, given.companies(), roles);
    }

    /** Never in the file itself. */
    private String password(String key, String given) {
        Matcher reference = REFERENCE.matcher(given == null ? "" : given);
        if (!reference.matches()) {
            throw new IllegalArgumentException(
                    "console.tls." + key + " must name an environment variable, as ${NAME}");
        }
        String value = environment.get(reference.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    "console.tls."
                            + key
                            + " refers to the environment variable "
                            + reference.group(1)
                            + ", which is not set");
        }
        return value;
    }

    private static TokenIssuer issuer(SettingsFile.Oidc given) {
        return new TokenIssuer(
                given.issuer(),
                given.audience(),
                Optional.ofNullable(given.keys()).map(URI::create));
    }
}
