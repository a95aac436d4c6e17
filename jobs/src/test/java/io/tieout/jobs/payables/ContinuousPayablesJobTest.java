package io.tieout.jobs.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.Journal;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.payables.ContinuousPayablesSettings;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.testkit.stream.SeededPeopleStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On one slot and on two, a cluster grants and posts what the core does that sees everything. */
class ContinuousPayablesJobTest {

    private static final SettleTimes TICKS = new SettleTimes(5_000, 30_000, 300_000);
    private static final long DAY_MILLIS = 86_400_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldGrantAndPostTheSameOnAnyNumberOfSlots(int parallelism) throws Exception {
        List<Observed> events = new SeededPeopleStream(4, 6).events();

        Set<String> posted = run(events, parallelism);

        assertThat(posted).isEqualTo(core(events));
        assertThat(posted)
                .anyMatch(it -> it.contains("approved as clerk"))
                .anyMatch(it -> it.contains("coded by "));
    }

    @SuppressWarnings("try") // an iterator of results may be interrupted while it closes
    private static Set<String> run(List<Observed> events, int parallelism) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        SingleOutputStreamOperator<Match> matches =
                PayablesJob.continuous(
                        environment
                                .fromData(events, TieoutTypes.OBSERVED)
                                .uid("events")
                                .assignTimestampsAndWatermarks(
                                        WatermarkStrategy.<Observed>forBoundedOutOfOrderness(
                                                        Duration.ofSeconds(1))
                                                .withTimestampAssigner(
                                                        (event, before) ->
                                                                event.observedAtMillis()))
                                .uid("times"),
                        settings());
        Set<String> told = new TreeSet<>();
        try (CloseableIterator<String> results =
                matches.filter(it -> it.status() == MatchStatus.CONFIRMED)
                        .uid("confirmed")
                        .map(Match::toString, Types.STRING)
                        .uid("matches")
                        .union(
                                matches.getSideOutput(PayablesOutputs.JOURNALS)
                                        .map(Journal::toString, Types.STRING)
                                        .uid("journals"))
                        .executeAndCollect()) {
            results.forEachRemaining(told::add);
        }
        told.removeIf(it -> it.contains("text=accrual"));
        return told;
    }

    private static ContinuousPayablesSettings settings() {
        return new ContinuousPayablesSettings(
                new PayablesOperatorSettings(
                        PayablesSettings.DEFAULTS,
                        Autonomy.AUTO,
                        Map.of(),
                        SeededPeopleStream.policies()),
                TICKS,
                400 * DAY_MILLIS,
                10_000,
                1_000_000);
    }

    /** Accruals are left out: it depends on the end of the input whether their day comes. */
    private static Set<String> core(List<Observed> events) {
        CompanyPayables company =
                new CompanyPayables(
                        "default",
                        PayablesSettings.DEFAULTS,
                        Autonomy.AUTO,
                        SeededPeopleStream.policies());
        events.forEach(company::add);
        List<Object> told = new ArrayList<>();
        for (long at : SeededPeopleStream.ticks(events, TICKS.tickMillis())) {
            PayablesSettled settled = company.settle(at);
            told.addAll(settled.matches());
            told.addAll(settled.journals());
        }
        Set<String> texts = new TreeSet<>();
        told.stream()
                .map(Object::toString)
                .filter(it -> it.startsWith("Journal") || it.contains("status=CONFIRMED"))
                .forEach(texts::add);
        return texts;
    }
}
