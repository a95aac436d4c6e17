package io.tieout.console.endpoints;

import io.tieout.console.evidence.EvidencePack;
import io.tieout.console.evidence.EvidenceRequest;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Page;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.identity.Permission;
import io.tieout.console.reads.ChainChecks;
import io.tieout.console.reads.PastInstant;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.JournalView;
import io.tieout.console.views.LedgerViews;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.store.ledger.JournalStream;
import io.tieout.store.read.Books;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The books: journals, what they sum to, whether they are whole, and the pack for an auditor. */
public record LedgerEndpoints(Reading reading, ChainChecks chains, EvidencePack pack) {

    private static final LocalDate LAST_DAY = LocalDate.of(9_999, 12, 31);
    private static final Parameter COMPANY =
            Parameter.text("companyId", "needed if there are several");

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/journals",
                                "A company's journals, the newest first",
                                Shapes.pageOf(JournalView.class),
                                this::page)
                        .needing(Permission.LEDGER)
                        .taking(
                                COMPANY,
                                Parameter.text("cause", "of one match, exception or decision"),
                                Parameter.text("account", "with a line on one account"),
                                Parameter.date("from", "first posting date"),
                                Parameter.date("to", "last posting date"),
                                PastInstant.parameter())
                        .paged(),
                Endpoint.get("/journals/{id}", "A journal", JournalView.class, this::journal)
                        .needing(Permission.LEDGER),
                Endpoint.get(
                                "/ledger/trial-balance",
                                "What the accounts sum to",
                                LedgerViews.TrialBalance.class,
                                this::trialBalance)
                        .needing(Permission.LEDGER)
                        .taking(COMPANY, Parameter.date("asOf", "all there is if not given")),
                Endpoint.get(
                                "/ledger/chain",
                                "Whether the chains of journals are whole",
                                LedgerViews.Chains.class,
                                this::chain)
                        .needing(Permission.LEDGER),
                Endpoint.get(
                                "/ledger/evidence-pack",
                                "A zip for an auditor",
                                byte[].class,
                                this::evidence)
                        .needing(Permission.EVIDENCE_PACK)
                        .taking(
                                COMPANY,
                                Parameter.date("from", "first posting date"),
                                Parameter.date("to", "last posting date")));
    }

    private Reply page(Asked asked) throws SQLException {
        int limit = asked.limit();
        Cursor cursor = asked.cursor();
        return reading.ask(
                connection -> {
                    Books.Filter filter =
                            new Books.Filter(
                                    company(connection, asked),
                                    asked.text("cause"),
                                    asked.date("from", null),
                                    asked.date("to", null),
                                    asked.text("account"),
                                    PastInstant.of(connection, asked));
                    List<ChainedJournal> found =
                            Books.page(
                                    connection,
                                    filter,
                                    cursor == null ? Long.MAX_VALUE : cursor.values().get(0),
                                    limit + 1);
                    return Reply.ok(
                            Page.of(
                                    found,
                                    limit,
                                    it -> asked.cursorAt(List.of(it.sequence()), ""),
                                    JournalView::of));
                });
    }

    private Reply journal(Asked asked) throws SQLException {
        return reading.ask(
                connection -> {
                    try (JournalStream journals = JournalStream.ofId(connection, asked.id())) {
                        if (journals.hasNext()) {
                            ChainedJournal found = journals.next();
                            if (asked.user().sees(found.journal().companyId())) {
                                return Reply.ok(JournalView.of(found));
                            }
                        }
                        throw ProblemException.notFound();
                    }
                });
    }

    private Reply trialBalance(Asked asked) throws SQLException {
        LocalDate asOf = asked.date("asOf", null);
        return reading.ask(
                connection -> {
                    String company = company(connection, asked);
                    return Reply.ok(
                            LedgerViews.trialBalance(
                                    company,
                                    asOf == null ? null : asOf.toString(),
                                    Books.trialBalance(
                                            connection, company, asOf == null ? LAST_DAY : asOf)));
                });
    }

    private Reply chain(Asked asked) throws SQLException {
        return Reply.ok(chains.of(asked.user()));
    }

    private Reply evidence(Asked asked) throws Exception {
        LocalDate from = asked.date("from", LocalDate.of(1, 1, 1));
        LocalDate to = asked.date("to", LAST_DAY);
        String company = reading.ask(connection -> company(connection, asked));
        asked.context()
                .contentType("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence-"
                                + company.replaceAll("[^A-Za-z0-9_-]", "_")
                                + ".zip\"");
        try (OutputStream out = asked.context().outputStream()) {
            pack.write(new EvidenceRequest(company, from, to, asked.user()), out);
        }
        return null;
    }

    /** The company that is asked for, or the only one that the user sees. */
    private static String company(Connection connection, Asked asked) throws SQLException {
        String given = asked.text("companyId");
        List<String> seen =
                Books.companies(connection).stream().filter(asked.user()::sees).toList();
        if (given != null) {
            if (!seen.contains(given)) {
                throw ProblemException.notFound();
            }
            return given;
        }
        if (seen.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (seen.size() > 1) {
            throw ProblemException.field(
                    ProblemKind.BAD_REQUEST,
                    "companyId",
                    "is needed: one of " + String.join(", ", seen));
        }
        return seen.get(0);
    }
}
