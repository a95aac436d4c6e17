package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.cases.Case;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.cases.CaseTurn;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever made something is never who checked it, whichever way what people want comes in. The
 * engine's side is the case itself, fed with the files that the console writes.
 */
class MakerCheckerTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final String CASE = "X-2";
    private static final int STEPS = 90;
    private static final List<String> PEOPLE =
            List.of("ann", "carl", "olga", "app", "vic", "aud", "ada");

    /** Who may approve by role; a file that somebody else puts in has no role to look at. */
    private static final Set<String> APPROVERS = Set.of("carl", "olga", "app");

    private static final Map<String, Browser> BROWSERS = new HashMap<>();
    private static int keys;

    private final List<CaseCommand> taken = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private Case engine;

    private enum Way {
        PROPOSE,
        APPROVE,
        /** The same request, key included, of another person. */
        APPROVE_WITH_ANOTHERS_KEY,
        APPROVE_IN_A_BATCH,
        APPROVE_IN_A_DRY_RUN,
        APPROVE_BY_IMPORT,
        APPROVE_BY_CORRECTION,
        /** A line that somebody wrote himself, under the proposer's name in other letters. */
        APPROVE_BY_FILE,
        PROPOSE_BY_FILE,
        /** All that ever came comes again. */
        REPLAY,
        /** A new engine begins from the log. */
        REPLAY_FROM_THE_BEGINNING
    }

    @BeforeAll
    static void signIn() throws SQLException {
        PEOPLE.forEach(it -> BROWSERS.put(it, CONSOLE.signedIn(it)));
        CONSOLE.database()
                .transaction(
                        c ->
                                StoreWriter.writeDeadLetters(
                                        c,
                                        List.of(
                                                new DeadLetter(
                                                        "case-commands-1.jsonl",
                                                        "line 1",
                                                        "by",
                                                        "is missing",
                                                        "{}"))));
    }

    @BeforeEach
    void open() throws SQLException, IOException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
        CaseTurn turn = CaseTurn.opening(CasePolicy.DEFAULTS, subject(), ++engineMillis);
        accept(turn);
    }

    private static long engineMillis = TestConsole.NOW;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldNeverLetAMakerCheckWhicheverWayItComes(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            Way way = Way.values()[random.nextInt(Way.values().length)];
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            steps.add(person + " " + way);
            go(way, person, random);
            takeIn();
            requireTwoPeople(seed);
        }
        assertThat(events.stream().map(CaseEvent::kind))
                .as("seed %d tries what matters", seed)
                .contains(CaseEventKind.PROPOSED, CaseEventKind.APPROVED, CaseEventKind.REFUSED);
    }

    private void go(Way way, String person, Random random) throws SQLException, IOException {
        Browser browser = BROWSERS.get(person).with("Idempotency-Key", "mc-" + ++keys);
        switch (way) {
            case PROPOSE -> ask(browser, "proposal", "let it be so");
            case APPROVE -> ask(browser, "approval", "");
            case APPROVE_WITH_ANOTHERS_KEY ->
                    ask(browser.with("Idempotency-Key", "mc-" + (keys - 1)), "approval", "");
            case APPROVE_IN_A_BATCH, APPROVE_IN_A_DRY_RUN ->
                    refused(
                            browser.post("decisions:batch", batch(way)),
                            way == Way.APPROVE_IN_A_BATCH);
            case APPROVE_BY_IMPORT ->
                    assertThat(
                                    browser.postRaw(
                                                    "imports/case-commands",
                                                    "application/x-ndjson",
                                                    line(person).getBytes(StandardCharsets.UTF_8))
                                            .status())
                            .isEqualTo(403);
            case APPROVE_BY_CORRECTION -> correct(browser, person);
            case APPROVE_BY_FILE -> fileIn(CaseAction.APPROVE, spelled(person, random));
            case PROPOSE_BY_FILE -> fileIn(CaseAction.PROPOSE, spelled(person, random));
            case REPLAY -> new ArrayList<>(taken).forEach(this::apply);
            case REPLAY_FROM_THE_BEGINNING -> restart();
        }
    }

    private static Answer ask(Browser browser, String what, String text) {
        return browser.post("exceptions/" + CASE + "/" + what, Map.of("text", text));
    }

    private static Map<String, Object> batch(Way way) {
        return Map.of(
                "dryRun",
                way == Way.APPROVE_IN_A_DRY_RUN,
                "decisions",
                List.of(
                        Map.of(
                                "kind",
                                "approve",
                                "exceptionId",
                                CASE,
                                "left",
                                List.of("B-2"),
                                "right",
                                List.of("L-2"),
                                "reason",
                                "I say so")));
    }

    private static void refused(Answer answer, boolean really) {
        if (really) {
            assertThat(answer.status()).isEqualTo(422);
        } else {
            assertThat(answer.json().path("items").path(0).path("ok").asBoolean(true)).isFalse();
        }
    }

    private static String line(String person) {
        return "{\"id\":\"forged-%d\",\"action\":\"approve\",\"caseId\":\"%s\",\"companyId\":\"acme\",\"by\":\"%s\",\"sentAt\":\"2026-03-20T00:00:00Z\"}"
                .formatted(keys, CASE, person);
    }

    private static void correct(Browser browser, String person) {
        JsonNode letters = BROWSERS.get("ada").get("dead-letters").json().path("data");
        for (JsonNode letter : letters) {
            if (letter.path("source").asText().startsWith("case-commands")) {
                Answer answer =
                        browser.once()
                                .post(
                                        "dead-letters/" + letter.path("id").asText() + ":replay",
                                        Map.of("raw", line(person)));
                assertThat(answer.status()).as("under whose name?").isIn(403, 404);
            }
        }
    }

    private static String spelled(String person, Random random) {
        return random.nextBoolean() ? person : person.toUpperCase(Locale.ROOT) + " ";
    }

    private void fileIn(CaseAction action, String by) {
        apply(command("file-" + ++keys, action, by, ""));
    }

    private static CaseCommand command(String id, CaseAction action, String by, String text) {
        return new CaseCommand(
                id,
                action,
                CASE,
                "acme",
                by,
                Instant.ofEpochMilli(TestConsole.NOW),
                "",
                null,
                text);
    }

    /** What the console has put into the folder since. */
    private void takeIn() throws IOException, SQLException {
        for (Path file : inbox()) {
            assertThat(file.getFileName().toString()).startsWith("case-commands-");
            for (String line : Files.readAllLines(file)) {
                JsonNode json = Browser.JSON.readTree(line);
                apply(
                        command(
                                json.path("id").asText(),
                                CaseAction.valueOf(
                                        json.path("action").asText().toUpperCase(Locale.ROOT)),
                                json.path("by").asText(),
                                json.path("text").asText()));
            }
            Files.delete(file);
        }
        write();
    }

    private void apply(CaseCommand command) {
        taken.add(command);
        CaseTurn turn = new CaseTurn(CasePolicy.DEFAULTS, engine, ++engineMillis);
        turn.apply(command);
        accept(turn);
    }

    private void restart() {
        List<CaseCommand> log = new ArrayList<>(taken);
        taken.clear();
        accept(CaseTurn.opening(CasePolicy.DEFAULTS, subject(), ++engineMillis));
        log.forEach(this::apply);
    }

    private void accept(CaseTurn turn) {
        engine = turn.after();
        events.addAll(turn.events());
    }

    private void write() throws SQLException {
        if (!events.isEmpty()) {
            CONSOLE.database().transaction(c -> StoreWriter.writeCaseEvents(c, events));
        }
    }

    private void requireTwoPeople(long seed) {
        String proposer = "";
        for (CaseEvent event : events) {
            switch (event.kind()) {
                case OPENED, REOPENED -> proposer = "";
                case PROPOSED -> proposer = event.by().strip().toLowerCase(Locale.ROOT);
                case APPROVED -> {
                    String by = event.by().strip().toLowerCase(Locale.ROOT);
                    assertThat(by)
                            .as("seed %d, after %s", seed, steps)
                            .isNotEqualTo(proposer)
                            .isNotEmpty();
                    if (event.commandId().startsWith("d-")) {
                        assertThat(APPROVERS)
                                .as("seed %d: %s came by the console", seed, event.by())
                                .contains(event.by());
                    }
                }
                default -> {
                    // Nothing is made or checked.
                }
            }
        }
    }

    @Test
    void shouldNeverPublishRulesThatTheirAuthorApproved() {
        Random random = new Random(7);
        for (String author : PEOPLE) {
            for (RuleFlow flow : EnumSet.allOf(RuleFlow.class)) {
                String checker = spelled(author, random);
                assertThatThrownBy(() -> rules(flow, author, checker))
                        .isInstanceOf(InvalidFieldException.class);
            }
        }
        assertThat(rules(RuleFlow.values()[0], "ann", "carl").approvedBy()).isEqualTo("carl");
    }

    private static RuleSet rules(RuleFlow flow, String author, String checker) {
        return new RuleSet(
                "r", flow, null, 2, Map.of("k", "v"), author, checker, "", Instant.EPOCH);
    }

    private static CaseSubject subject() {
        return new CaseSubject(CASE, "acme", "bank", Severity.MEDIUM, TestConsole.NOW, true);
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
