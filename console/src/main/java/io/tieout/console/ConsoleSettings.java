package io.tieout.console;

import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.console.identity.TlsSettings;
import io.tieout.console.identity.TokenIssuer;
import io.tieout.console.webhooks.WebhookPolicy;
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
 * @param webhooks where they may go
 * @param tls empty to speak plain HTTP
 * @param prints how reconciled statements are printed
 * @param approvalLinks whose links people may approve bills by, without signing in; empty for none
 * @param originals where the files of bills are kept
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
        WebhookPolicy webhooks,
        Optional<TlsSettings> tls,
        StatementPrints prints,
        Optional<ApprovalLinks> approvalLinks,
        BillOriginals originals) {

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
                WebhookPolicy.DEFAULTS,
                Optional.empty(),
                StatementPrints.NONE,
                Optional.empty(),
                BillOriginals.NONE);
    }

    /** The same with webhooks to other places. */
    public ConsoleSettings withWebhooks(WebhookPolicy policy) {
        return with(policy, tls, prints, approvalLinks, originals);
    }

    /** The same with TLS. */
    public ConsoleSettings withTls(TlsSettings settings) {
        return with(webhooks, Optional.of(settings), prints, approvalLinks, originals);
    }

    /** The same with a way to print reconciled statements. */
    public ConsoleSettings withPrints(StatementPrints newPrints) {
        return with(webhooks, tls, newPrints, approvalLinks, originals);
    }

    /** The same that takes links of notices. */
    public ConsoleSettings withApprovalLinks(ApprovalLinks links) {
        return with(webhooks, tls, prints, Optional.of(links), originals);
    }

    /** The same with the files of bills. */
    public ConsoleSettings withOriginals(BillOriginals newOriginals) {
        return with(webhooks, tls, prints, approvalLinks, newOriginals);
    }

    private ConsoleSettings with(
            WebhookPolicy policy,
            Optional<TlsSettings> newTls,
            StatementPrints newPrints,
            Optional<ApprovalLinks> newLinks,
            BillOriginals newOriginals) {
        return new ConsoleSettings(
                host,
                port,
                otherPorts,
                dataFolder,
                inputFolder,
                companies,
                issuer,
                onePassword,
                requestsPerMinute,
                casework,
                policy,
                newTls,
                newPrints,
                newLinks,
                newOriginals);
    }

    public ConsoleSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(dataFolder, "dataFolder");
        Objects.requireNonNull(inputFolder, "inputFolder");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(casework, "casework");
        Objects.requireNonNull(webhooks, "webhooks");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(prints, "prints");
        Objects.requireNonNull(approvalLinks, "approvalLinks");
        Objects.requireNonNull(originals, "originals");
        companies = Map.copyOf(companies);
        if (port < 0 || port > 65_535 || otherPorts < 0 || requestsPerMinute < 1) {
            throw new IllegalArgumentException("port or limits of the console are out of range");
        }
    }

    Path users() {
        return dataFolder.resolve("console-users.json");
    }
}
