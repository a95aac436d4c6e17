package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.peers.FeedInput;
import io.tieout.benchmarks.recon.Flow;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.statements.StatementsGenerator;
import io.tieout.benchmarks.runs.ChildJvm;
import io.tieout.benchmarks.runs.Comparison;
import io.tieout.benchmarks.runs.Feed;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.benchmarks.runs.Machine;
import io.tieout.benchmarks.runs.Pair;
import io.tieout.benchmarks.runs.Records;
import io.tieout.benchmarks.runs.StatementsComparison;
import io.tieout.benchmarks.runs.WorkFolder;
import io.tieout.jobs.cli.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tieout bench compare}: Tieout beside another program on the same feed. */
@Command(
        name = "compare",
        description = {
            "Measure Tieout and another program side by side.",
            "Tieout's job and the peer run in turn, each in a JVM of its own with the same",
            "heap, managed memory, checkpoints and feed, read by the same code as JSON and as",
            "documents decoded before. The peer 'plain' is a plain Flink program that matches on",
            "exact reference and amount only, with RocksDB tuned. Appends to",
            "benchmarks/results/compare.jsonl and writes a table beside it."
        },
        footer = {
            "",
            "Examples:",
            "  tieout bench compare --peer plain --events 5m --pairs 3",
            "  tieout bench compare --flow statements --statements 1 --lines 50000"
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    /** Programs to compare with. */
    enum Peer {
        plain
    }

    @Spec private CommandSpec spec;

    @Option(names = "--peer", defaultValue = "plain", description = "${COMPLETION-CANDIDATES}")
    private Peer peer;

    @Option(
            names = "--flow",
            defaultValue = "bank",
            converter = FlowName.class,
            description =
                    "bank, receivables, payables or statements (default ${DEFAULT-VALUE});"
                            + " statements beside an outer join in PostgreSQL, whatever the peer")
    private Flow flow;

    @Option(
            names = "--open-invoices",
            converter = Quantity.class,
            description = "of receivables: so many more, of customers that do not pay")
    private Long openInvoices;

    @Option(
            names = "--events",
            defaultValue = "1m",
            converter = Quantity.class,
            description = "size of the feed (default ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--profile",
            defaultValue = "realistic",
            converter = ProfileName.class,
            description = "same-day, realistic, adversarial or hot")
    private Profile profile;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--pairs", defaultValue = "3", description = "default ${DEFAULT-VALUE}")
    private int pairs;

    @Option(
            names = "--input",
            defaultValue = "JSON,BINARY",
            split = ",",
            description = "${COMPLETION-CANDIDATES} (default both)")
    private List<FeedInput> inputs;

    @Option(names = "--dir", description = "keep the feed here (default: nowhere)")
    private Path dir;

    @Option(names = "--heap", defaultValue = "2g", description = "default ${DEFAULT-VALUE}")
    private String heap;

    @Option(names = "--slots", defaultValue = "1", description = "default ${DEFAULT-VALUE}")
    private int slots;

    @Option(
            names = "--managed-memory",
            defaultValue = "4096",
            description = "MiB for RocksDB (default ${DEFAULT-VALUE})")
    private int managedMebiBytes;

    @Option(
            names = "--checkpoint-seconds",
            defaultValue = "10",
            description = "0 for none (default ${DEFAULT-VALUE})")
    private int checkpointSeconds;

    @Option(names = "--min-ratio", description = "exit with 4 if a median ratio is under this")
    private Double minRatio;

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

    @Override
    public Integer call() throws Exception {
        if (flow == Flow.STATEMENTS) {
            return statements();
        }
        Machine machine = Machine.here(Records.home());
        List<Pair> measured;
        try (WorkFolder work = WorkFolder.open(dir)) {
            measured =
                    new Comparison(slots, managedMebiBytes, checkpointSeconds)
                            .pairs(
                                    new Feed(flow, profile, events, seed, unpaid()),
                                    inputs,
                                    pairs,
                                    new ChildJvm(heap, "Parallel", work.path()));
        }
        Grid table = Comparison.table(measured);
        Records records = Records.of(Records.home());
        records.append("compare", commandText(), machine, measured);
        records.page(
                pageName(),
                "Tieout beside plain Flink, median (least–most)",
                commandText(),
                machine,
                table.toString());
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return reachesBar(measured) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private int statements() throws Exception {
        Machine machine = Machine.here(Records.home());
        try (WorkFolder work = WorkFolder.open(dir)) {
            Path feed = work.path().resolve("feed");
            new StatementsGenerator(seed, statements, lines, profile).generateTo(feed);
            List<StatementsComparison.Side> sides =
                    StatementsComparison.run(
                            feed, new ChildJvm(heap, "Parallel", work.path()), slots);
            Grid table = StatementsComparison.table(sides);
            Records records = Records.of(Records.home());
            String command =
                    "tieout bench compare --flow statements --profile %s --statements %d --lines %d --seed %d --slots %d --heap %s"
                            .formatted(profile.wireName(), statements, lines, seed, slots, heap);
            records.append("compare-statements", command, machine, sides);
            records.page(
                    "compare-statements",
                    "Tieout beside an outer join in PostgreSQL",
                    command,
                    machine,
                    table.toString());
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    private boolean reachesBar(List<Pair> measured) {
        return minRatio == null
                || inputs.stream()
                        .map(input -> input.name())
                        .allMatch(
                                input -> {
                                    List<Pair> same =
                                            measured.stream()
                                                    .filter(p -> p.input().equalsIgnoreCase(input))
                                                    .toList();
                                    return Comparison.spread(same, Pair::ratioPerCpuSecond).median()
                                            >= minRatio;
                                });
    }

    private long unpaid() {
        return openInvoices == null ? 0 : openInvoices;
    }

    private String pageName() {
        String name = "compare-%s-%s-%d".formatted(peer, profile.wireName(), events);
        return flow == Flow.BANK ? name : name + "-%s-%d".formatted(flow.wireName(), unpaid());
    }

    private String commandText() {
        String of =
                flow == Flow.BANK
                        ? ""
                        : " --flow %s --open-invoices %d".formatted(flow.wireName(), unpaid());
        return ("tieout bench compare --peer %s --profile %s --events %d --seed %d --pairs %d"
                                + " --slots %d --heap %s --managed-memory %d --checkpoint-seconds %d")
                        .formatted(
                                peer,
                                profile.wireName(),
                                events,
                                seed,
                                pairs,
                                slots,
                                heap,
                                managedMebiBytes,
                                checkpointSeconds)
                + of;
    }
}
