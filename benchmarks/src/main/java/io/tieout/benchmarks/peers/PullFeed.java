package io.tieout.benchmarks.peers;

import io.tieout.core.documents.CanonicalEvent;
import java.nio.file.Path;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes the next record of the feed for each tick, so that checkpoints pass between records. */
final class PullFeed extends RichFlatMapFunction<Long, KeyedSide> {
    private static final long serialVersionUID = 1L;

    private final String feed;
    private final LongCounter records = new LongCounter();
    private transient FeedReader reader;

    PullFeed(String feed) {
        this.feed = feed;
    }

    @Override
    public void open(OpenContext context) {
        reader = new FeedReader(Path.of(feed));
        getRuntimeContext().addAccumulator(PlainFlinkMatch.RECORDS, records);
    }

    @Override
    public void flatMap(Long tick, Collector<KeyedSide> out) {
        CanonicalEvent event = reader.next();
        if (event == null) {
            return;
        }
        records.add(1);
        KeyedSide side = FeedReader.keyed(event);
        if (side != null) {
            out.collect(side);
        }
    }

    @Override
    public void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }
}
