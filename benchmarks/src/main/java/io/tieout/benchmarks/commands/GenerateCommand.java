package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Manifest;
import io.tieout.benchmarks.recon.Profile;
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
        description = "Write a labelled feed: the same seed, size and profile give the same bytes.",
        footer = {
            "",
            "Example: tieout bench generate --seed 42 --events 1m --profile realistic --out feed"
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--events",
            defaultValue = "1m",
            converter = Quantity.class,
            description = "bank transactions plus ledger entries, such as 250k or 10m")
    private long events;

    @Option(
            names = "--profile",
            defaultValue = "realistic",
            description = "same-day, realistic, adversarial or hot")
    private String profile;

    @Option(names = "--out", required = true, description = "folder for the feed")
    private Path out;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Manifest manifest = new Generator(seed, events, profile()).generateTo(out);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        spec.commandLine()
                .getErr()
                .printf(
                        "%,d bank transactions and %,d ledger entries of %,d accounts in %.1f s"
                                + " (%,.0f events/s)%n",
                        manifest.bankTransactions(),
                        manifest.ledgerEntries(),
                        manifest.accounts(),
                        seconds,
                        events / seconds);
        return 0;
    }

    private Profile profile() {
        try {
            return Profile.ofWireName(profile);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
