package io.tieout.jobs.settings;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.figures.UnitCosts;
import io.tieout.core.money.Currencies;
import io.tieout.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How one installation runs. All paths are absolute.
 *
 * @param dataFolder what the engine keeps: state, log, embedded database
 * @param inputFolder watched for files
 * @param logFolder the durable log of events
 * @param database a server of its own; empty for the embedded one under {@code dataFolder}
 * @param parallelism slots of the engine, at least 1
 * @param settle when items settle
 * @param autonomy how much the engine may do alone
 * @param companies company by bank account
 * @param companyCurrencies in which companies keep their books, by company
 * @param bank windows and tolerances of the bank rules
 * @param receivables the same of cash application
 * @param webPort of the engine's own web pages, on the loopback address
 * @param collections how late invoices are chased
 * @param console where people watch and decide
 * @param payables rules and retention of payables, who codes and approves bills, when is accrued
 * @param casework who works on exceptions and how soon
 * @param statements what is kept of vendors' and customers' statements
 * @param unitCosts what a transaction costs; empty tells no costs
 */
public record Settings(
        Path dataFolder,
        Path inputFolder,
        Path logFolder,
        Optional<DatabaseSettings> database,
        int parallelism,
        SettleSettings settle,
        Autonomy autonomy,
        Map<String, String> companies,
        Map<String, String> companyCurrencies,
        BankSettings bank,
        CashSettings receivables,
        int webPort,
        CollectionsConfiguration collections,
        ConsoleConfiguration console,
        PayablesConfiguration payables,
        CasePolicy casework,
        StatementsConfiguration statements,
        Optional<UnitCosts> unitCosts) {

    public static final int DEFAULT_WEB_PORT = 8081;
    public static final int DEFAULT_PARALLELISM = 2;

    public Settings {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(autonomy, "autonomy");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(collections, "collections");
        Objects.requireNonNull(console, "console");
        Objects.requireNonNull(casework, "casework");
        Objects.requireNonNull(receivables, "receivables");
        Objects.requireNonNull(payables, "payables");
        Objects.requireNonNull(statements, "statements");
        Objects.requireNonNull(unitCosts, "unitCosts");
        dataFolder = dataFolder.toAbsolutePath().normalize();
        inputFolder = inputFolder.toAbsolutePath().normalize();
        logFolder = logFolder.toAbsolutePath().normalize();
        companies = Map.copyOf(companies);
        companyCurrencies = Map.copyOf(companyCurrencies);
        companyCurrencies.forEach(Settings::requireKnown);
        if (parallelism < 1 || parallelism > 128) {
            throw new IllegalArgumentException("parallelism must be 1 to 128, not " + parallelism);
        }
        if (webPort < 1 || webPort > 65_535) {
            throw new IllegalArgumentException("webPort must be 1 to 65535, not " + webPort);
        }
    }

    /** For companies of which no currency is known; nobody is reminded. */
    public Settings(
            Path dataFolder,
            Path inputFolder,
            Path logFolder,
            Optional<DatabaseSettings> database,
            int parallelism,
            SettleSettings settle,
            Autonomy autonomy,
            Map<String, String> companies,
            BankSettings bank,
            CashSettings receivables,
            int webPort) {
        this(
                dataFolder,
                inputFolder,
                logFolder,
                database,
                parallelism,
                settle,
                autonomy,
                companies,
                Map.of(),
                bank,
                receivables,
                webPort,
                CollectionsConfiguration.OFF,
                ConsoleConfiguration.DEFAULTS,
                PayablesConfiguration.DEFAULTS,
                CasePolicy.DEFAULTS,
                StatementsConfiguration.DEFAULTS,
                Optional.empty());
    }

    private static void requireKnown(String company, String currency) {
        if (!Currencies.isKnown(currency)) {
            throw new IllegalArgumentException(
                    "companyCurrencies." + company + " is no known currency: '" + currency + "'");
        }
    }

    /**
     * What holds without a configuration file.
     *
     * @param home folder of the installation
     */
    public static Settings defaults(Path home) {
        Path data = home.resolve("data");
        return new Settings(
                data,
                data.resolve("inbox"),
                data.resolve("log"),
                Optional.empty(),
                DEFAULT_PARALLELISM,
                SettleSettings.DEFAULTS,
                Autonomy.AUTO,
                Map.of(),
                BankSettings.DEFAULTS,
                CashSettings.DEFAULTS,
                DEFAULT_WEB_PORT);
    }

    /** Where the embedded database keeps its data. */
    public Path embeddedDatabase() {
        return dataFolder.resolve("postgres");
    }
}
