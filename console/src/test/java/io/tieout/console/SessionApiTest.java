package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldSayWhoOneIsWhenSignedIn() {
        Answer answer =
                CONSOLE.browser()
                        .post("session", Map.of("user", "ann", "password", TestConsole.PASSWORD));

        JsonNode session = answer.json();
        assertThat(session.path("user").path("companies").path(0).asText()).isEqualTo("acme");
        assertThat(session.path("csrfToken").asText()).hasSizeGreaterThan(40);
        assertThat(session.path("capabilities").toString())
                .contains("decide:bank", "decide:receivables")
                .doesNotContain("lease", "evidencePack");
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(session.path("csrfToken").asText());
        assertThat(CONSOLE.signedIn("ann").get("session").json().path("user"))
                .isEqualTo(session.path("user"));
    }

    @Test
    void shouldRefuseWhenNobodyIsSignedInOrTheSessionIsOver() {
        Browser idle = CONSOLE.signedIn("ann");
        Browser out = CONSOLE.signedIn("ann");
        assertThat(CONSOLE.browser().get("overview").status()).isEqualTo(401);
        assertThat(CONSOLE.browser().with("Cookie", "tieout_session=x").get("session").status())
                .isEqualTo(401);
        assertThat(out.method("DELETE", "session").status()).isEqualTo(204);
        assertThat(out.get("session").status()).isEqualTo(401);
        assertThat(idle.get("session").status()).isEqualTo(200);
        CONSOLE.pass(Sessions.LONGEST_IDLE_MILLIS);
        assertThat(idle.get("session").status()).isEqualTo(401);
        Browser busy = CONSOLE.signedIn("ann");
        for (int i = 0; i < 24; i++) {
            assertThat(busy.get("session").status()).isEqualTo(200);
            CONSOLE.pass(Sessions.LONGEST_MILLIS / 24);
        }
        assertThat(busy.get("session").status()).isEqualTo(401);
    }

    @Test
    void shouldRefuseChangesWhenTheTokenIsMissingOrWrong() {
        Browser ann = CONSOLE.signedIn("ann");

        Answer missing = ann.without("X-CSRF-Token").method("DELETE", "session");
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.json().path("type").asText()).isEqualTo("/problems/csrf");
        assertThat(ann.with("X-CSRF-Token", "wrong").method("DELETE", "session").status())
                .isEqualTo(403);
        assertThat(ann.get("session").status()).isEqualTo(200);
    }

    @Test
    void shouldTellNothingApartAndSlowDownWhenPasswordsAreWrong() {
        Browser browser = CONSOLE.browser();
        Answer wrong = browser.post("session", Map.of("user", "carl", "password", "no"));
        Answer nobody = browser.post("session", Map.of("user", "nobody", "password", "no"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(nobody.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        for (int i = 0; i < 4; i++) {
            browser.post("session", Map.of("user", "carl", "password", "no"));
        }
        Answer slowed =
                browser.post("session", Map.of("user", "carl", "password", TestConsole.PASSWORD));
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 61);
        assertThat(CONSOLE.signedIn("vic").get("session").status()).isEqualTo(200);
        CONSOLE.pass(60_001);
        assertThat(CONSOLE.signedIn("carl").get("session").status()).isEqualTo(200);
    }

    @Test
    void shouldKeepBrowsersStrictWhenAnswering() {
        Answer answer = CONSOLE.browser().get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).hasSize(16);
        assertThat(answer.header("Server")).isNull();
        assertThat(CONSOLE.signedIn("vic").get("session").header("RateLimit-Remaining"))
                .isNotNull();
    }

    @Test
    void shouldMakeUsersWithPasswordsToldOnceWhenThereAreNone(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("users.json");
        LocalUsers made = LocalUsers.open(file, false);
        LocalUsers read = LocalUsers.open(file, false);

        assertThat(made.newPasswords())
                .containsOnlyKeys("analyst", "approver", "controller", "auditor", "admin");
        assertThat(new HashSet<>(made.newPasswords().values())).hasSize(5);
        assertThat(read.newPasswords()).isEmpty();
        String text = Files.readString(file);
        assertThat(text).contains("$argon2id$");
        made.newPasswords().values().forEach(it -> assertThat(text).doesNotContain(it));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        new HashSet<>(
                                LocalUsers.open(folder.resolve("demo.json"), true)
                                        .newPasswords()
                                        .values()))
                .hasSize(1);
    }
}
