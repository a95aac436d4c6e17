package io.tieout.benchmarks.peers;

import io.tieout.benchmarks.recon.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The yardstick: a two-way match on exact reference and amount as one writes it in plain Flink, one
 * value state per key, RocksDB tuned.
 */
@Command(
        name = "plain-flink-match",
        description = "Match a feed on exact reference and amount with plain Flink.",
        mixinStandardHelpOptions = true)
public final class PlainFlinkMatch extends MeasuredProgram implements Callable<Integer> {
    static final String PAIRS = "pairs";

    @Mixin private final ProgramOptions options = new ProgramOptions();

    PlainFlinkMatch() {
        super("plain-flink");
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new PlainFlinkMatch()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        run(options);
        return 0;
    }

    @Override
    Configuration configuration(ProgramOptions wished, Path work) {
        return PlainFlinkSettings.of(wished.slots, wished.managedMebiBytes + "m", work);
    }

    @Override
    void build(StreamExecutionEnvironment env, ProgramOptions wished) throws IOException {
        build(env, wished.flow, wished.feed, wished.input);
    }

    /** The diagram: the feed, the key, the match. */
    static void build(StreamExecutionEnvironment env, Flow flow, Path feed, FeedInput input)
            throws IOException {
        if (flow == Flow.PAYABLES) {
            purchases(env, feed, input);
            return;
        }
        PullFeed.stream(env, feed, input)
                .flatMap(flow == Flow.BANK ? new KeyedSides() : new KeyedCash())
                .returns(HandWrittenType.KEYED_SIDE)
                .setParallelism(1)
                .uid("sides")
                .keyBy(KeyedSide::key, HandWrittenType.PAIR_KEY)
                .process(new PairUp())
                .returns(Types.STRING)
                .uid("match")
                .sinkTo(new DiscardingSink<>())
                .uid("discard");
    }

    /** Each line of an invoice against its order line and what was received of it. */
    private static void purchases(StreamExecutionEnvironment env, Path feed, FeedInput input)
            throws IOException {
        PullFeed.stream(env, feed, input)
                .flatMap(new KeyedPurchases())
                .returns(HandWrittenType.PURCHASE)
                .setParallelism(1)
                .uid("sides")
                .keyBy(Purchase::key, HandWrittenType.PAIR_KEY)
                .process(new MatchPurchases())
                .returns(Types.STRING)
                .uid("match")
                .sinkTo(new DiscardingSink<>())
                .uid("discard");
    }

    @Override
    String matches() {
        return PAIRS;
    }
}
