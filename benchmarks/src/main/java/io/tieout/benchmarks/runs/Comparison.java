package io.tieout.benchmarks.runs;

import io.tieout.benchmarks.peers.BinaryFeed;
import io.tieout.benchmarks.peers.FeedInput;
import io.tieout.benchmarks.peers.PlainFlinkMatch;
import io.tieout.benchmarks.peers.TieoutMatch;
import io.tieout.benchmarks.recon.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Interleaved pairs of two programs under equal conditions: heap, managed memory, checkpoints,
 * slots, feed and the code that reads it.
 *
 * @param managedMebiBytes for RocksDB
 * @param checkpointSeconds 0 for none
 */
public record Comparison(int slots, int managedMebiBytes, int checkpointSeconds) {

    /** Measures {@code count} pairs for each form of input. */
    public List<Pair> pairs(Feed feed, List<FeedInput> inputs, int count, ChildJvm jvm)
            throws IOException, InterruptedException {
        Path folder = feed.in(jvm.work());
        if (inputs.contains(FeedInput.BINARY)) {
            BinaryFeed.write(folder);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (FeedInput input : inputs) {
                List<String> arguments = arguments(feed.flow(), folder, input);
                Side tieout = Side.measure(jvm, TieoutMatch.class.getName(), arguments);
                Side peer = Side.measure(jvm, PlainFlinkMatch.class.getName(), arguments);
                pairs.add(new Pair(input.name().toLowerCase(Locale.ROOT), tieout, peer));
            }
        }
        return pairs;
    }

    private List<String> arguments(Flow flow, Path feed, FeedInput input) {
        return List.of(
                "--flow",
                flow.name(),
                "--feed",
                feed.toString(),
                "--input",
                input.name(),
                "--slots",
                String.valueOf(slots),
                "--managed-memory",
                String.valueOf(managedMebiBytes),
                "--checkpoint-seconds",
                String.valueOf(checkpointSeconds));
    }

    /** Medians with the least and the most, a row per input and program. */
    public static Grid table(List<Pair> pairs) {
        Grid grid =
                new Grid(
                        "input",
                        "program",
                        "events",
                        "matches",
                        "events/s",
                        "events per CPU-second",
                        "µs CPU/event",
                        "peak RSS MiB",
                        "per CPU-second, Tieout : peer");
        for (String input : pairs.stream().map(Pair::input).distinct().toList()) {
            List<Pair> same = pairs.stream().filter(pair -> pair.input().equals(input)).toList();
            String ratio = spread(same, Pair::ratioPerCpuSecond).text(2);
            row(grid, input, same.stream().map(Pair::tieout).toList(), ratio);
            row(grid, input, same.stream().map(Pair::peer).toList(), "1");
        }
        return grid;
    }

    private static void row(Grid grid, String input, List<Side> sides, String ratio) {
        grid.row(
                input,
                sides.get(0).program(),
                Grid.number("%,d", sides.get(0).events()),
                Grid.number("%,d", sides.get(0).matches()),
                spread(sides, Side::eventsPerSecond).text(0),
                spread(sides, Side::eventsPerCpuSecond).text(0),
                spread(sides, side -> 1e6 / side.eventsPerCpuSecond()).text(1),
                spread(sides, Side::peakRssMebiBytes).text(0),
                ratio);
    }

    /** Of one figure over all measurements. */
    public static <T> Spread spread(List<T> measured, ToDoubleFunction<T> figure) {
        return Spread.of(measured.stream().map(figure::applyAsDouble).toList());
    }
}
