package io.tieout.jobs.reconcile;

import io.tieout.connectors.files.FolderSource;
import io.tieout.connectors.results.LineEncoder;
import io.tieout.connectors.results.ResultFileSink;
import io.tieout.connectors.results.ResultFiles;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Streams;
import io.tieout.core.ledger.Journal;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.formats.json.NoticeJson;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.EngineConfiguration;
import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.jobs.bank.BoundedFlow;
import io.tieout.jobs.collections.CollectionsJob;
import io.tieout.jobs.collections.Deliveries;
import io.tieout.jobs.collections.NoticeWords;
import io.tieout.jobs.payables.PayablesJob;
import io.tieout.jobs.payables.VendorPaymentsJob;
import io.tieout.jobs.receivables.CustomerAccountsJob;
import io.tieout.jobs.receivables.ForecastJob;
import io.tieout.jobs.receivables.ReceivablesJob;
import io.tieout.jobs.statements.RequestWords;
import io.tieout.jobs.statements.StatementReconciliationJob;
import io.tieout.operators.bank.BankOperators;
import io.tieout.operators.collections.CollectionsOperatorSettings;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.intake.IntakeSplit;
import io.tieout.operators.payables.PayablesOperatorSettings;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.payables.VendorPayments;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.statements.StatementOutputs;
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
 * Reads every file of a folder, runs the jobs to the end of input and writes the {@link #RESULTS},
 * each as JSON Lines.
 */
public final class ReconcileRun {

    /** The names of the result files. */
    public static final List<String> RESULTS =
            List.of(
                    "matches",
                    "exceptions",
                    "postings",
                    "bank-reconciliations",
                    "customer-accounts",
                    "dead-letters",
                    "files",
                    "forecast",
                    "cash-forecast");

    /** Written only if late invoices are chased. */
    private static final String NOTICES = "notices";

    /** The name of the result file that only a run with vendors' bills has. */
    public static final String DUPLICATES = "duplicates";

    /** The name of the result file that only a run with bills and period ends has. */
    public static final String ACCRUALS = "accruals";

    /** The name of the result file that only a run with statements has. */
    public static final String STATEMENTS = "statement-reconciliations";

    private final ReconcileSettings settings;
    private boolean haveBills;
    private boolean haveStatements;

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
        ResultFiles.join(settings.output(), results());
        WorkFolder.delete(work());
    }

    private List<String> results() {
        List<String> results = new ArrayList<>(RESULTS);
        if (settings.collections().enabled()) {
            results.add(NOTICES);
        }
        if (haveBills) {
            results.add(DUPLICATES);
            results.add(Streams.PAYABLES);
        }
        if (haveBills && accrues()) {
            results.add(ACCRUALS);
        }
        if (haveStatements) {
            results.add(STATEMENTS);
        }
        return results;
    }

    private boolean posts() {
        return settings.bank().autonomy() != Autonomy.SHADOW;
    }

    private boolean accrues() {
        return !settings.payables().periodEnds().isEmpty();
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

        DataStream<DeadLetter> letters = documents.getSideOutput(IntakeSplit.DEAD_LETTERS);
        InputStreams input = new InputStreams(settings.input(), settings.formats());
        BoundedFlow flow;
        DataStream<AccountItem> customerItems = null;
        if (!input.have(Streams.RECEIVABLES)) {
            flow = BankReconciliationJob.flow(documents, BankOperators.bounded(settings.bank()));
        } else {
            ReceivablesJob.Results receivables = receivables(documents);
            flow = receivables.books();
            customerItems = receivables.accountItems();
            if (settings.collections().enabled()) {
                CollectionsJob.Results chased = chase(receivables.accountItems(), documents);
                flow = flow.withExceptions(chased.exceptions());
                letters = letters.union(chased.undelivered());
            }
        }
        haveBills = input.have(Streams.INVOICES);
        haveStatements = input.have(Streams.STATEMENTS);
        DataStream<PartyItem> vendorItems = null;
        if (haveBills) {
            SingleOutputStreamOperator<Match> bills = bills(documents, payments(input));
            flow = PayablesJob.beside(flow, bills);
            vendorItems = bills.getSideOutput(PayablesOutputs.ACCOUNT_ITEMS);
        }
        if (input.have(Streams.VENDOR_PAYMENTS) && posts()) {
            SingleOutputStreamOperator<Journal> paid = VendorPaymentsJob.post(documents);
            flow =
                    flow.with(
                            paid.getSideOutput(PayablesOutputs.EXCEPTIONS),
                            paid,
                            "vendor-payments-journals");
        }
        if (haveStatements) {
            SingleOutputStreamOperator<StatementReconciliation> statements =
                    StatementReconciliationJob.build(documents, vendorItems, customerItems);
            flow = withStatements(statements, flow);
            letters = ask(statements, letters);
        }
        BankReconciliationJob.Results results = flow.chained();

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
                letters,
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

    private ReceivablesJob.Results receivables(DataStream<Observed> documents) {
        ReceivablesJob.Results results =
                ReceivablesJob.build(documents, settings.bank(), settings.cash());
        ForecastJob.Results forecast = ForecastJob.build(results);
        write(
                CustomerAccountsJob.build(results.accountItems(), documents),
                TieoutTypes.CUSTOMER_ACCOUNT,
                "customer-accounts",
                AccountSummary::counts,
                (account, out) -> Json.RESULTS.get().write(account, out));
        write(
                forecast.dates(),
                TieoutTypes.ITEM_FORECAST,
                "forecast",
                date -> List.of(),
                (date, out) -> Json.RESULTS.get().write(date, out));
        write(
                forecast.cash(),
                TieoutTypes.CASH_DAY,
                "cash-forecast",
                day -> List.of(),
                (day, out) -> Json.RESULTS.get().write(day, out));
        return results;
    }

    private CollectionsJob.Results chase(
            DataStream<AccountItem> items, DataStream<Observed> documents) {
        NoticeWords words = NoticeWords.of(settings.collections());
        CollectionsJob.Results chased =
                CollectionsJob.build(
                        items,
                        documents,
                        CollectionsOperatorSettings.bounded(settings.collections().rules()),
                        Deliveries.of(
                                settings.collections(), settings.output(), settings.deliveries()),
                        words);
        write(
                chased.notices(),
                TieoutTypes.NOTICE,
                NOTICES,
                notice ->
                        List.of(
                                ResultCounter.Count.one(
                                        notice.isEscalation()
                                                ? "notices.escalation"
                                                : "notices.reminder")),
                (notice, out) -> Json.NOTICES.get().write(notice, words.message(notice), out));
        return chased;
    }

    /** Vendors' accounts are asked about only where there are statements. */
    private VendorPayments payments(InputStreams input) throws IOException {
        if (!haveStatements) {
            return VendorPayments.NOT_READ;
        }
        return input.have(Streams.LEDGER_ENTRIES) ? VendorPayments.CASH_BOOK : VendorPayments.BANK;
    }

    /** Vendors are asked for what is missing only if it is configured how. */
    private DataStream<DeadLetter> ask(
            SingleOutputStreamOperator<StatementReconciliation> statements,
            DataStream<DeadLetter> letters) {
        return settings.collections()
                .documentRequests()
                .map(
                        channel ->
                                letters.union(
                                        StatementReconciliationJob.ask(
                                                statements,
                                                Deliveries.of(
                                                                settings.collections(),
                                                                settings.output(),
                                                                settings.deliveries())
                                                        .requests(channel),
                                                RequestWords.of(settings.collections()))))
                .orElse(letters);
    }

    private BoundedFlow withStatements(
            SingleOutputStreamOperator<StatementReconciliation> statements, BoundedFlow others) {
        write(
                statements,
                TieoutTypes.STATEMENT_RECONCILIATION,
                STATEMENTS,
                statement ->
                        List.of(
                                ResultCounter.Count.one(
                                        "statements." + statement.status().wireName())),
                (statement, out) -> Json.RESULTS.get().write(statement, out));
        return others.withMatches(statements.getSideOutput(StatementOutputs.MATCHES))
                .withExceptions(statements.getSideOutput(StatementOutputs.EXCEPTIONS));
    }

    private SingleOutputStreamOperator<Match> bills(
            DataStream<Observed> documents, VendorPayments payments) {
        SingleOutputStreamOperator<Match> bills =
                PayablesJob.match(
                        documents,
                        PayablesOperatorSettings.beside(settings.bank(), settings.payablesRules())
                                .with(settings.payables()),
                        payments);
        write(
                bills.getSideOutput(PayablesOutputs.DUPLICATES),
                TieoutTypes.DUPLICATE,
                DUPLICATES,
                verdict -> List.of(),
                (verdict, out) -> Json.RESULTS.get().write(verdict, out));
        write(
                bills.getSideOutput(PayablesOutputs.PAYABLES),
                TieoutTypes.OBSERVED,
                Streams.PAYABLES,
                owed -> List.of(),
                (owed, out) -> Json.EVENTS.get().write(owed.event(), out));
        if (accrues()) {
            write(
                    bills.getSideOutput(PayablesOutputs.ACCRUALS),
                    TieoutTypes.ACCRUED_LINE,
                    ACCRUALS,
                    line -> List.of(),
                    (line, out) -> Json.RESULTS.get().write(line, out));
        }
        return bills;
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
        return match.kind() == MatchKind.BANK || match.kind() == MatchKind.LEDGER_OFFSET;
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
        private static final ThreadLocal<NoticeJson> NOTICES =
                ThreadLocal.withInitial(NoticeJson::new);
        private static final ThreadLocal<CanonicalJson> EVENTS =
                ThreadLocal.withInitial(CanonicalJson::new);

        private Json() {}
    }
}
