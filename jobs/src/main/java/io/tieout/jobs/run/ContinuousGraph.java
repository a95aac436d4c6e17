package io.tieout.jobs.run;

import io.tieout.connectors.files.FileRow;
import io.tieout.connectors.files.FolderSource;
import io.tieout.connectors.log.CaughtUpWatermarks;
import io.tieout.connectors.log.ChronicleSink;
import io.tieout.connectors.log.ChronicleSource;
import io.tieout.connectors.postgres.BatchWriter;
import io.tieout.connectors.postgres.PostgresSink;
import io.tieout.connectors.postgres.PostgresSinkSettings;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.core.documents.Observed;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.jobs.bank.BankReconciliationJob;
import io.tieout.jobs.casework.CaseworkJob;
import io.tieout.jobs.collections.CollectionsJob;
import io.tieout.jobs.collections.NoticeWords;
import io.tieout.jobs.payables.ApprovalWords;
import io.tieout.jobs.payables.PayablesJob;
import io.tieout.jobs.receivables.CustomerAccountsJob;
import io.tieout.jobs.receivables.ForecastJob;
import io.tieout.jobs.receivables.ReceivablesJob;
import io.tieout.jobs.statements.RequestWords;
import io.tieout.jobs.statements.StatementReconciliationJob;
import io.tieout.jobs.treasury.TellFigures;
import io.tieout.jobs.treasury.TreasuryJob;
import io.tieout.operators.intake.IntakeRow;
import io.tieout.operators.intake.IntakeSplit;
import io.tieout.operators.payables.PayablesOutputs;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.statements.StatementOutputs;
import io.tieout.store.DatabaseSettings;
import io.tieout.store.write.StoreWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Everything that {@code tieout run} does, as one graph in two halves that the log joins.
 *
 * <pre>
 * folder ─▶ set bad records aside ──┬─▶ log
 *                                   ├─▶ dead letters
 *                                   └─▶ files
 *
 * log ──┬─▶ documents
 *       ├─▶ bank reconciliation, cash application and payables ─┬─▶ matches, postings
 *       │                                                       ├─▶ items of accounts ─┐
 *       │                                                       └─▶ exceptions ───────┐│
 *       ├─▶ statements of parties ◀───────────────────────────────────────────────────┼┘
 *       │                        └─┬─▶ reconciliations, matches                       │
 *       │                          ├─▶ requests ─▶ vendors                            │
 *       │                          └─▶ exceptions ────────────────────────────────────┤
 *       └─────────────────────────────────────────────────────────────────────────────┴─▶ casework ─▶ cases
 * </pre>
 *
 * What has no arrowhead further right is a table of PostgreSQL. The items of accounts also become
 * customers' accounts and forecasts, which are tables, and reminders to customers. A document's
 * event time is when it entered the log, so whatever is decided can be decided again from the log
 * alone. Its event time, and nothing else of it, has the figures of the business told.
 */
public final class ContinuousGraph {

    /** By this name the job records how far it has read the log. */
    static final String LOG_CONSUMER = "reconciliation";

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);

    /** People wait for what they see: a write for few records costs less than their time. */
    private static final PostgresSinkSettings WRITE_SOON =
            PostgresSinkSettings.DEFAULT.withFlushIntervalMillis(100);

    private static final long CASES_FLUSH_MILLIS = 100;

    private final DatabaseSettings database;

    private ContinuousGraph(DatabaseSettings database) {
        this.database = database;
    }

    /** Adds the graph to the environment. The log must exist and the database be migrated. */
    public static void build(
            StreamExecutionEnvironment environment,
            EngineSettings settings,
            DatabaseSettings database) {
        ContinuousGraph graph = new ContinuousGraph(database);
        graph.intake(environment, settings);
        graph.reconciliation(environment, settings);
    }

    private void intake(StreamExecutionEnvironment environment, EngineSettings settings) {
        Path log = settings.settings().logFolder();
        SingleOutputStreamOperator<Observed> documents =
                environment
                        .fromSource(
                                FolderSource.watch(
                                        settings.settings().inputFolder(),
                                        settings.formats(),
                                        ContinuousGraph::row,
                                        TieoutTypes.INTAKE_ROW,
                                        LOOK_INTERVAL,
                                        settings.clock()),
                                WatermarkStrategy.<IntakeRow>noWatermarks(),
                                "watch folder")
                        .uid("files")
                        .process(new IntakeSplit(false), TieoutTypes.OBSERVED)
                        .uid("intake-split")
                        .name("set bad records aside");
        documents
                .sinkTo(new ChronicleSink<>(log, "files", new DocumentRecords(), settings.clock()))
                .uid("log-write")
                .name("write log");
        store(
                documents.getSideOutput(IntakeSplit.DEAD_LETTERS),
                DeadLetter::source,
                StoreWriter::writeDeadLetters,
                "dead-letters");
        store(
                documents.getSideOutput(IntakeSplit.FILES),
                FileRead::sha256,
                FileTable::write,
                "files");
    }

    private void reconciliation(StreamExecutionEnvironment environment, EngineSettings settings) {
        DataStream<Observed> documents =
                environment
                        .fromSource(
                                ChronicleSource.of(
                                        settings.settings().logFolder(),
                                        LOG_CONSUMER,
                                        new DocumentRecords(),
                                        new CaughtUpWatermarks(settings.slack(), settings.clock())),
                                WatermarkStrategy.<Observed>noWatermarks(),
                                "read log")
                        .uid("log-read");

        SingleOutputStreamOperator<Match> bills =
                PayablesJob.continuous(documents, settings.payables());
        ReceivablesJob.Continuous receivables =
                ReceivablesJob.continuous(documents, settings.bank(), settings.cash(), bills, true);
        BankReconciliationJob.Results results = receivables.books();
        CollectionsJob.Results chased = chase(receivables.accountItems(), documents, settings);
        outlook(receivables, documents, settings);
        SingleOutputStreamOperator<StatementReconciliation> statements =
                StatementReconciliationJob.continuous(
                        documents,
                        bills.getSideOutput(PayablesOutputs.ACCOUNT_ITEMS)
                                .union(
                                        StatementReconciliationJob.vendorPayments(
                                                documents,
                                                settings.settings().companies(),
                                                settings.settings()
                                                        .receivables()
                                                        .accountsWithoutCashBook(),
                                                settings.statements())),
                        receivables.accountItems(),
                        settings.statements());
        DataStream<Match> matches =
                results.matches().union(statements.getSideOutput(StatementOutputs.MATCHES));
        DataStream<ExceptionItem> exceptions =
                results.exceptions()
                        .union(
                                chased.exceptions(),
                                statements.getSideOutput(StatementOutputs.EXCEPTIONS));

        DataStream<CaseEvent> cases =
                CaseworkJob.build(
                        exceptions,
                        documents,
                        settings.settings().casework(),
                        settings.settings().companies());

        store(documents, d -> d.event().id(), StoreWriter::writeDocuments, "documents");
        store(matches, Match::id, StoreWriter::writeMatches, "matches");
        store(exceptions, ExceptionItem::id, StoreWriter::writeExceptions, "exceptions");
        store(
                statements,
                StatementReconciliation::id,
                StoreWriter::writeStatementReconciliations,
                "statements");
        tellFigures(documents, bills, settings);
        ask(statements, settings);
        notifyApprovers(bills.getSideOutput(PayablesOutputs.EXCEPTIONS), settings);
        store(
                results.postings(),
                posting -> posting.journal().companyId(),
                StoreWriter::writeJournals,
                "postings");
        // Somebody waits to see who has a case, so these are held back shorter than results.
        store(
                cases,
                CaseEvent::caseId,
                StoreWriter::writeCaseEvents,
                "cases",
                PostgresSinkSettings.DEFAULT.withFlushIntervalMillis(CASES_FLUSH_MILLIS));
    }

    /** What customers owe, and when they will pay it. */
    private void outlook(
            ReceivablesJob.Continuous receivables,
            DataStream<Observed> documents,
            EngineSettings settings) {
        store(
                CustomerAccountsJob.continuous(
                        receivables.accountItems(), documents, settings.outlookEvery()),
                account -> account.f1.companyId() + '/' + account.f1.customerId(),
                AccountTable::write,
                "customer-accounts");
        ForecastJob.Continuous forecast =
                ForecastJob.continuous(receivables, settings.outlookEvery());
        store(
                forecast.dates(),
                ForecastUpdate::receivableId,
                StoreWriter::writeItemForecasts,
                "item-forecasts");
        store(
                forecast.cash(),
                CashForecast::companyId,
                StoreWriter::writeCashForecasts,
                "cash-forecasts");
    }

    /**
     * What the business measures itself by, and the approved bills, of which some of it is told.
     */
    private void tellFigures(
            DataStream<Observed> documents,
            SingleOutputStreamOperator<Match> bills,
            EngineSettings settings) {
        store(
                bills.getSideOutput(PayablesOutputs.PAYABLES),
                bill -> bill.source() + '/' + bill.position(),
                StoreWriter::writeOpenBills,
                "open-bills");
        TreasuryJob.build(
                documents,
                settings.outlookEvery(),
                new TellFigures(
                        database,
                        settings.settings().companies(),
                        settings.settings().unitCosts()));
    }

    private CollectionsJob.Results chase(
            DataStream<AccountItem> items,
            DataStream<Observed> documents,
            EngineSettings settings) {
        CollectionsJob.Results chased =
                CollectionsJob.build(
                        items,
                        documents,
                        settings.collections(),
                        settings.deliveries(),
                        NoticeWords.of(settings.settings().collections()));
        store(
                chased.undelivered(),
                DeadLetter::source,
                StoreWriter::writeDeadLetters,
                "undelivered");
        return chased;
    }

    /** Vendors are asked for what is missing only if it is configured how. */
    private void ask(
            SingleOutputStreamOperator<StatementReconciliation> statements,
            EngineSettings settings) {
        settings.requests()
                .ifPresent(
                        target ->
                                store(
                                        StatementReconciliationJob.askPatiently(
                                                statements,
                                                target,
                                                RequestWords.of(settings.settings().collections())),
                                        DeadLetter::position,
                                        StoreWriter::writeDeadLetters,
                                        "unsent-requests"));
    }

    /** People hear that a bill waits for them only if it is configured how. */
    private void notifyApprovers(DataStream<ExceptionItem> bills, EngineSettings settings) {
        settings.approvalNotices()
                .ifPresent(
                        target ->
                                store(
                                        PayablesJob.notices(
                                                bills,
                                                target,
                                                new ApprovalWords(
                                                        settings.settings()
                                                                .payables()
                                                                .notices()
                                                                .orElseThrow())),
                                        DeadLetter::position,
                                        StoreWriter::writeDeadLetters,
                                        "unsent-approval-notices"));
    }

    /** All versions of one record take the same way, in order. */
    private <T> void store(
            DataStream<T> records, KeySelector<T, String> id, BatchWriter<T> writer, String name) {
        store(records, id, writer, name, WRITE_SOON);
    }

    private <T> void store(
            DataStream<T> records,
            KeySelector<T, String> id,
            BatchWriter<T> writer,
            String name,
            PostgresSinkSettings sink) {
        records.keyBy(id, Types.STRING)
                .sinkTo(new PostgresSink<>(database, writer, sink))
                .uid("store-" + name)
                .name("store " + name);
    }

    private static IntakeRow row(FileRow row) {
        return row.event() == null
                ? new IntakeRow(null, row.letter(), row.file())
                : IntakeRow.of(
                        new Observed(
                                row.event(), row.source(), row.position(), row.observedAtMillis()));
    }
}
