package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.ManifestFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a feed of receivables was made from and what it holds.
 *
 * @param openInvoices of customers that do not pay; on top of {@code events} and receivables
 * @param receivables distinct ones; lines also count deliveries after the first and damage
 * @param payments distinct bank transactions, returns included
 * @param lines lines per file name
 * @param paymentsByKind payments per kind of their truth
 * @param allocationsByKind true allocations per kind
 * @param faults planted faults per kind
 */
public record ReceivablesManifest(
        long seed,
        long events,
        String profile,
        boolean withRemittances,
        long openInvoices,
        int customers,
        long receivables,
        long payments,
        long remittances,
        Map<String, Long> lines,
        Map<String, Long> paymentsByKind,
        Map<String, Long> allocationsByKind,
        Map<String, Long> faults) {

    void writeTo(Path file) {
        new ManifestFile()
                .text("flow", "receivables")
                .number("seed", seed)
                .number("events", events)
                .text("profile", profile)
                .text("remittances", withRemittances ? "some" : "none")
                .number("openInvoices", openInvoices)
                .number("customers", customers)
                .number("receivables", receivables)
                .number("payments", payments)
                .number("remittanceCount", remittances)
                .counts("lines", lines)
                .counts("paymentsByKind", paymentsByKind)
                .counts("allocationsByKind", allocationsByKind)
                .counts("faults", faults)
                .writeTo(file);
    }
}
