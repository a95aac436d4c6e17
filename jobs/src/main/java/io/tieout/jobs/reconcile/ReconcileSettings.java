package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.operators.bank.BankOperatorSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a bounded run reads, where it writes and how.
 *
 * @param currencies in which companies keep their books, by company
 * @param managedMebiBytes memory for RocksDB outside the heap
 * @param collections whether and how late invoices are chased
 * @param deliveries folder for the records of what was sent
 */
public record ReconcileSettings(
        Path input,
        Path output,
        FormatLookup formats,
        BankOperatorSettings bank,
        Map<String, String> currencies,
        int parallelism,
        int managedMebiBytes,
        CollectionsConfiguration collections,
        Path deliveries) {

    public ReconcileSettings {
        currencies = Map.copyOf(currencies);
    }

    /** For companies of which no currency is known; nobody is reminded. */
    public ReconcileSettings(
            Path input,
            Path output,
            FormatLookup formats,
            BankOperatorSettings bank,
            int parallelism,
            int managedMebiBytes) {
        this(
                input,
                output,
                formats,
                bank,
                Map.of(),
                parallelism,
                managedMebiBytes,
                CollectionsConfiguration.OFF,
                output);
    }
}
