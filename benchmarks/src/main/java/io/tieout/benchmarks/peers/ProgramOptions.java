package io.tieout.benchmarks.peers;

import io.tieout.benchmarks.recon.Flow;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every program of a comparison takes, so that they run under equal conditions. */
final class ProgramOptions {
    @Option(names = "--feed", required = true, description = "folder of the generated feed")
    Path feed;

    @Option(names = "--flow", defaultValue = "BANK", description = "${COMPLETION-CANDIDATES}")
    Flow flow;

    @Option(names = "--input", defaultValue = "JSON", description = "${COMPLETION-CANDIDATES}")
    FeedInput input;

    @Option(names = "--slots", defaultValue = "1", description = "parallelism of the match")
    int slots;

    @Option(names = "--managed-memory", defaultValue = "4096", description = "MiB for RocksDB")
    int managedMebiBytes;

    @Option(names = "--checkpoint-seconds", defaultValue = "10", description = "0 for none")
    int checkpointSeconds;
}
