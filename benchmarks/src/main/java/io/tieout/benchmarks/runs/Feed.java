package io.tieout.benchmarks.runs;

import io.tieout.benchmarks.recon.Flow;
import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.payables.PayablesGenerator;
import io.tieout.benchmarks.recon.receivables.ReceivablesGenerator;
import io.tieout.benchmarks.recon.statements.StatementsGenerator;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which feed, and thereby all of its bytes.
 *
 * @param openInvoices that nobody pays, of receivables; zero for none
 */
public record Feed(Flow flow, Profile profile, long events, long seed, long openInvoices) {

    /** Of bank lines and the cash ledger. */
    public static Feed ofBank(Profile profile, long events, long seed) {
        return new Feed(Flow.BANK, profile, events, seed, 0);
    }

    /** Its folder below {@code parent}; generated unless it is there. */
    public Path in(Path parent) {
        Path folder =
                parent.resolve(
                        "feed-%s-%s-%d-%d-%d"
                                .formatted(
                                        flow.wireName(),
                                        profile.wireName(),
                                        events,
                                        seed,
                                        openInvoices));
        // The manifest is written last.
        if (!Files.exists(folder.resolve("manifest.json"))) {
            switch (flow) {
                case BANK -> new Generator(seed, events, profile).generateTo(folder);
                case RECEIVABLES ->
                        new ReceivablesGenerator(seed, events, profile, true)
                                .withOpenInvoices(openInvoices)
                                .generateTo(folder);
                case PAYABLES -> new PayablesGenerator(seed, events, profile).generateTo(folder);
                case STATEMENTS ->
                        new StatementsGenerator(seed, events, 0, profile).generateTo(folder);
            }
        }
        return folder;
    }
}
