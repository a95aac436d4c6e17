package io.tieout.casework.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.casework.CaseScenario;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's closing may be interrupted, which fails the test and is right
class CaseworkGraphTest {

    private static final int COMPANIES = 5;
    private static final int CASES = 40;
    private static final int MESSAGES = 1_500;
    private static final String[] PEOPLE = {"anna", "ben", "carla", "dario"};

    @Test
    void shouldTellTheSameOnOneAndOnTwoSlots() throws Exception {
        List<FunctionMessage> messages = messages(7);

        Set<String> alone = run(messages, 1);

        assertThat(alone).hasSizeGreaterThan(MESSAGES / 2);
        assertThat(run(messages, 2)).isEqualTo(alone);
    }

    private static Set<String> run(List<FunctionMessage> messages, int parallelism)
            throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        var source =
                environment
                        .fromData(
                                CaseworkOperators.MESSAGE, messages.toArray(FunctionMessage[]::new))
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<FunctionMessage>forMonotonousTimestamps()
                                        .withTimestampAssigner((it, at) -> it.atMillis()));
        Set<String> lines = new TreeSet<>();
        try (CloseableIterator<CaseEvent> events =
                CaseworkOperators.cases(source, CaseScenario.POLICY).executeAndCollect()) {
            events.forEachRemaining(it -> lines.add(it.id() + ' ' + it));
        }
        return lines;
    }

    private static List<FunctionMessage> messages(long seed) {
        Random random = new Random(seed);
        List<FunctionMessage> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            int number = random.nextInt(CASES);
            String company = "company-" + number % COMPANIES;
            long at = CaseScenario.START + i * 200_000L;
            messages.add(
                    random.nextInt(4) == 0
                            ? about(company, "x-" + number, random.nextInt(5) > 0, at)
                            : ordered(random, i, company, "x-" + number, at));
        }
        return messages;
    }

    private static FunctionMessage about(String company, String id, boolean open, long at) {
        return CaseworkOperators.about(
                new CaseSubject(id, company, "bank", Severity.HIGH, CaseScenario.START, open), at);
    }

    private static FunctionMessage ordered(
            Random random, int number, String company, String id, long at) {
        CaseAction[] actions = CaseAction.values();
        CaseAction action = actions[random.nextInt(actions.length)];
        return CaseworkOperators.ordered(
                new CaseCommand(
                        "c-" + number,
                        action,
                        id,
                        company,
                        PEOPLE[random.nextInt(PEOPLE.length)],
                        Instant.ofEpochMilli(at),
                        PEOPLE[random.nextInt(PEOPLE.length)],
                        Instant.ofEpochMilli(at + 900_000),
                        action == CaseAction.ATTACH
                                ? new CaseAttachment("0a".repeat(32), 7, "memo.pdf").text()
                                : "words"),
                at);
    }
}
