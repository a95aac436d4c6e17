package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.Flow;
import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Manifest;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.payables.PayablesGenerator;
import io.tieout.benchmarks.recon.payables.PayablesManifest;
import io.tieout.benchmarks.recon.receivables.ReceivablesGenerator;
import io.tieout.benchmarks.recon.receivables.ReceivablesManifest;
import io.tieout.benchmarks.recon.statements.StatementsGenerator;
import io.tieout.benchmarks.recon.statements.StatementsManifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tieout bench generate}: writes a labelled feed. */
@Command(
        name = "generate",
        description = "Write a labelled feed: the same options give the same bytes.",
        footer = {
            "",
            "Examples:",
            "  tieout bench generate --seed 42 --events 1m --profile realistic --out feed",
            "  tieout bench generate --flow receivables --remittances none --out feed",
            "  tieout bench generate --flow payables --events 100k --out feed",
            "  tieout bench generate --flow statements --statements 10k --out feed"
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec private CommandSpec spec;

    @Option(
            names = "--flow",
            defaultValue = "bank",
            converter = FlowName.class,
            description = "bank, receivables, payables or statements (default ${DEFAULT-VALUE})")
    private Flow flow;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--events",
            defaultValue = "1m",
            converter = Quantity.class,
            description =
                    "bank transactions plus ledger entries; receivables plus payments plus"
                            + " remittances; or orders plus receipts plus invoices, such as 250k"
                            + " or 10m")
    private long events;

    @Option(
            names = "--profile",
            defaultValue = "realistic",
            description = "same-day, realistic, adversarial or hot")
    private String profile;

    @Option(
            names = "--remittances",
            defaultValue = "some",
            converter = Remittances.Name.class,
            description = "of customers, for receivables: some or none (default ${DEFAULT-VALUE})")
    private Remittances remittances;

    @Option(
            names = "--open-invoices",
            converter = Quantity.class,
            description =
                    "of receivables: so many more invoices of other customers, open from the first"
                            + " day to the last")
    private Long openInvoices;

    @Option(
            names = "--statements",
            defaultValue = "1000",
            converter = Quantity.class,
            description = "of the flow statements: how many (default ${DEFAULT-VALUE})")
    private long statements;

    @Option(
            names = "--lines",
            defaultValue = "0",
            description = "of each statement, about (default: 5 to 500)")
    private int lines;

    @Option(names = "--out", required = true, description = "folder for the feed")
    private Path out;

    @Override
    public Integer call() {
        Profile chosen = profile();
        long start = System.nanoTime();
        String made =
                switch (flow) {
                    case BANK -> bank(chosen);
                    case RECEIVABLES -> receivables(chosen);
                    case PAYABLES -> payables(chosen);
                    case STATEMENTS -> statements(chosen);
                };
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        spec.commandLine().getErr().printf("%s in %.1f s%s%n", made, seconds, pace(seconds));
        return 0;
    }

    private String pace(double seconds) {
        return flow == Flow.STATEMENTS ? "" : String.format(" (%,.0f events/s)", events / seconds);
    }

    private String bank(Profile chosen) {
        Manifest manifest = new Generator(seed, events, chosen).generateTo(out);
        return String.format(
                "%,d bank transactions and %,d ledger entries of %,d accounts",
                manifest.bankTransactions(), manifest.ledgerEntries(), manifest.accounts());
    }

    private String receivables(Profile chosen) {
        boolean some = remittances == Remittances.SOME;
        ReceivablesManifest manifest =
                new ReceivablesGenerator(seed, events, chosen, some)
                        .withOpenInvoices(openInvoices == null ? 0 : openInvoices)
                        .generateTo(out);
        return String.format(
                "%,d receivables, %,d payments and %,d remittances of %,d customers",
                manifest.receivables(),
                manifest.payments(),
                manifest.remittances(),
                manifest.customers());
    }

    private String payables(Profile chosen) {
        PayablesManifest manifest = new PayablesGenerator(seed, events, chosen).generateTo(out);
        return String.format(
                "%,d orders, %,d receipts and %,d invoices of %,d vendors",
                manifest.orders(), manifest.receipts(), manifest.invoices(), manifest.vendors());
    }

    private String statements(Profile chosen) {
        StatementsManifest manifest =
                new StatementsGenerator(seed, statements, lines, chosen).generateTo(out);
        return String.format(
                "%,d statements of %,d lines and %,d documents of %,d parties",
                manifest.statements(),
                manifest.statementLines(),
                manifest.documents(),
                manifest.parties());
    }

    private Profile profile() {
        try {
            return Profile.ofWireName(profile);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
