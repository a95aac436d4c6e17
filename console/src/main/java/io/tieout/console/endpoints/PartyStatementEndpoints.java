package io.tieout.console.endpoints;

import io.tieout.console.StatementPrints;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.PrintedFile;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.PartyStatementView;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.read.PartyStatements;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Vendors' and customers' statements: what became of each, its lines, and a print of it. */
public record PartyStatementEndpoints(Reading reading, StatementPrints prints) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/party-statements",
                                "Vendors' and customers' statements, the latest first",
                                Shapes.pageOf(PartyStatementView.class),
                                this::page)
                        .taking(
                                Parameter.text("partyId", "of one party"),
                                Parameter.text("status", "incomplete, fullyMatched, …"),
                                Parameter.text("superseded", "true for former ones too"))
                        .paged(),
                Endpoint.get(
                        "/party-statements/{id}",
                        "A statement with its lines",
                        PartyStatementView.class,
                        this::statement),
                Endpoint.get(
                                "/party-statements/{id}/print",
                                "A statement as a file",
                                byte[].class,
                                this::print)
                        .taking(Parameter.text("format", "pdf, xlsx or json")));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        PartyStatements.Filter filter =
                new PartyStatements.Filter(
                        asked.user().seesAllCompanies() ? null : asked.user().companies(),
                        asked.text("partyId"),
                        asked.text("status"),
                        !"true".equals(asked.text("superseded")));
        List<StatementReconciliation> found =
                reading.ask(
                        connection ->
                                PartyStatements.page(
                                        connection,
                                        filter,
                                        cursor == null
                                                ? null
                                                : LocalDate.ofEpochDay(cursor.values().get(0)),
                                        cursor == null ? null : cursor.id(),
                                        limit + 1));
        return Reply.ok(
                Page.of(
                        found,
                        limit,
                        it -> asked.cursorAt(List.of(it.statementDate().toEpochDay()), it.id()),
                        rows -> rows.stream().map(PartyStatementView::row).toList()));
    }

    private Reply statement(Asked asked) throws SQLException {
        return Reply.ok(PartyStatementView.of(found(asked)));
    }

    private Reply print(Asked asked) throws SQLException, IOException {
        String format = asked.required("format");
        StatementReconciliation found = found(asked);
        byte[] file = prints.print(found, format).orElseThrow(ProblemException::notFound);
        return PrintedFile.send(asked, "statement-" + found.statementId(), format, file);
    }

    /** What is of a company that the user does not see is not there. */
    private StatementReconciliation found(Asked asked) throws SQLException {
        return reading.ask(connection -> PartyStatements.find(connection, asked.id()))
                .filter(it -> asked.user().sees(it.companyId()))
                .orElseThrow(ProblemException::notFound);
    }
}
