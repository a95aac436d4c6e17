package io.tieout.jobs.run;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.log.CaughtUpWatermarks;
import io.tieout.connectors.log.TimeSource;
import io.tieout.core.results.MatchMemory;
import io.tieout.core.statements.StatementSettings;
import io.tieout.jobs.collections.Deliveries;
import io.tieout.jobs.settings.CashSettings;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.jobs.settings.PayablesConfiguration;
import io.tieout.jobs.settings.Settings;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.collections.CollectionsOperatorSettings;
import io.tieout.operators.payables.ContinuousPayablesSettings;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.operators.receivables.ContinuousCashSettings;
import io.tieout.operators.statements.ContinuousStatementSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine needs to know.
 *
 * @param formats recognises the files of the input folder
 * @param clock stamps what enters the log
 * @param slack longest time from a record's stamp to its being visible, see {@link
 *     CaughtUpWatermarks}; everything settles as much later while the log is not read to its end
 */
public record EngineSettings(
        Settings settings, FormatLookup formats, TimeSource clock, Duration slack) {

    /** How long a receivable can be found by its number. */
    private static final Duration DIRECTORY = Duration.ofDays(730);

    private static final Duration LONGEST_OUTLOOK_INTERVAL = Duration.ofMinutes(1);

    private static final int MAX_ITEMS_IN_MEMORY = 400_000;

    /** More documents than people would wait for within seconds. */
    private static final int MOST_AHEAD = 200;

    public EngineSettings {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(formats, "formats");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(slack, "slack");
    }

    /** With the slack that suits any machine. */
    public static EngineSettings of(Settings settings, FormatLookup formats, TimeSource clock) {
        return new EngineSettings(settings, formats, clock, CaughtUpWatermarks.DEFAULT_SLACK);
    }

    /** Longest time from an item's entering the log to its last decision without new evidence. */
    public Duration settledAfter() {
        return settings.settle().inferred().plus(settings.settle().tick()).plus(slack);
    }

    BankOperatorSettings bank() {
        return new BankOperatorSettings(
                times(),
                settings.bank(),
                settings.autonomy(),
                settings.companies(),
                MatchMemory.BANK.toMillis(),
                MAX_ITEMS_IN_MEMORY / settings.parallelism());
    }

    ContinuousCashSettings cash() {
        SettleTimes times = times();
        CashSettings given = settings.receivables();
        CashOperatorSettings cash =
                new CashOperatorSettings(
                                given.rules()
                                        .waiting(
                                                times.certainDelayMillis(),
                                                times.inferredDelayMillis()),
                                given.identification(),
                                settings.autonomy(),
                                settings.companies())
                        .withCurrencies(settings.companyCurrencies());
        return new ContinuousCashSettings(
                cash,
                times,
                given.accountsWithoutCashBook(),
                MatchMemory.CASH.toMillis(),
                DIRECTORY.toMillis(),
                MAX_ITEMS_IN_MEMORY / settings.parallelism());
    }

    ContinuousPayablesSettings payables() {
        SettleTimes times = times();
        PayablesConfiguration given = settings.payables();
        PayablesOperatorSettings rules =
                new PayablesOperatorSettings(
                        given.rules()
                                .waiting(times.certainDelayMillis(), times.inferredDelayMillis()),
                        settings.autonomy(),
                        settings.companies(),
                        given.policies());
        return new ContinuousPayablesSettings(
                rules,
                times,
                given.orderRetention().toMillis(),
                MOST_AHEAD,
                MAX_ITEMS_IN_MEMORY / settings.parallelism());
    }

    /** Whether or not anybody is reminded: what is open is remembered either way. */
    CollectionsOperatorSettings collections() {
        CollectionsConfiguration given = settings.collections();
        CollectionsOperatorSettings daily =
                CollectionsOperatorSettings.daily(given.rules(), given.hour(), given.zone());
        return given.enabled() ? daily : daily.quietly();
    }

    /**
     * How often a company's forecast and a customer's account are stated at most: nobody looks more
     * often, and the largest company's forecast takes a while.
     */
    Duration outlookEvery() {
        Duration inferred = settings.settle().inferred();
        return inferred.compareTo(LONGEST_OUTLOOK_INTERVAL) < 0
                ? inferred
                : LONGEST_OUTLOOK_INTERVAL;
    }

    /** Its records are not those of bounded runs: each has one writer. */
    Deliveries deliveries() {
        Path records = settings.dataFolder().resolve("deliveries").resolve("run");
        return Deliveries.of(settings.collections(), settings.dataFolder(), records)
                .complete(records);
    }

    ContinuousStatementSettings statements() {
        return new ContinuousStatementSettings(
                StatementSettings.DEFAULTS,
                times(),
                settings.statements().retention().toMillis(),
                settings.statements().payeeRetention().toMillis(),
                MAX_ITEMS_IN_MEMORY / settings.parallelism());
    }

    /** How vendors are asked for documents; empty asks nobody. */
    Optional<Deliveries.Target> requests() {
        return settings.collections()
                .documentRequests()
                .map(channel -> deliveries().requests(channel));
    }

    /** How people are told that a bill waits for them; empty tells nobody. */
    Optional<Deliveries.Target> approvalNotices() {
        return settings.payables().notices().map(it -> deliveries().approvals(it.chat()));
    }

    private SettleTimes times() {
        return new SettleTimes(
                settings.settle().tick().toMillis(),
                settings.settle().certain().toMillis(),
                settings.settle().inferred().toMillis());
    }

    Path savepoints() {
        return settings.dataFolder().resolve("savepoints");
    }

    Path checkpoints() {
        return settings.dataFolder().resolve("checkpoints");
    }

    Path work() {
        return settings.dataFolder().resolve("work");
    }

    /** Where the heads of the journal chains are exported to. */
    public Path ledgerHeads() {
        return settings.dataFolder().resolve("ledger-heads.jsonl");
    }
}
