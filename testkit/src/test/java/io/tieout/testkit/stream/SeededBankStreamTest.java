package io.tieout.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioParser;
import io.tieout.testkit.scenario.ScenarioWriter;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeededBankStreamTest {

    static List<StreamProfile> profiles() {
        return StreamProfile.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldGiveTheSameEventsForTheSameSeed(StreamProfile profile) {
        Set<List<Observed>> different = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            List<Observed> events = new SeededBankStream(seed, 30, profile).events();
            assertThat(new SeededBankStream(seed, 30, profile).events()).isEqualTo(events);
            different.add(events);
        }
        assertThat(different).hasSize(50);
    }

    @Test
    void shouldContainDecisionsRepeatsAndConflicts() {
        List<Observed> events = new SeededBankStream(1, 200, StreamProfile.MIXED).events();
        Set<Object> contents = new HashSet<>();
        Set<String> ids = new HashSet<>();
        events.forEach(observed -> contents.add(observed.event()));
        events.forEach(observed -> ids.add(observed.event().id()));

        assertThat(events).anyMatch(observed -> observed.event() instanceof DecisionEvent);
        assertThat(contents.size()).isLessThan(events.size());
        assertThat(ids.size()).isLessThan(contents.size());
    }

    @Test
    void shouldReadBackWhatItWrites() {
        for (long seed = 0; seed < 100; seed++) {
            List<Observed> events = new SeededBankStream(seed, 40, StreamProfile.MIXED).events();
            Scenario read = ScenarioParser.parse("f", ScenarioWriter.write("seed", events)).get(0);

            assertThat(read.events().stream().map(Observed::event).toList())
                    .isEqualTo(events.stream().map(Observed::event).toList());
            assertThat(read.events().stream().map(Observed::observedAtMillis).toList())
                    .isEqualTo(events.stream().map(Observed::observedAtMillis).toList());
        }
    }

    @Test
    void shouldKeepEveryEventWhenShuffled() {
        List<Observed> events = new SeededBankStream(3, 60, StreamProfile.LOOSE).events();

        assertThat(Shuffles.permuted(events, 9))
                .isNotEqualTo(events)
                .containsExactlyInAnyOrderElementsOf(events);
        assertThat(Shuffles.redelivered(events, 50, 9))
                .hasSizeGreaterThan(events.size())
                .containsAll(events);
        assertThat(
                        Collections.max(
                                Shuffles.partitioned(events, 4, 9), (a, b) -> a.size() - b.size()))
                .hasSizeLessThan(events.size());
        assertThat(Shuffles.partitioned(events, 4, 9).stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(events);
    }
}
