package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.operators.bank.BankOperatorSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a bounded run reads, where it writes and how.
 *
 * @param currencies in which companies keep their books, by company
 * @param managedMebiBytes memory for RocksDB outside the heap
 */
public record ReconcileSettings(
        Path input,
        Path output,
        FormatLookup formats,
        BankOperatorSettings bank,
        Map<String, String> currencies,
        int parallelism,
        int managedMebiBytes) {

    public ReconcileSettings {
        currencies = Map.copyOf(currencies);
    }

    /** For companies of which no currency is known. */
    public ReconcileSettings(
            Path input,
            Path output,
            FormatLookup formats,
            BankOperatorSettings bank,
            int parallelism,
            int managedMebiBytes) {
        this(input, output, formats, bank, Map.of(), parallelism, managedMebiBytes);
    }
}
