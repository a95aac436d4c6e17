package io.tieout.jobs.run;

import io.tieout.jobs.cli.KnownFormats;
import io.tieout.jobs.settings.CashSettings;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.jobs.settings.Settings;
import io.tieout.jobs.settings.SettleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folder that an engine under test lives in, and the input folder in it. */
record EngineHome(Path folder) {

    /** Two slots, an embedded database and the defaults for all else. */
    Settings settings(Duration tick, Duration certain, Duration inferred, CashSettings cash) {
        Settings defaults = Settings.defaults(folder);
        return new Settings(
                folder.resolve("data"),
                folder.resolve("inbox"),
                folder.resolve("log"),
                defaults.database(),
                2,
                new SettleSettings(tick, certain, inferred),
                defaults.autonomy(),
                defaults.companies(),
                defaults.bank(),
                cash,
                defaults.webPort());
    }

    /** The same with the currencies of companies, and with late invoices chased. */
    static Settings with(
            Settings settings, Map<String, String> currencies, CollectionsConfiguration chase) {
        return new Settings(
                settings.dataFolder(),
                settings.inputFolder(),
                settings.logFolder(),
                settings.database(),
                settings.parallelism(),
                settings.settle(),
                settings.autonomy(),
                settings.companies(),
                currencies,
                settings.bank(),
                settings.receivables(),
                settings.webPort(),
                chase,
                settings.console(),
                settings.payables(),
                settings.casework(),
                settings.statements(),
                settings.unitCosts());
    }

    /** An engine that waits a second for late documents. */
    EngineSettings engine(Duration tick, Duration certain, Duration inferred) {
        return engine(settings(tick, certain, inferred, CashSettings.DEFAULTS));
    }

    /** An engine that decides within a second of the last document. */
    EngineSettings quickEngine(CashSettings cash) {
        return engine(
                settings(
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        cash));
    }

    /** The defaults with bank accounts of which no ledger entries come. */
    static CashSettings withoutCashBook(String... accounts) {
        return new CashSettings(
                CashSettings.DEFAULTS.rules(),
                CashSettings.DEFAULTS.identification(),
                Set.of(accounts));
    }

    static EngineSettings engine(Settings settings) {
        return new EngineSettings(
                settings,
                (name, head) -> KnownFormats.with(List.of()).detect(name, head).orElse(null),
                System::currentTimeMillis,
                Duration.ofSeconds(1));
    }

    /** Puts a file into the input folder, whole at once. */
    void drop(String name, String content) throws IOException {
        Path part = Files.writeString(folder.resolve("inbox").resolve(name + ".part"), content);
        Files.move(part, folder.resolve("inbox").resolve(name));
    }
}
