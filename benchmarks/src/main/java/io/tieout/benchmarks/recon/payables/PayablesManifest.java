package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.ManifestFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a feed of payables was made from and what it holds.
 *
 * @param vendors on top of {@code events}
 * @param orders versions of orders
 * @param invoices credit notes included
 * @param lines lines per file name; deliveries after the first and damage included
 * @param invoicesByKind invoices per kind of their truth
 * @param invoicesByOutcome invoices per outcome and reasons
 * @param faults planted faults per kind
 */
public record PayablesManifest(
        long seed,
        long events,
        String profile,
        int companies,
        int vendors,
        long orders,
        long receipts,
        long invoices,
        Map<String, Long> lines,
        Map<String, Long> invoicesByKind,
        Map<String, Long> invoicesByOutcome,
        Map<String, Long> faults) {

    void writeTo(Path file) {
        new ManifestFile()
                .text("flow", "payables")
                .number("seed", seed)
                .number("events", events)
                .text("profile", profile)
                .number("companies", companies)
                .number("vendors", vendors)
                .number("orders", orders)
                .number("receipts", receipts)
                .number("invoices", invoices)
                .counts("lines", lines)
                .counts("invoicesByKind", invoicesByKind)
                .counts("invoicesByOutcome", invoicesByOutcome)
                .counts("faults", faults)
                .writeTo(file);
    }
}
