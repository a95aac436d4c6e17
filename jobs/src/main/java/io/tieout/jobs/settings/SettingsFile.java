package io.tieout.jobs.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.core.bank.Autonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The shape of the configuration file; null where it says nothing. */
record SettingsFile(
        String dataFolder,
        String inputFolder,
        String logFolder,
        Database database,
        Integer parallelism,
        Settle settle,
        Autonomy autonomy,
        Map<String, String> companies,
        Map<String, String> companyCurrencies,
        ObjectNode bank,
        Receivables receivables,
        Integer webPort,
        CollectionsFile collections,
        Console console,
        PayablesFile payables,
        Casework casework,
        Statements statements,
        Treasury treasury) {

    /** What figures of the business need to know. */
    record Treasury(UnitCostsGiven unitCosts) {}

    /** Amounts of one currency. */
    record UnitCostsGiven(String currency, BigDecimal automatic, BigDecimal byHand) {}

    /** Durations such as {@code 730d}. */
    record Statements(String retention, String payeeRetention) {}

    /** Either {@code embedded: true} or a server. */
    record Database(Boolean embedded, String url, String user, String password) {}

    /** Cash application: only what differs from the defaults. */
    record Receivables(
            List<String> accountsWithoutCashBook, ObjectNode rules, ObjectNode identification) {}

    /** Where the console listens, and whose tokens and certificates it takes. */
    record Console(
            Boolean enabled,
            String host,
            Integer port,
            Oidc oidc,
            ConsoleTls tls,
            ConsoleWebhooks webhooks) {}

    /** Passwords name environment variables. */
    record ConsoleTls(
            String keyStore,
            String keyStorePassword,
            String trustStore,
            String trustStorePassword,
            List<Machine> machines) {}

    /** Who a machine is, by the subject of its certificate. */
    record Machine(String subject, String name, List<String> roles, List<String> companies) {}

    /** Where webhooks may go. */
    record ConsoleWebhooks(Boolean privateTargets) {}

    /**
     * Who works on exceptions: user names by desk, business days by severity, and holidays by
     * company.
     */
    record Casework(
            Map<String, List<String>> desks,
            Map<String, Integer> dueBusinessDays,
            Integer escalatedBusinessDays,
            String remindBefore,
            String longestLease,
            Map<String, List<String>> holidays) {}

    /** An identity provider. */
    record Oidc(String issuer, String audience, String keys) {}

    /** Durations such as {@code 30s} or {@code 10m}. */
    record Settle(String tick, String certain, String inferred) {}
}
