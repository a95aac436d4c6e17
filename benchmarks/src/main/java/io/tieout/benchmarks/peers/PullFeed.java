package io.tieout.benchmarks.peers;

import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.TieoutTypes;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Takes the next document of the feed for each tick, so that checkpoints pass between them. */
final class PullFeed extends RichFlatMapFunction<Long, Observed> {
    /** Accumulator of the documents read. */
    static final String RECORDS = "records";

    private static final long serialVersionUID = 1L;

    private final String feed;
    private final FeedInput input;
    private final LongCounter records = new LongCounter();
    private transient ObservedReader reader;

    private PullFeed(Path feed, FeedInput input) {
        this.feed = feed.toString();
        this.input = input;
    }

    /** The same source for every program: a counter of one subtask that pulls the feed. */
    static SingleOutputStreamOperator<Observed> stream(
            StreamExecutionEnvironment env, Path feed, FeedInput input) throws IOException {
        return env.fromSequence(1, input.ticks(feed))
                .setParallelism(1)
                .uid("ticks")
                .flatMap(new PullFeed(feed, input))
                .returns(TieoutTypes.OBSERVED)
                .setParallelism(1)
                .uid("feed");
    }

    @Override
    public void open(OpenContext context) {
        reader = input.open(Path.of(feed));
        getRuntimeContext().addAccumulator(RECORDS, records);
    }

    @Override
    public void flatMap(Long tick, Collector<Observed> out) {
        Observed document = reader.next();
        if (document != null) {
            records.add(1);
            out.collect(document);
        }
    }

    @Override
    public void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }
}
