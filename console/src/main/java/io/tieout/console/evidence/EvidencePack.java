package io.tieout.console.evidence;

import io.tieout.console.http.Json;
import io.tieout.console.identity.User;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.DecisionView;
import io.tieout.console.views.JournalView;
import io.tieout.console.views.LedgerViews;
import io.tieout.console.views.MatchView;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.store.Database;
import io.tieout.store.ledger.JournalStream;
import io.tieout.store.ledger.LedgerVerifier;
import io.tieout.store.ledger.Verification;
import io.tieout.store.read.Books;
import io.tieout.store.read.Cases;
import io.tieout.store.read.Documents;
import io.tieout.store.read.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A company's journals of a period with the matches, decisions and approvals behind them, what was
 * read to make them, and a program that proves all of it again without this one, as a zip. Written
 * as it is read: memory grows with the ids of it alone.
 */
public final class EvidencePack {

    private static final int AT_A_TIME = 500;

    /** What two people did with a case; the rest of its story is no approval. */
    private static final Set<CaseEventKind> OF_TWO =
            EnumSet.of(CaseEventKind.PROPOSED, CaseEventKind.APPROVED, CaseEventKind.REFUSED);

    private final Database database;
    private final Visibility visibility;
    private final Optional<ProposalShelf> shelf;
    private final LongSupplier nowMillis;

    /**
     * @param shelf empty where payments are not proposed
     */
    public EvidencePack(
            Database database,
            Visibility visibility,
            Optional<ProposalShelf> shelf,
            LongSupplier nowMillis) {
        this.database = database;
        this.visibility = visibility;
        this.shelf = shelf;
        this.nowMillis = nowMillis;
    }

    /**
     * A step of two people about an exception.
     *
     * @param what {@code proposed}, {@code approved} or {@code refused}
     */
    public record Approval(
            String exceptionId, String at, String what, String by, String text, String commandId) {}

    /** Writes the pack; the stream stays open. What is in it is as of one moment. */
    public void write(EvidenceRequest request, OutputStream out) throws SQLException, IOException {
        Verification proof;
        try (Connection connection = database.connection()) {
            proof = LedgerVerifier.verify(connection, List.of());
        }
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                write(connection, request, proof, new HashedZip(out));
            } finally {
                connection.rollback();
            }
        }
    }

    private void write(
            Connection connection, EvidenceRequest request, Verification proof, HashedZip zip)
            throws SQLException, IOException {
        String company = request.companyId();
        zip.file("chain.json", file -> file.write(Json.bytes(chain(company, proof))));
        zip.file("totals.json", file -> file.write(Json.bytes(totals(connection, request))));
        Set<String> causes = new LinkedHashSet<>();
        zip.file("journals.jsonl", file -> journals(connection, request, causes, file));
        List<String> all = List.copyOf(causes);
        Set<String> items = new LinkedHashSet<>();
        zip.file("matches.jsonl", file -> matches(connection, all, items, file));
        zip.file("decisions.jsonl", file -> decisions(connection, company, items, file));
        zip.file("approvals.jsonl", file -> approvals(connection, company, all, file));
        zip.file("rules.jsonl", file -> RuleApprovals.write(connection, request, file));
        zip.file("payments.jsonl", file -> PaymentApprovals.write(shelf, request, file));
        Completeness completeness = Completeness.of(connection, visibility, request);
        zip.file("sources.jsonl", completeness::writeSources);
        zip.file("completeness.json", completeness::writeTotals);
        zip.file("README.txt", file -> file.write(resource("README.txt")));
        zip.file("verify.py", file -> file.write(resource("verify.py")));
        zip.file("manifest.json", file -> file.write(Json.bytes(manifest(request, zip))));
        zip.file("SHA256SUMS", file -> file.write(zip.sums()));
        zip.finish();
    }

    private Map<String, Object> manifest(EvidenceRequest request, HashedZip zip) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("companyId", request.companyId());
        manifest.put("from", request.from().toString());
        manifest.put("to", request.to().toString());
        manifest.put("madeFor", request.madeFor().id());
        manifest.put("madeAt", Instant.ofEpochMilli(nowMillis.getAsLong()).toString());
        manifest.put("files", zip.hashes());
        return manifest;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EvidencePack.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Map<String, Object> chain(String companyId, Verification proof) {
        Map<String, Object> chain = new LinkedHashMap<>();
        chain.put("intact", proof.isIntact());
        chain.put("broken", proof.broken());
        chain.put(
                "head",
                proof.heads().stream()
                        .filter(it -> it.companyId().equals(companyId))
                        .findFirst()
                        .orElse(null));
        return chain;
    }

    private static LedgerViews.TrialBalance totals(Connection connection, EvidenceRequest request)
            throws SQLException {
        return LedgerViews.trialBalance(
                request.companyId(),
                request.to().toString(),
                Books.trialBalance(connection, request.companyId(), request.to()));
    }

    private static void journals(
            Connection connection, EvidenceRequest request, Set<String> causes, OutputStream out)
            throws SQLException, IOException {
        try (JournalStream journals = JournalStream.ofCompany(connection, request.companyId())) {
            while (journals.hasNext()) {
                ChainedJournal it = journals.next();
                LocalDate date = it.journal().date();
                if (!date.isBefore(request.from()) && !date.isAfter(request.to())) {
                    causes.add(it.journal().cause());
                    line(JournalView.of(it), out);
                }
            }
        }
    }

    private static void matches(
            Connection connection, List<String> causes, Set<String> items, OutputStream out)
            throws SQLException, IOException {
        for (int i = 0; i < causes.size(); i += AT_A_TIME) {
            List<String> some = causes.subList(i, Math.min(causes.size(), i + AT_A_TIME));
            for (Match match : Results.matchesOfIds(connection, some)) {
                if (!"rule".equals(match.decidedBy())) {
                    items.addAll(match.left());
                    items.addAll(match.right());
                }
                line(MatchView.of(match), out);
            }
        }
    }

    /** Items of two companies may have one id: the decisions of the other are not its business. */
    private void decisions(
            Connection connection, String companyId, Set<String> items, OutputStream out)
            throws SQLException, IOException {
        User reader = User.of("evidence", "evidence", List.of(companyId));
        Map<String, DecisionEvent> found = new LinkedHashMap<>();
        for (String item : items) {
            for (DecisionEvent it : Documents.decisionsAbout(connection, item)) {
                if (visibility.hears(reader, it.accountId())) {
                    found.put(it.id(), it);
                }
            }
        }
        for (DecisionEvent decision : found.values()) {
            line(DecisionView.of(decision, null), out);
        }
    }

    /** Of the exceptions about what the matches tie together. */
    private void approvals(
            Connection connection, String companyId, List<String> causes, OutputStream out)
            throws SQLException, IOException {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < causes.size(); i += AT_A_TIME) {
            List<String> some = causes.subList(i, Math.min(causes.size(), i + AT_A_TIME));
            Set<String> items = new HashSet<>();
            for (Match match : Results.matchesOfIds(connection, some)) {
                items.addAll(match.left());
                items.addAll(match.right());
            }
            for (ExceptionItem it : Results.exceptionsAbout(connection, items)) {
                if (companyId.equals(visibility.companyOf(it)) && told.add(it.id())) {
                    approvals(connection, it.id(), out);
                }
            }
        }
    }

    private static void approvals(Connection connection, String exceptionId, OutputStream out)
            throws SQLException, IOException {
        for (Cases.Event it : Cases.events(connection, exceptionId)) {
            if (OF_TWO.contains(it.kind())) {
                line(
                        new Approval(
                                exceptionId,
                                Instant.ofEpochMilli(it.atMillis()).toString(),
                                it.kind().name().toLowerCase(Locale.ROOT),
                                it.by(),
                                it.text(),
                                it.commandId()),
                        out);
            }
        }
    }

    static void line(Object value, OutputStream out) throws IOException {
        out.write(Json.bytes(value));
        out.write('\n');
    }
}
