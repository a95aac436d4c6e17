package io.tieout.benchmarks.peers;

import io.tieout.benchmarks.recon.Flow;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.jobs.payables.PayablesJob;
import io.tieout.jobs.receivables.ReceivablesJob;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Tieout's job with every rule on, as a bounded run: the bank's alone, or with cash application.
 * Its results are made in full and thrown away.
 */
@Command(
        name = "tieout-match",
        description = "Match a feed with Tieout's bank job.",
        mixinStandardHelpOptions = true)
public final class TieoutMatch extends MeasuredProgram implements Callable<Integer> {
    static final String CONFIRMED = "confirmed";

    @Mixin private final ProgramOptions options = new ProgramOptions();

    TieoutMatch() {
        super("tieout");
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new TieoutMatch()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        run(options);
        return 0;
    }

    @Override
    Configuration configuration(ProgramOptions wished, Path work) {
        return EngineConfiguration.bounded(work, wished.slots, wished.managedMebiBytes);
    }

    @Override
    void build(StreamExecutionEnvironment env, ProgramOptions wished) throws IOException {
        build(env, wished.flow, wished.feed, wished.input);
    }

    static void build(StreamExecutionEnvironment env, Flow flow, Path feed, FeedInput input)
            throws IOException {
        DataStream<Observed> documents = PullFeed.stream(env, feed, input);
        BankOperatorSettings settings = settings();
        BankReconciliationJob.Results results =
                switch (flow) {
                    case BANK -> BankReconciliationJob.build(documents, settings, true);
                    case RECEIVABLES ->
                            ReceivablesJob.build(
                                            documents,
                                            settings,
                                            CashOperatorSettings.beside(settings))
                                    .books()
                                    .chained();
                    case PAYABLES -> payables(documents, settings);
                    case STATEMENTS ->
                            throw new IllegalArgumentException(
                                    "statements are compared with an outer join");
                };
        results.matches()
                .filter(new CountConfirmed())
                .uid("count")
                .sinkTo(new DiscardingSink<>())
                .uid("discard-matches");
        results.exceptions().sinkTo(new DiscardingSink<>()).uid("discard-exceptions");
        results.reconciliations().sinkTo(new DiscardingSink<>()).uid("discard-reconciliations");
        results.postings().sinkTo(new DiscardingSink<>()).uid("discard-postings");
    }

    /** As {@code tieout reconcile} does where there are bills: beside the bank, in one chain. */
    private static BankReconciliationJob.Results payables(
            DataStream<Observed> documents, BankOperatorSettings settings) {
        return PayablesJob.beside(
                        BankReconciliationJob.flow(documents, BankOperators.bounded(settings)),
                        PayablesJob.match(documents, PayablesOperatorSettings.beside(settings)))
                .chained();
    }

    /** What {@code tieout reconcile} does without a configuration. */
    private static BankOperatorSettings settings() {
        return new BankOperatorSettings(
                SettleTimes.AT_END,
                BankSettings.DEFAULTS,
                Autonomy.AUTO,
                Map.of(),
                0,
                Integer.MAX_VALUE);
    }

    @Override
    String matches() {
        return CONFIRMED;
    }

    /** Lets every match through and counts the confirmed ones. */
    private static final class CountConfirmed extends RichFilterFunction<Match> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean filter(Match match) {
            if (match.status() == MatchStatus.CONFIRMED) {
                getRuntimeContext().getLongCounter(CONFIRMED).add(1);
            }
            return true;
        }
    }
}
