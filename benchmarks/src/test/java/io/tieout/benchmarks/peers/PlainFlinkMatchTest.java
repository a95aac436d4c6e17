package io.tieout.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Flow;
import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.receivables.ReceivablesGenerator;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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
        PlainFlinkMatch.build(env, Flow.BANK, feed, FeedInput.JSON);

        JobExecutionResult result = env.execute();

        Long pairs = result.getAccumulatorResult(PlainFlinkMatch.PAIRS);
        Long records = result.getAccumulatorResult(PullFeed.RECORDS);
        assertThat(pairs).isPositive().isEqualTo(pairsByMap(KeyedSides::of));
        assertThat(records).isGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void shouldPairPaymentsWithTheInvoiceWhoseNumberTheyQuote() throws Exception {
        new ReceivablesGenerator(21, EVENTS, Profile.REALISTIC, true)
                .withOpenInvoices(500)
                .generateTo(feed);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(
                        PlainFlinkSettings.of(2, "128m", work));
        PlainFlinkMatch.build(env, Flow.RECEIVABLES, feed, FeedInput.JSON);

        JobExecutionResult result = env.execute();

        Long pairs = result.getAccumulatorResult(PlainFlinkMatch.PAIRS);
        Long records = result.getAccumulatorResult(PullFeed.RECORDS);
        assertThat(pairs).isEqualTo(pairsByMap(KeyedCash::of)).isGreaterThan(EVENTS / 10);
        assertThat(records).isGreaterThanOrEqualTo(EVENTS + 500);
    }

    private long pairsByMap(Function<CanonicalEvent, KeyedSide> key) throws IOException {
        Map<PairKey, Side> waiting = new HashMap<>();
        long pairs = 0;
        try (FeedReader reader = new FeedReader(feed)) {
            for (Observed o = reader.next(); o != null; o = reader.next()) {
                KeyedSide arrived = key.apply(o.event());
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
