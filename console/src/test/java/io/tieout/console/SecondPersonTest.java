package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules, payments, write-offs and variances: whoever made one never agrees to it, alone, in a
 * batch, or by sending again what somebody else sent. Rex has every role, so that no role is what
 * stops him.
 */
class SecondPersonTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final int STEPS = 120;
    private static final List<String> PEOPLE =
            List.of("ann", "pam", "carl", "olga", "app", "eve", "vic", "aud", "ada", "roy", "rex");
    private static final Set<String> PROPOSE_RULES = Set.of("carl", "olga", "roy", "rex");
    private static final Set<String> PUBLISH_RULES =
            Set.of("carl", "olga", "app", "eve", "roy", "rex");
    private static final String RUN = "payments/proposals/" + TestShelf.NAME;

    private static final Map<String, Browser> BROWSERS = new HashMap<>();
    private static int keys;

    private final List<String> proposals = new ArrayList<>();
    private final Set<String> agreed = new HashSet<>();
    private String lastKey = "none";

    private enum Way {
        PROPOSE_RULES,
        PUBLISH_RULES,
        /** The request of somebody else, key included. */
        PUBLISH_RULES_WITH_THE_LAST_KEY,
        CHANGE_PAYMENTS,
        APPROVE_PAYMENTS,
        EXPORT_PAYMENTS,
        CONFIRM,
        CONFIRM_IN_A_BATCH,
        CONFIRM_IN_A_DRY_RUN
    }

    /** What waits for a second person, who made it, and what agreeing to it says. */
    private enum Waiting {
        WRITE_OFF("rex", "X-W", "B-2", "R-4"),
        VARIANCE("roy", "X-V", "RE-V", "");

        private final String maker;
        private final String exceptionId;
        private final String left;
        private final String right;

        Waiting(String maker, String exceptionId, String left, String right) {
            this.maker = maker;
            this.exceptionId = exceptionId;
            this.left = left;
            this.right = right;
        }

        Map<String, Object> agreement() {
            return Map.of(
                    "kind",
                    "confirm",
                    "exceptionId",
                    exceptionId,
                    "left",
                    List.of(left),
                    "right",
                    right.isEmpty() ? List.of() : List.of(right),
                    "reason",
                    "I looked at it");
        }
    }

    @BeforeAll
    static void write() throws SQLException {
        PEOPLE.forEach(it -> BROWSERS.put(it, CONSOLE.signedIn(it)));
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(c, List.of(writtenOffByRex()));
                            StoreWriter.writeDocuments(c, PurchaseBooks.of("acme", "RE-V"));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            writeOff(),
                                            Variances.released("X-V", "acme", "RE-V", "roy")));
                        });
    }

    @BeforeEach
    void emptyInbox() throws IOException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
        CONSOLE.engine().shelf().reset("acme");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldNeverLetWhoMadeItAgreeToIt(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            Way way = Way.values()[random.nextInt(Way.values().length)];
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            go(way, person, random);
            requireTwoPeople("seed %d, step %d: %s %s".formatted(seed, i, person, way));
        }
        assertThat(agreed)
                .as("seed %d gets that far", seed)
                .contains("rules", "payments", "WRITE_OFF", "VARIANCE");
    }

    private void go(Way way, String person, Random random) {
        String key = "sp-" + ++keys;
        Browser browser = BROWSERS.get(person).with("Idempotency-Key", key);
        Waiting waiting = Waiting.values()[random.nextInt(Waiting.values().length)];
        switch (way) {
            case PROPOSE_RULES -> propose(browser, random);
            case PUBLISH_RULES -> {
                publish(browser, random);
                lastKey = key;
            }
            case PUBLISH_RULES_WITH_THE_LAST_KEY ->
                    publish(browser.with("Idempotency-Key", lastKey), random);
            case CHANGE_PAYMENTS -> change(browser, random);
            case APPROVE_PAYMENTS -> step(browser, "approve", Map.of());
            case EXPORT_PAYMENTS -> step(browser, "export", Map.of("form", "pain.001"));
            case CONFIRM -> browser.post("decisions", waiting.agreement());
            case CONFIRM_IN_A_BATCH -> browser.post("decisions:batch", batch(false, waiting));
            case CONFIRM_IN_A_DRY_RUN -> {
                Answer answer = browser.post("decisions:batch", batch(true, waiting));
                if (person.equals(waiting.maker)) {
                    assertThat(answer.json().path("items").path(0).path("ok").asBoolean(true))
                            .as("%s tries %s", person, waiting)
                            .isFalse();
                }
            }
        }
    }

    private static Map<String, Object> batch(boolean dryRun, Waiting waiting) {
        return Map.of("dryRun", dryRun, "decisions", List.of(waiting.agreement()));
    }

    private void propose(Browser browser, Random random) {
        String flow = List.of("bank", "cash", "payables").get(random.nextInt(3));
        String autonomy = List.of("SHADOW", "SUGGEST").get(random.nextInt(2));
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("flow", flow);
        wanted.put("values", Map.of("autonomy", autonomy));
        wanted.put("reason", "audit");
        if (random.nextBoolean()) {
            wanted.put("companyId", "acme");
        }
        String id = browser.post("rules/proposals", wanted).json().path("id").asText();
        if (!id.isEmpty()) {
            proposals.add(id);
        }
    }

    /** Mostly the latest, which is the least likely to be decided. */
    private void publish(Browser browser, Random random) {
        if (!proposals.isEmpty()) {
            int back = random.nextInt(Math.min(3, proposals.size()));
            String id = proposals.get(proposals.size() - 1 - back);
            browser.post("rules/proposals/" + id + ":publish", Map.of());
        }
    }

    private static void change(Browser browser, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> step(browser, "remove", Map.of("invoiceId", "id-4401"));
            case 1 -> step(browser, "include", Map.of("invoiceId", "id-4402"));
            default -> step(browser, "move", Map.of("runDate", "2026-03-25"));
        }
    }

    private static void step(Browser browser, String step, Map<String, String> request) {
        Map<String, String> body = new HashMap<>(request);
        body.put("version", proposal().path("version").asText());
        browser.once().post(RUN + ":" + step, body);
    }

    private static JsonNode proposal() {
        return BROWSERS.get("rex").get(RUN).json().path("proposal");
    }

    private void requireTwoPeople(String when) throws IOException {
        for (Path file : inbox()) {
            for (String line : Files.readAllLines(file)) {
                JsonNode json = Browser.JSON.readTree(line);
                if (json.has("author")) {
                    requireRules(when, json);
                } else {
                    requireDecision(when, json);
                }
            }
            Files.delete(file);
        }
        requirePayments(when);
    }

    private void requireRules(String when, JsonNode rules) {
        String author = rules.path("author").asText();
        String approver = rules.path("approvedBy").asText();
        assertThat(author).as(when).isIn(PROPOSE_RULES).isNotEqualTo(approver);
        assertThat(approver).as(when).isIn(PUBLISH_RULES);
        agreed.add("rules");
    }

    private void requireDecision(String when, JsonNode decision) {
        for (Waiting waiting : Waiting.values()) {
            if (decision.path("left").path(0).asText().equals(waiting.left)) {
                assertThat(decision.path("decidedBy").asText())
                        .as(when)
                        .isNotEmpty()
                        .isNotEqualTo(waiting.maker);
                agreed.add(waiting.name());
            }
        }
    }

    private void requirePayments(String when) {
        JsonNode proposal = proposal();
        String approver = proposal.path("approvedBy").asText();
        if (!approver.isEmpty()) {
            List<String> makers = new ArrayList<>();
            proposal.path("makers").forEach(it -> makers.add(it.asText().toLowerCase(Locale.ROOT)));
            assertThat(makers).as(when).isNotEmpty().doesNotContain(approver);
            agreed.add("payments");
        }
        if (proposal.path("state").asText().equals("exported")) {
            assertThat(approver).as(when).isNotEmpty();
            CONSOLE.engine().shelf().reset("acme");
        }
    }

    private static Observed writtenOffByRex() {
        DecisionEvent decision =
                new DecisionEvent(
                        "D-W",
                        DecisionKind.WRITE_OFF,
                        Books.ACME_ACCOUNT,
                        "EUR",
                        List.of("B-2"),
                        List.of("R-4"),
                        List.of(new Allocation("B-2", "R-4", new Money(50, "EUR"))),
                        "Rex",
                        Instant.ofEpochMilli(TestConsole.NOW),
                        "not worth a letter");
        return new Observed(decision, "decisions.jsonl", "line 1", TestConsole.NOW);
    }

    private static ExceptionItem writeOff() {
        return new ExceptionItem(
                "X-W",
                "receivables",
                Reason.APPROVAL_REQUIRED,
                Severity.LOW,
                Books.ACME_ACCOUNT,
                List.of("B-2", "R-4"),
                new Money(50, "EUR"),
                TestConsole.NOW,
                ExceptionStatus.OPEN,
                "0.50 of R-4 was written off by rex.",
                List.of());
    }

    private static List<Path> inbox() throws IOException {
        if (!Files.exists(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.sorted().toList();
        }
    }
}
