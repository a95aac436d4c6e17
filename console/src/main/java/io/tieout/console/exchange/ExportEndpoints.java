package io.tieout.console.exchange;

import io.tieout.console.http.Asked;
import io.tieout.console.http.BrokenAnswer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.PastInstant;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.DecisionView;
import io.tieout.console.views.DocumentView;
import io.tieout.console.views.ExceptionLine;
import io.tieout.console.views.JournalView;
import io.tieout.console.views.MatchView;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.Reason;
import io.tieout.store.ledger.JournalStream;
import io.tieout.store.read.Books;
import io.tieout.store.read.Exports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Whole streams as of one moment, written while they are read. Two at a time, for each keeps a
 * connection to the database for as long as the client reads.
 */
public final class ExportEndpoints {

    private static final int MOST_AT_A_TIME = 2;
    private static final List<String> STREAMS =
            List.of(
                    "exceptions",
                    "matches",
                    "decisions",
                    "journals",
                    "bank-transactions",
                    "ledger-entries",
                    "receivables");

    /** They never change, and say when they were observed. */
    private static final Set<String> DOCUMENTS =
            Set.of("bank-transactions", "ledger-entries", "receivables");

    private final Reading reading;
    private final Visibility visibility;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);

    public ExportEndpoints(Reading reading, Visibility visibility) {
        this.reading = reading;
        this.visibility = visibility;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/exports/{id}",
                                "All rows of a stream, as JSON Lines or CSV",
                                String.class,
                                this::export)
                        .taking(
                                Parameter.oneOf(
                                        "format", List.of("jsonl", "csv"), "jsonl if not given"),
                                Parameter.text("companyId", "of one company"),
                                Parameter.text("queue", "of exceptions"),
                                Parameter.oneOf("reason", reasons(), "of exceptions"),
                                Parameter.text("status", "of exceptions or matches"),
                                Parameter.date("from", "the first day"),
                                Parameter.date("to", "the last day"),
                                PastInstant.parameter()));
    }

    private static List<String> reasons() {
        return Arrays.stream(Reason.values()).map(Reason::name).toList();
    }

    private Reply export(Asked asked) throws SQLException, IOException {
        String stream = asked.id();
        require(asked, stream);
        if (!places.tryAcquire()) {
            throw ProblemException.tooMany("two exports run already", 30);
        }
        try {
            Exports.Filter filter = reading.ask(connection -> filter(connection, asked));
            boolean csv = asked.oneOf("format", "csv"::equals, false);
            asked.context()
                    .contentType(csv ? "text/csv; charset=UTF-8" : "application/x-ndjson")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"" + stream + (csv ? ".csv\"" : ".jsonl\""));
            OutputStream out = new BufferedOutputStream(asked.context().outputStream());
            try {
                write(asked, stream, filter, csv, out);
                out.close();
            } catch (SQLException | IOException | RuntimeException e) {
                BrokenAnswer.tell(asked.context().req(), e);
                throw e;
            }
            return null;
        } finally {
            places.release();
        }
    }

    private static void require(Asked asked, String stream) {
        if (!STREAMS.contains(stream)) {
            throw ProblemException.notFound();
        }
        Permission needed =
                switch (stream) {
                    case "journals" -> Permission.LEDGER;
                    case "decisions" -> Permission.ACTION_LOG;
                    default -> Permission.READ;
                };
        if (!asked.user().may(needed)) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "none of your roles reads " + stream);
        }
        boolean exceptions = stream.equals("exceptions");
        boolean status = exceptions || stream.equals("matches");
        if ((!exceptions && (asked.text("queue") != null || asked.text("reason") != null))
                || (!status && asked.text("status") != null)) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "queue, reason and status are not of " + stream);
        }
    }

    private Exports.Filter filter(Connection connection, Asked asked) throws SQLException {
        User user = asked.user();
        String company = asked.text("companyId");
        if (company != null && !user.sees(company)) {
            throw ProblemException.notFound();
        }
        Collection<String> companies =
                company != null
                        ? List.of(company)
                        : user.seesAllCompanies() ? null : user.companies();
        String status = asked.text("status");
        return new Exports.Filter(
                visibility.visible(connection, user, company),
                companies,
                asked.text("queue"),
                asked.oneOf("reason", Reason::valueOf, null),
                status == null || !asked.id().equals("exceptions")
                        ? status
                        : status.toUpperCase(Locale.ROOT),
                asked.date("from", null),
                asked.date("to", null),
                DOCUMENTS.contains(asked.id())
                        ? PastInstant.ofUnchanging(connection, asked)
                        : PastInstant.of(connection, asked));
    }

    private void write(
            Asked asked, String stream, Exports.Filter filter, boolean csv, OutputStream out)
            throws SQLException, IOException {
        switch (stream) {
            case "exceptions" ->
                    rows(
                            Exports.EXCEPTIONS,
                            filter,
                            ExceptionLine.class,
                            it -> ExceptionLine.of(it, visibility.companyOf(it)),
                            csv,
                            out);
            case "matches" ->
                    rows(Exports.MATCHES, filter, MatchView.class, MatchView::of, csv, out);
            case "decisions" ->
                    rows(
                            Exports.DECISIONS,
                            filter,
                            DecisionView.class,
                            it -> DecisionView.of(it, null),
                            csv,
                            out);
            case "bank-transactions" -> documents(Exports.BANK_TRANSACTIONS, filter, csv, out);
            case "ledger-entries" -> documents(Exports.LEDGER_ENTRIES, filter, csv, out);
            case "receivables" -> documents(Exports.RECEIVABLES, filter, csv, out);
            default -> journals(asked.user(), filter, csv, out);
        }
    }

    private void documents(
            Exports.Source<Observed> source, Exports.Filter filter, boolean csv, OutputStream out)
            throws SQLException, IOException {
        rows(source, filter, DocumentView.class, DocumentView::of, csv, out);
    }

    private <T, V extends Record> void rows(
            Exports.Source<T> source,
            Exports.Filter filter,
            Class<V> shape,
            Function<T, V> view,
            boolean csv,
            OutputStream out)
            throws SQLException, IOException {
        RowFormat format = format(shape, csv);
        format.begin(out);
        inOneMoment(
                connection ->
                        Exports.stream(
                                connection,
                                source,
                                filter,
                                row -> format.row(view.apply(row), out)));
    }

    private void journals(User user, Exports.Filter filter, boolean csv, OutputStream out)
            throws SQLException, IOException {
        RowFormat format = format(JournalView.class, csv);
        format.begin(out);
        inOneMoment(
                connection -> {
                    for (String company : Books.companies(connection)) {
                        boolean wanted =
                                user.sees(company)
                                        && (filter.companies() == null
                                                || filter.companies().contains(company));
                        if (wanted) {
                            journals(connection, company, filter, format, out);
                        }
                    }
                });
    }

    private static void journals(
            Connection connection,
            String company,
            Exports.Filter filter,
            RowFormat format,
            OutputStream out)
            throws SQLException, IOException {
        try (JournalStream journals =
                filter.asOfMillis() == null
                        ? JournalStream.ofCompany(connection, company)
                        : JournalStream.ofCompany(connection, company, filter.asOfMillis())) {
            while (journals.hasNext()) {
                ChainedJournal it = journals.next();
                LocalDate date = it.journal().date();
                boolean wanted =
                        (filter.from() == null || !date.isBefore(filter.from()))
                                && (filter.to() == null || !date.isAfter(filter.to()));
                if (wanted) {
                    format.row(JournalView.of(it), out);
                }
            }
        }
    }

    private static RowFormat format(Class<? extends Record> shape, boolean csv) {
        return csv ? new RowFormat.Csv(shape) : new RowFormat.JsonLines();
    }

    /** Something that reads and writes. */
    @FunctionalInterface
    private interface Copy {
        void on(Connection connection) throws SQLException, IOException;
    }

    private void inOneMoment(Copy copy) throws SQLException, IOException {
        try {
            reading.atOnce(
                    connection -> {
                        try {
                            copy.on(connection);
                            return null;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
