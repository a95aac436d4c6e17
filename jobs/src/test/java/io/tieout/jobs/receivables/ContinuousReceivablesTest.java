package io.tieout.jobs.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.operators.receivables.ContinuousCashSettings;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shuffles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job that never ends, as a pipeline of several subtasks. */
class ContinuousReceivablesTest {

    private static final int SEED = 7;
    private static final int MAX_DELAY_MILLIS = 400_000;
    private static final int REDELIVERED_PERCENT = 20;
    private static final SettleTimes TICKS = new SettleTimes(5_000, 30_000, 300_000);
    private static final long YEAR_MILLIS = TimeUnit.DAYS.toMillis(365);

    /** Where the subtasks, which are threads of this process, leave what was said. */
    private static final Queue<String> SAID = new ConcurrentLinkedQueue<>();

    private static List<String> expected;

    @TempDir static Path first;
    @TempDir Path folder;

    @BeforeAll
    static void runInOrder() throws Exception {
        expected = said(first, events(), 1);
        assertThat(expected).anyMatch(line -> line.startsWith("CASH CONFIRMED"));
        assertThat(expected).anyMatch(line -> line.startsWith("exception UNIDENTIFIED_PAYER"));
        assertThat(expected).anyMatch(line -> line.startsWith("posting"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldSayTheSameAtAnyParallelismInAnyOrderWithDocumentsAgain(int parallelism)
            throws Exception {
        List<Observed> arriving =
                delayed(
                        Shuffles.redelivered(events(), REDELIVERED_PERCENT, parallelism),
                        parallelism);

        assertThat(said(folder, arriving, parallelism)).isEqualTo(expected);
    }

    private static List<Observed> events() {
        return new SeededCashStream(SEED, 150, 200, true).events();
    }

    private static List<String> said(Path work, List<Observed> events, int parallelism)
            throws Exception {
        SAID.clear();
        Configuration configuration = EngineConfiguration.common(work, parallelism, 64);
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(1));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        DataStream<Observed> documents =
                environment
                        .fromData(events, TieoutTypes.OBSERVED)
                        .uid("documents")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<Observed>forBoundedOutOfOrderness(
                                                Duration.ofMillis(MAX_DELAY_MILLIS))
                                        .withTimestampAssigner(
                                                (document, before) -> document.observedAtMillis()))
                        .uid("document-time")
                        .rebalance();
        BankReconciliationJob.Results results =
                ReceivablesJob.continuous(documents, bank(), cash(), true);
        keep(results.matches(), ContinuousReceivablesTest::said, "matches");
        keep(results.exceptions(), ContinuousReceivablesTest::said, "exceptions");
        keep(results.postings(), ContinuousReceivablesTest::said, "postings");
        environment.execute("continuous receivables");
        return SAID.stream().sorted().toList();
    }

    private static <T> void keep(DataStream<T> results, MapFunction<T, String> said, String name) {
        results.map(said)
                .returns(Types.STRING)
                .uid("say-" + name)
                .map((MapFunction<String, String>) ContinuousReceivablesTest::keep)
                .returns(Types.STRING)
                .uid("keep-" + name)
                .sinkTo(new DiscardingSink<>())
                .uid("end-" + name);
    }

    private static String keep(String line) {
        if (!line.isEmpty()) {
            SAID.add(line);
        }
        return line;
    }

    /** What is shown before it is final may depend on the order of arrival. */
    private static String said(Match match) {
        return match.status() == MatchStatus.PROVISIONAL || match.kind() != MatchKind.CASH
                ? ""
                : match.kind() + " " + match.status() + " " + match;
    }

    private static String said(ExceptionItem item) {
        return item.queue().equals("receivables") ? "exception " + item.reason() + " " + item : "";
    }

    private static String said(ChainedJournal posting) {
        return "posting " + posting.sequence() + " " + posting.hash();
    }

    private static BankOperatorSettings bank() {
        return new BankOperatorSettings(
                TICKS, BankSettings.DEFAULTS, Autonomy.AUTO, Map.of(), YEAR_MILLIS, 1_000_000);
    }

    private static ContinuousCashSettings cash() {
        CashOperatorSettings rules =
                new CashOperatorSettings(
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        Map.of());
        return new ContinuousCashSettings(
                rules, TICKS, Set.of(), YEAR_MILLIS, YEAR_MILLIS, 1_000_000);
    }

    /** Each one comes with a delay of its own. */
    private static List<Observed> delayed(List<Observed> events, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Observed, Long> arrivals = new HashMap<>();
        for (Observed event : events) {
            long delay = random.nextInt(MAX_DELAY_MILLIS);
            arrivals.put(event, event.observedAtMillis() + delay);
        }
        return events.stream().sorted(Comparator.comparing(arrivals::get)).toList();
    }
}
