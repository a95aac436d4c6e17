package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FormatLookup;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.nio.file.Path;

/**
 * What a bounded run reads, where it writes and how.
 *
 * @param managedMebiBytes memory for RocksDB outside the heap
 * @param collections whether and how late invoices are chased
 * @param deliveries folder for the records of what was sent
 * @param payables who codes and approves bills, and when is accrued
 * @param payablesRules policies and tolerances of bills
 */
public record ReconcileSettings(
        Path input,
        Path output,
        FormatLookup formats,
        BankOperatorSettings bank,
        CashOperatorSettings cash,
        int parallelism,
        int managedMebiBytes,
        CollectionsConfiguration collections,
        Path deliveries,
        PayablesPolicies payables,
        PayablesSettings payablesRules) {

    /**
     * Nobody is reminded; bills are coded and approved by nobody, and judged by the default rules.
     */
    public ReconcileSettings(
            Path input,
            Path output,
            FormatLookup formats,
            BankOperatorSettings bank,
            CashOperatorSettings cash,
            int parallelism,
            int managedMebiBytes) {
        this(
                input,
                output,
                formats,
                bank,
                cash,
                parallelism,
                managedMebiBytes,
                CollectionsConfiguration.OFF,
                output,
                PayablesPolicies.NONE,
                PayablesSettings.DEFAULTS);
    }
}
