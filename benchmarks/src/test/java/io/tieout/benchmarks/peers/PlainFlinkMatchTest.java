package io.tieout.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFlinkMatchTest {
    private static final int EVENTS = 3_000;

    @TempDir private Path feed;
    @TempDir private Path work;

    @Test
    void shouldFindThePairsThatAMapFinds() throws Exception {
        new Generator(21, EVENTS, Profile.REALISTIC).generateTo(feed);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(
                        PlainFlinkSettings.of(2, "128m", work));
        PlainFlinkMatch.build(env, feed, FeedInput.JSON);

        JobExecutionResult result = env.execute();

        Long pairs = result.getAccumulatorResult(PlainFlinkMatch.PAIRS);
        Long records = result.getAccumulatorResult(PullFeed.RECORDS);
        assertThat(pairs).isPositive().isEqualTo(pairsByMap());
        assertThat(records).isGreaterThanOrEqualTo(EVENTS);
    }

    private long pairsByMap() throws IOException {
        Map<PairKey, Side> waiting = new HashMap<>();
        long pairs = 0;
        try (FeedReader reader = new FeedReader(feed)) {
            for (Observed o = reader.next(); o != null; o = reader.next()) {
                KeyedSide arrived = KeyedSides.of(o.event());
                if (arrived == null) {
                    continue;
                }
                Side other = waiting.putIfAbsent(arrived.key(), arrived.side());
                if (other != null && other.bank() != arrived.side().bank()) {
                    waiting.remove(arrived.key());
                    pairs++;
                }
            }
        }
        return pairs;
    }
}
