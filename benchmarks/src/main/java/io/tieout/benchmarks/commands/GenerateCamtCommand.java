package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.CamtFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tieout bench generate-camt}: writes one large bank statement. */
@Command(
        name = "generate-camt",
        description = "Write a camt.053.001.08 statement of about a given size.",
        footer = {"", "Example: tieout bench generate-camt --size 1g --out large.xml"},
        mixinStandardHelpOptions = true)
final class GenerateCamtCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--size",
            defaultValue = "10m",
            converter = Quantity.class,
            description = "bytes, such as 10m or 1g")
    private long size;

    @Option(names = "--out", required = true, description = "the file")
    private Path out;

    @Override
    public Integer call() {
        long entries = new CamtFile(seed, size).writeTo(out);
        spec.commandLine().getErr().printf("%,d entries%n", entries);
        return 0;
    }
}
