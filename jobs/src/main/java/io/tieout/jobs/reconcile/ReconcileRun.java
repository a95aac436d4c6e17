package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FolderSource;
import io.tieout.connectors.results.LineEncoder;
import io.tieout.connectors.results.ResultFileSink;
import io.tieout.connectors.results.ResultFiles;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Streams;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.jobs.payables.PayablesJob;
import io.tieout.jobs.receivables.ReceivablesJob;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.intake.IntakeSplit;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.operators.serialization.TieoutTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads every file of a folder, runs the jobs to the end of input and writes the results: {@code
 * matches}, {@code exceptions}, {@code postings}, {@code bank-reconciliations}, {@code
 * dead-letters} and {@code files}, each as JSON Lines.
 */
public final class ReconcileRun {

    /** The names of the result files. */
    public static final List<String> RESULTS =
            List.of(
                    "matches",
                    "exceptions",
                    "postings",
                    "bank-reconciliations",
                    "dead-letters",
                    "files");

    /** The name of the result file that only a run with vendors' bills has. */
    public static final String DUPLICATES = "duplicates";

    private final ReconcileSettings settings;
    private boolean haveBills;

    public ReconcileRun(ReconcileSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts the run; it goes on in the background.
     *
     * @return the job; when it has ended, {@link #finish} joins the result files
     */
    public JobClient start() throws Exception {
        Files.createDirectories(settings.output());
        ResultFiles.clear(settings.output());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(
                        settings.parallelism(),
                        EngineConfiguration.bounded(
                                work(), settings.parallelism(), settings.managedMebiBytes()));
        build(environment);
        return environment.executeAsync("reconcile");
    }

    /** Joins the parts of the results and removes what the run needed only while it ran. */
    public void finish() throws IOException {
        List<String> names = new ArrayList<>(RESULTS);
        if (haveBills) {
            names.add(DUPLICATES);
        }
        ResultFiles.join(settings.output(), names);
        WorkFolder.delete(work());
    }

    private Path work() {
        return settings.output().resolve(".work").toAbsolutePath();
    }

    private void build(StreamExecutionEnvironment environment) throws IOException {
        SingleOutputStreamOperator<Observed> documents =
                environment
                        .fromSource(
                                FolderSource.list(
                                        settings.input(),
                                        settings.formats(),
                                        ObservationTimes::row,
                                        TieoutTypes.INTAKE_ROW),
                                WatermarkStrategy.<IntakeRow>noWatermarks(),
                                "read files")
                        .uid("files")
                        .process(new IntakeSplit(true), TieoutTypes.OBSERVED)
                        .uid("intake-split")
                        .name("set bad records aside");

        BankReconciliationJob.Results results = results(documents);

        write(
                results.matches(),
                TieoutTypes.MATCH,
                "matches",
                ReconcileRun::counts,
                (match, out) -> Json.RESULTS.get().write(match, out));
        write(
                results.exceptions(),
                TieoutTypes.EXCEPTION,
                "exceptions",
                exception ->
                        List.of(ResultCounter.Count.one("exception." + exception.reason().name())),
                (exception, out) -> Json.RESULTS.get().write(exception, out));
        write(
                results.postings(),
                TieoutTypes.CHAINED_JOURNAL,
                "postings",
                posting -> List.of(ResultCounter.Count.one("postings")),
                (posting, out) -> Json.RESULTS.get().write(posting, out));
        write(
                results.reconciliations(),
                TieoutTypes.RECONCILIATION,
                "bank-reconciliations",
                statement ->
                        List.of(
                                ResultCounter.Count.one("accounts"),
                                new ResultCounter.Count(
                                        "unexplained." + statement.unexplained().currency(),
                                        statement.unexplained().abs().minorUnits())),
                (statement, out) -> Json.RESULTS.get().write(statement, out));
        write(
                documents.getSideOutput(IntakeSplit.DEAD_LETTERS),
                TieoutTypes.DEAD_LETTER,
                "dead-letters",
                letter -> List.of(),
                (letter, out) -> Json.RESULTS.get().write(letter, out));
        write(
                documents.getSideOutput(IntakeSplit.FILES),
                TieoutTypes.FILE_READ,
                "files",
                file -> List.of(),
                (file, out) -> Json.RESULTS.get().write(file, out));
    }

    /** Bank reconciliation; with cash application and bills where the folder has any. */
    private BankReconciliationJob.Results results(DataStream<Observed> documents)
            throws IOException {
        InputStreams input = new InputStreams(settings.input(), settings.formats());
        BankReconciliationJob.Flow flow =
                input.have(Streams.RECEIVABLES)
                        ? ReceivablesJob.flow(
                                documents,
                                settings.bank(),
                                CashOperatorSettings.beside(settings.bank()))
                        : BankReconciliationJob.flow(documents, BankOperators.of(settings.bank()));
        haveBills = input.have(Streams.INVOICES);
        return (haveBills ? withBills(documents, flow) : flow)
                .chained(settings.bank().times().isAtEnd(), true);
    }

    private BankReconciliationJob.Flow withBills(
            DataStream<Observed> documents, BankReconciliationJob.Flow others) {
        SingleOutputStreamOperator<Match> bills =
                PayablesJob.match(documents, PayablesOperatorSettings.beside(settings.bank()));
        write(
                bills.getSideOutput(PayablesOutputs.DUPLICATES),
                TieoutTypes.DUPLICATE,
                DUPLICATES,
                verdict -> List.of(),
                (verdict, out) -> Json.RESULTS.get().write(verdict, out));
        return PayablesJob.beside(others, bills);
    }

    /** Items are those of bank reconciliation, of which the match rate tells the share. */
    private static List<ResultCounter.Count> counts(Match match) {
        String status = match.status().wireName();
        int items = match.left().size() + match.right().size();
        return List.of(
                ResultCounter.Count.one("match." + status),
                new ResultCounter.Count("items." + status, isOfBank(match) ? items : 0),
                ResultCounter.Count.one(
                        match.status() == MatchStatus.CONFIRMED
                                ? "rule." + match.rule()
                                : "suggested." + match.rule()));
    }

    private static boolean isOfBank(Match match) {
        return match.kind() != MatchKind.CASH && match.kind() != MatchKind.THREE_WAY;
    }

    private <T> void write(
            DataStream<T> results,
            TypeInformation<T> type,
            String name,
            ResultCounter.Counts<T> counts,
            LineEncoder<T> encoder) {
        results.map(new ResultCounter<>(counts))
                .returns(type)
                .uid("count-" + name)
                .name("count " + name)
                .sinkTo(new ResultFileSink<>(settings.output(), name, encoder))
                .uid("write-" + name)
                .name("write " + name);
    }

    /** One encoder per thread: it keeps a buffer. */
    private static final class Json {

        private static final ThreadLocal<ResultsJson> RESULTS =
                ThreadLocal.withInitial(ResultsJson::new);

        private Json() {}
    }
}
