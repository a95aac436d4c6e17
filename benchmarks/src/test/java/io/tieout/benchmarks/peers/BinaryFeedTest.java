package io.tieout.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.Flow;
import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.Observed;
import io.tieout.jobs.EngineConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryFeedTest {
    private static final int EVENTS = 3_000;

    @TempDir private Path feed;
    @TempDir private Path work;

    @BeforeEach
    void generate() {
        new Generator(21, EVENTS, Profile.REALISTIC).generateTo(feed);
    }

    @Test
    void shouldGiveTheDocumentsOfTheJsonInOrderOfArrival() throws IOException {
        int count = BinaryFeed.write(feed);

        List<Observed> documents = documents(FeedInput.BINARY);
        assertThat(documents).hasSize(count).isEqualTo(documents(FeedInput.JSON));
        assertThat(documents.stream().map(Observed::observedAtMillis)).isSorted();
    }

    @Test
    void shouldMatchTheSameFromBothForms() throws Exception {
        BinaryFeed.write(feed);

        assertThat(confirmed(FeedInput.BINARY)).isPositive().isEqualTo(confirmed(FeedInput.JSON));
    }

    private long confirmed(FeedInput input) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(
                        EngineConfiguration.bounded(work, 1, 128));
        TieoutMatch.build(env, Flow.BANK, feed, input);
        Long confirmed = env.execute().getAccumulatorResult(TieoutMatch.CONFIRMED);
        return confirmed;
    }

    private List<Observed> documents(FeedInput input) throws IOException {
        List<Observed> documents = new ArrayList<>();
        try (ObservedReader reader = input.open(feed)) {
            for (Observed o = reader.next(); o != null; o = reader.next()) {
                documents.add(o);
            }
        }
        return documents;
    }
}
