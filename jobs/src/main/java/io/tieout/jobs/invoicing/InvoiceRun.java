package io.tieout.jobs.invoicing;

import io.tieout.connectors.files.FolderSource;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.results.LineEncoder;
import io.tieout.connectors.results.ResultFileSink;
import io.tieout.connectors.results.ResultFiles;
import io.tieout.core.documents.Observed;
import io.tieout.core.invoicing.Invoice;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.collections.Deliveries;
import io.tieout.jobs.reconcile.ObservationTimes;
import io.tieout.jobs.reconcile.ResultCounter;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.intake.IntakeSplit;
import io.tieout.operators.serialization.TieoutTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads the documents of a folder and invoices as of a day: the invoices as files, which are sent
 * to customers if it is said where to, and {@code receivables}, {@code deliveries}, {@code
 * exceptions}, {@code dead-letters} and {@code files} as JSON Lines.
 */
public final class InvoiceRun {

    /** The names of the result files. */
    public static final List<String> RESULTS =
            List.of("receivables", "deliveries", "exceptions", "dead-letters", "files");

    private static final int PARALLELISM = 1;
    private static final int MANAGED_MEBI_BYTES = 64;

    private final Path input;
    private final Path output;
    private final FormatLookup formats;
    private final LocalDate asOf;
    private final Deliveries.Target target;

    /**
     * @param target where messages go; null to prepare them and send none
     */
    public InvoiceRun(
            Path input,
            Path output,
            FormatLookup formats,
            LocalDate asOf,
            Deliveries.Target target) {
        this.input = input;
        this.output = output;
        this.formats = formats;
        this.asOf = asOf;
        this.target = target;
    }

    /**
     * Starts the run; it goes on in the background.
     *
     * @return the job; when it has ended, {@link #finish} joins the result files
     */
    public JobClient start() throws Exception {
        Files.createDirectories(output);
        ResultFiles.clear(output);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(
                        PARALLELISM,
                        EngineConfiguration.bounded(work(), PARALLELISM, MANAGED_MEBI_BYTES));
        build(environment);
        return environment.executeAsync("invoice");
    }

    /** Joins the parts of the results and removes what the run needed only while it ran. */
    public void finish() throws IOException {
        ResultFiles.join(output, RESULTS);
        WorkFolder.delete(work());
    }

    private Path work() {
        return output.resolve(".work").toAbsolutePath();
    }

    private void build(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<Observed> documents =
                environment
                        .fromSource(
                                FolderSource.list(
                                        input,
                                        formats,
                                        ObservationTimes::row,
                                        TieoutTypes.INTAKE_ROW),
                                WatermarkStrategy.<IntakeRow>noWatermarks(),
                                "read files")
                        .uid("files")
                        .process(new IntakeSplit(true), TieoutTypes.OBSERVED)
                        .uid("intake-split")
                        .name("set bad records aside");
        InvoicingJob.Results results = InvoicingJob.build(documents, asOf);
        DataStream<Invoice> counted =
                results.invoices()
                        .map(new ResultCounter<>(InvoiceSummary::counts))
                        .returns(TieoutTypes.INVOICE)
                        .uid("count-invoices")
                        .name("count invoices");
        write(
                counted.process(
                                new InvoiceDelivery(output, target),
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                        .uid("deliver-invoices")
                        .name("write and deliver invoices"),
                "deliveries",
                (line, out) -> out.write(line));
        write(
                counted,
                "receivables",
                (invoice, out) -> Json.EVENTS.get().write(invoice.receivable(), out));
        write(
                results.exceptions()
                        .map(new ResultCounter<>(InvoiceSummary::counts))
                        .returns(TieoutTypes.EXCEPTION)
                        .uid("count-exceptions")
                        .name("count exceptions"),
                "exceptions",
                (exception, out) -> Json.RESULTS.get().write(exception, out));
        write(
                documents.getSideOutput(IntakeSplit.DEAD_LETTERS),
                "dead-letters",
                (letter, out) -> Json.RESULTS.get().write(letter, out));
        write(
                documents.getSideOutput(IntakeSplit.FILES),
                "files",
                (file, out) -> Json.RESULTS.get().write(file, out));
    }

    private <T> void write(DataStream<T> results, String name, LineEncoder<T> encoder) {
        results.sinkTo(new ResultFileSink<>(output, name, encoder))
                .uid("write-" + name)
                .name("write " + name);
    }

    /** One encoder per thread: it keeps a buffer. */
    private static final class Json {

        private static final ThreadLocal<ResultsJson> RESULTS =
                ThreadLocal.withInitial(ResultsJson::new);
        private static final ThreadLocal<CanonicalJson> EVENTS =
                ThreadLocal.withInitial(CanonicalJson::new);

        private Json() {}
    }
}
