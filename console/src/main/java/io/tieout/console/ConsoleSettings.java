package io.tieout.console;

import io.tieout.console.identity.TokenIssuer;
import io.tieout.core.cases.CasePolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the console is served.
 *
 * @param host address to listen on; the loopback address unless a proxy with TLS stands in front
 * @param port 0 for any that is free
 * @param otherPorts how many of the next ports are tried if that one is taken
 * @param dataFolder where users are kept
 * @param inputFolder that the engine watches
 * @param companies company by bank account
 * @param issuer whose tokens are taken; empty for none
 * @param onePassword whether the users of the first start share a password, for a demo
 * @param requestsPerMinute that one user may send
 * @param casework who may be made responsible, and for how long a case can be claimed
 * @param prints how reconciled statements are printed
 */
public record ConsoleSettings(
        String host,
        int port,
        int otherPorts,
        Path dataFolder,
        Path inputFolder,
        Map<String, String> companies,
        Optional<TokenIssuer> issuer,
        boolean onePassword,
        int requestsPerMinute,
        CasePolicy casework,
        StatementPrints prints) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;
    public static final int DEFAULT_REQUESTS_PER_MINUTE = 1_200;

    /** With the casework of a first start. */
    public ConsoleSettings(
            String host,
            int port,
            int otherPorts,
            Path dataFolder,
            Path inputFolder,
            Map<String, String> companies,
            Optional<TokenIssuer> issuer,
            boolean onePassword,
            int requestsPerMinute) {
        this(
                host,
                port,
                otherPorts,
                dataFolder,
                inputFolder,
                companies,
                issuer,
                onePassword,
                requestsPerMinute,
                CasePolicy.DEFAULTS,
                StatementPrints.NONE);
    }

    public ConsoleSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(dataFolder, "dataFolder");
        Objects.requireNonNull(inputFolder, "inputFolder");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(casework, "casework");
        Objects.requireNonNull(prints, "prints");
        companies = Map.copyOf(companies);
        if (port < 0 || port > 65_535 || otherPorts < 0 || requestsPerMinute < 1) {
            throw new IllegalArgumentException("port or limits of the console are out of range");
        }
    }

    Path users() {
        return dataFolder.resolve("console-users.json");
    }
}
