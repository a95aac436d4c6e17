package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.nio.file.Path;

/**
 * What a bounded run reads, where it writes and how.
 *
 * @param managedMebiBytes memory for RocksDB outside the heap
 */
public record ReconcileSettings(
        Path input,
        Path output,
        FormatLookup formats,
        BankOperatorSettings bank,
        CashOperatorSettings cash,
        int parallelism,
        int managedMebiBytes) {}
