package io.tieout.jobs.run;

import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.count;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.CashSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with cases over HTTP goes through the engine and comes back to others. */
class CaseworkEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int CASES = 12;

    @TempDir Path home;

    @Test
    void shouldDoEverythingOnceWhenTheEngineStopsInBetween() throws Exception {
        String id;
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            drop();
            awaitCount(engine, "case_item where open", 2L * CASES);
            ConsolePerson carl = ConsolePerson.signIn(console, "carl", PASSWORD);
            ConsolePerson ann = ConsolePerson.signIn(console, "ann", PASSWORD);
            id = carl.get("exceptions?limit=1").path("data").path(0).path("id").asText();
            assertThat(medianMillisUntilSeen(carl, ann, id)).isLessThan(2_000);
            comment(carl, id);
            // It ends here without a savepoint: some comments are in the log, some in the folder.
        }

        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            ConsolePerson carl = ConsolePerson.signIn(console, "carl", PASSWORD);
            comment(carl, id);
            escalate(carl, id);
            attach(carl, id);
            awaitCount(engine, "case_event where kind = 'COMMENTED'", 20);
            awaitCount(engine, "case_event where kind = 'ATTACHED' and note like '% memo.txt'", 1);
            awaitCount(engine, "case_item where assignee = 'controller' and desk = 'control'", 1);
            assertThat(
                            count(
                                    engine,
                                    "case_event e where sequence <> (select count(*) from case_event"
                                            + " o where o.case_id = e.case_id"
                                            + " and o.sequence <= e.sequence)"))
                    .as("numbers without gaps")
                    .isZero();
            awaitCount(engine, "case_item where lease_holder is not null", 0);
            for (int i = 0; i < CASES; i++) {
                confirm(carl, i);
            }
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            awaitCount(engine, "case_item where open", 0);
        }
    }

    /** One takes a case and gives it back, five times; the other looks. */
    private static long medianMillisUntilSeen(ConsolePerson one, ConsolePerson other, String id)
            throws Exception {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            assertThat(one.send("PUT", lease(id), "claim-" + i, "{\"minutes\":5}").statusCode())
                    .isEqualTo(202);
            awaitHolder(other, id, "carl");
            millis.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(other.send("PUT", lease(id), "ann-" + i, "{}").statusCode()).isEqualTo(409);
            assertThat(one.send("DELETE", lease(id), "release-" + i, null).statusCode())
                    .isEqualTo(202);
            awaitHolder(other, id, "");
        }
        millis.sort(null);
        return millis.get(2);
    }

    private static String lease(String id) {
        return "exceptions/" + id + "/lease";
    }

    private static void awaitHolder(ConsolePerson person, String id, String holder) {
        Waiting.until(
                "lease of '" + holder + "'",
                PATIENCE,
                () ->
                        person.get("exceptions/" + id)
                                .path("lease")
                                .path("holder")
                                .asText("")
                                .equals(holder));
    }

    private static void comment(ConsolePerson person, String id) throws Exception {
        for (int i = 0; i < 20; i++) {
            String body = "{\"text\":\"comment " + i + "\"}";
            assertThat(
                            person.send(
                                            "POST",
                                            "exceptions/" + id + "/comments",
                                            "comment-" + i,
                                            body)
                                    .statusCode())
                    .isEqualTo(202);
        }
    }

    private static void escalate(ConsolePerson person, String id) throws Exception {
        assertThat(
                        person.send(
                                        "POST",
                                        "exceptions/" + id + "/escalate",
                                        "escalate",
                                        "{\"text\":\"too hard\"}")
                                .statusCode())
                .isEqualTo(202);
    }

    private static void attach(ConsolePerson person, String id) throws Exception {
        assertThat(
                        person.send(
                                        "POST",
                                        "exceptions/" + id + "/attachments?name=memo.txt",
                                        "attach",
                                        "as the vendor wrote")
                                .statusCode())
                .isEqualTo(202);
    }

    private static void confirm(ConsolePerson person, int item) throws Exception {
        String body =
                """
                {"kind":"confirm","left":["B%1$d"],"right":["L%1$d"],"reason":"checked"}
                """
                        .formatted(item);
        assertThat(person.send("POST", "decisions", "confirm-" + item, body).statusCode())
                .isEqualTo(202);
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                home, engine, user("carl", Role.CONTROLLER), user("ann", Role.AP_ANALYST));
    }

    private EngineSettings settings() {
        return new EngineHome(home).quickEngine(CashSettings.DEFAULTS);
    }

    private void drop() throws Exception {
        drop("bank-transactions-1.jsonl", "bookingDate", "B", "9.00");
        drop("ledger-entries-1.jsonl", "postingDate", "L", "7.50");
    }

    /** Items that nothing but a person can tie together. */
    private void drop(String name, String dateField, String prefix, String cents) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CASES; i++) {
            lines.append(
                    """
                    {"id":"%s%d","accountId":"DE1","%s":"2026-03-02","amount":"%d%s","currency":"EUR"}
                    """
                            .formatted(prefix, i, dateField, 100 + 37 * i, cents));
        }
        Files.createDirectories(home.resolve("inbox"));
        Path part = Files.writeString(home.resolve("inbox").resolve(name + ".part"), lines);
        Files.move(part, home.resolve("inbox").resolve(name));
    }
}
