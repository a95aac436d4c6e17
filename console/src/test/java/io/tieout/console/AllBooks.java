package io.tieout.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.console.Browser.Answer;
import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.console.http.Endpoint;
import io.tieout.console.webhooks.WebhookPolicy;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.MatchKind;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.submissions.Attachments;
import io.tieout.store.write.StoreWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of everything that an endpoint can be asked about, one that is there and belongs to one company.
 *
 * @param ids by what stands before the id in an endpoint's path
 */
record AllBooks(Map<String, String> ids) {

    private static final byte[] FILE = "%PDF-1.7 a bill".getBytes(StandardCharsets.US_ASCII);

    /** Fields whose form is looked at before anything else. */
    private static final Map<String, String> MEANT =
            Map.of("runDate", "2026-03-25", "form", "pain.001", "position", "0.0.");

    /** Prints that nobody would read. */
    private static final class Prints implements StatementPrints {

        @Override
        public Optional<byte[]> print(StatementReconciliation statement, String format) {
            return format.equals("json") ? Optional.of(FILE) : Optional.empty();
        }

        @Override
        public Optional<byte[]> print(List<CustomerAccount> accounts, String name, String format) {
            return format.equals("json") ? Optional.of(FILE) : Optional.empty();
        }
    }

    /** A console that has links, originals, prints and webhooks too. */
    static ConsoleSettings everything(ConsoleSettings settings, OriginalsStandIn originals) {
        byte[] key = "0123456789abcdefghijklmn".getBytes(StandardCharsets.US_ASCII);
        return settings.withOriginals(originals)
                .withApprovalLinks(new ApprovalLinks(key))
                .withPrints(new Prints())
                .withWebhooks(new WebhookPolicy(true));
    }

    /**
     * Writes them as the engine and people of all companies do.
     *
     * @param company {@code acme} or {@code bolt}
     */
    static AllBooks write(TestConsole console, OriginalsStandIn originals, String company)
            throws Exception {
        boolean isAcme = company.equals("acme");
        String account = isAcme ? Books.ACME_ACCOUNT : Books.BOLT_ACCOUNT;
        String line = isAcme ? "B-2" : "B-9";
        String entry = isAcme ? "L-2" : "L-9";
        List<StatementReconciliation> statements = PartyBooks.of(company, "S-of-" + company);
        String sha256 = originals.add(FILE);
        Bills.write(console.database(), Bills.of("V-of-" + company, company, sha256));
        console.engine().shelf().reset(company);
        console.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(
                                    c, PurchaseBooks.of(company, "RE-of-" + company));
                            StoreWriter.writeDocuments(
                                    c, List.of(confirmed("D-of-" + company, account, line, entry)));
                            new CustomerBooks(company, "K-of-" + company, "Quay Ltd").write(c);
                            StoreWriter.writeStatementReconciliations(c, statements);
                            StoreWriter.writeMatches(
                                    c,
                                    List.of(
                                            Books.match(
                                                    "M-of-" + company,
                                                    MatchKind.BANK,
                                                    account,
                                                    line,
                                                    entry,
                                                    777)));
                            StoreWriter.writeCaseEvents(
                                    c, List.of(opened(isAcme ? "X-2" : "X-9", company)));
                        });
        String exception = isAcme ? "X-2" : "X-9";
        attach(console, company, exception, new CaseAttachment(sha256, FILE.length, "a bill.pdf"));
        Map<String, String> ids = new HashMap<>();
        ids.put("/exceptions/", exception);
        ids.put("/documents/", "V-of-" + company);
        ids.put("/bills/", "RE-of-" + company);
        ids.put("/customers/", "K-of-" + company);
        ids.put("/party-statements/", statements.get(0).id());
        ids.put("/matches/", "M-of-" + company);
        ids.put("/decisions/", "D-of-" + company);
        ids.put("/journals/", company + "-1");
        ids.put("/payments/proposals/", TestShelf.NAME);
        ids.put("/exports/", "exceptions");
        ids.put("/imports/", "bank-transactions");
        ids.put("/originals/", sha256);
        ids.putAll(asked(console, company));
        return new AllBooks(ids);
    }

    /** Puts a file with the bytes of {@link #FILE} to a case, as the engine tells it. */
    private static void attach(
            TestConsole console, String company, String exception, CaseAttachment file)
            throws SQLException {
        CaseStanding standing = new CaseStanding(true, "bank", "", "", "", 0, 0, "", "");
        CaseEvent event =
                new CaseEvent(
                        exception,
                        company,
                        1,
                        2,
                        CaseEventKind.ATTACHED,
                        TestConsole.NOW - 1_000,
                        "rex",
                        file.text(),
                        "",
                        standing);
        console.database()
                .transaction(
                        c -> {
                            Attachments.keep(c, file.sha256(), FILE);
                            StoreWriter.writeCaseEvents(c, List.of(event));
                        });
    }

    /** What an endpoint looks at first in its query, of the right form. */
    String query(Endpoint endpoint) {
        Map<String, String> meant =
                Map.of("format", "json", "name", "a.txt", "sha256", ids.get("/originals/"));
        String query =
                endpoint.parameters().stream()
                        .filter(it -> meant.containsKey(it.name()))
                        .map(it -> it.name() + "=" + meant.get(it.name()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static CaseEvent opened(String exceptionId, String company) {
        return new CaseEvent(
                exceptionId,
                company,
                1,
                1,
                CaseEventKind.OPENED,
                TestConsole.NOW,
                "",
                "",
                "",
                new CaseStanding(true, "bank", "", "", "", 0, 0, "", ""));
    }

    /** What only the console makes. */
    private static Map<String, String> asked(TestConsole console, String company) {
        Browser rex = console.signedIn("rex").with("Idempotency-Key", "books-of-" + company);
        Map<String, Object> rules =
                Map.of(
                        "companyId",
                        company,
                        "values",
                        Map.of("latestLag", "12"),
                        "reason",
                        "slow bank");
        Map<String, Object> hook =
                Map.of(
                        "url",
                        "http://127.0.0.1:1/",
                        "kinds",
                        List.of("journals"),
                        "companyId",
                        company);
        JsonNode letters = rex.get("dead-letters").json();
        return Map.of(
                "/rules/proposals/", made(rex.post("rules/proposals", rules)),
                "/operations/", made(rex.post("rules:backtest", rules)),
                "/webhooks/", made(rex.post("webhooks", hook)),
                "/dead-letters/", letters.path("data").path(0).path("id").asText());
    }

    private static String made(Answer answer) {
        String id = answer.json().path("id").asText();
        if (id.isEmpty()) {
            throw new AssertionError(answer.text());
        }
        return id;
    }

    static Observed confirmed(String id, String account, String line, String entry) {
        DecisionEvent decision =
                new DecisionEvent(
                        id,
                        DecisionKind.CONFIRM,
                        account,
                        "EUR",
                        List.of(line),
                        List.of(entry),
                        List.of(),
                        "pam",
                        Instant.ofEpochMilli(TestConsole.NOW),
                        "looks right");
        return new Observed(decision, "decisions.jsonl", id, TestConsole.NOW);
    }

    /** The address of what is there. */
    String path(Endpoint endpoint) {
        return path(endpoint, null);
    }

    /**
     * @param otherId null for the one that is there
     * @throws AssertionError if the books have nothing of the kind, so that no endpoint is
     *     forgotten
     */
    String path(Endpoint endpoint, String otherId) {
        String path = endpoint.path();
        int at = path.indexOf("{id}");
        if (at < 0) {
            return "/api/v1" + path;
        }
        String id = ids.get(path.substring(0, at));
        if (id == null) {
            throw new AssertionError("nothing to ask " + path + " about");
        }
        return "/api/v1" + path.replace("{id}", otherId == null ? id : otherId);
    }

    /** Asks with a body that is of the right form. */
    static Answer ask(Browser browser, Endpoint endpoint, String path) {
        if (endpoint.request() == null) {
            return browser.method(endpoint.method().name(), path);
        }
        ObjectNode body = Browser.JSON.createObjectNode();
        for (RecordComponent field : endpoint.request().getRecordComponents()) {
            if (field.getType() == String.class) {
                body.put(field.getName(), MEANT.getOrDefault(field.getName(), "x"));
            }
        }
        return browser.sendRaw(
                endpoint.method().name(),
                path,
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
