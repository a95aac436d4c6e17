package io.tieout.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.store.submissions.Attachments;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that people put to cases. */
class AttachmentApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final String PUT =
            "exceptions/X-2/attachments?name=letter%20of%20M%C3%BCller.pdf";
    private static final byte[] LETTER = "%PDF-1.7 we paid twice".getBytes(UTF_8);
    private static int keys;

    @BeforeEach
    void emptyInbox() throws IOException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
    }

    @Test
    void shouldTellTheEngineOfAFileOnceWhenItIsSentTwice() throws Exception {
        Browser ann = keyed("ann");
        Answer first = put(ann, PUT, LETTER);
        Answer again = put(ann, PUT, LETTER);

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(inbox()).hasSize(1);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("action").asText()).isEqualTo("attach");
        CaseAttachment told = CaseAttachment.parse(line.path("text").asText()).orElseThrow();
        assertThat(told.name()).isEqualTo("letter of Müller.pdf");
        assertThat(told.bytes()).isEqualTo(LETTER.length);
        assertThat(kept(told.sha256())).isEqualTo(LETTER);
        assertThat(put(ann, PUT, "other".getBytes(UTF_8)).status())
                .as("another file under the key")
                .isEqualTo(422);
    }

    @Test
    void shouldGiveAFileBackAsItCameAndOnlyForItsCase() throws Exception {
        assertThat(put(keyed("carl"), PUT, LETTER).status()).isEqualTo(202);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        CaseAttachment told = CaseAttachment.parse(line.path("text").asText()).orElseThrow();
        String file = "/attachments?sha256=" + told.sha256();
        Browser vic = CONSOLE.signedIn("vic");
        assertThat(vic.get("exceptions/X-2" + file).status())
                .as("before the case has it")
                .isEqualTo(404);

        attached(told);
        Answer answer = vic.get("exceptions/X-2" + file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo(LETTER);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''letter%20of%20M%C3%BCller.pdf");
        assertThat(vic.get("exceptions/X-9" + file).status()).as("another case").isEqualTo(404);
        assertThat(CONSOLE.signedIn("ann").get("exceptions/X-9" + file).status()).isEqualTo(404);
        JsonNode events = vic.get("exceptions/X-2").json().path("casework").path("events");
        JsonNode event = events.path(events.size() - 1);
        assertThat(event.path("what").asText()).isEqualTo("attached");
        assertThat(event.path("text").asText()).isEqualTo("letter of Müller.pdf");
        assertThat(event.path("attachment").path("sha256").asText()).isEqualTo(told.sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "ann, X-9, a.txt, 404",
        "ann, X-0000, a.txt, 404",
        "vic, X-2, a.txt, 403",
        "aud, X-2, a.txt, 403",
        "app, X-2, a.txt, 202",
        "ann, X-2, a%2Fb.txt, 422",
        "ann, X-2, a%0Ab.txt, 422",
        "ann, X-2, , 400"
    })
    void shouldKeepNothingOfWhoMayNot(String user, String id, String name, int status)
            throws Exception {
        byte[] content = ("of " + user + id + name).getBytes(UTF_8);
        String path = "exceptions/" + id + "/attachments" + (name == null ? "" : "?name=" + name);

        Answer answer = put(keyed(user), path, content);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void shouldRefuseWhatIsEmptyOrTooLarge() throws IOException {
        assertThat(put(keyed("ann"), PUT, new byte[0]).status()).isEqualTo(422);
        assertThat(put(keyed("ann"), PUT, new byte[(10 << 20) + 1]).status()).isEqualTo(413);
        assertThat(put(CONSOLE.signedIn("ann"), PUT, LETTER).status())
                .as("without a key")
                .isEqualTo(400);
        assertThat(inbox()).isEmpty();
    }

    private static Answer put(Browser browser, String path, byte[] file) {
        return browser.postRaw(path, "application/octet-stream", file);
    }

    private static byte[] kept(String sha256) throws SQLException {
        try (Connection connection = CONSOLE.database().connection()) {
            return Attachments.find(connection, sha256).orElseThrow();
        }
    }

    private static void attached(CaseAttachment file) throws SQLException {
        CaseStanding standing = new CaseStanding(true, "bank", "", "", "", 0, 0, "", "");
        CaseEvent event =
                new CaseEvent(
                        "X-2",
                        "acme",
                        1,
                        1,
                        CaseEventKind.ATTACHED,
                        TestConsole.NOW - 1_000,
                        "carl",
                        file.text(),
                        "",
                        standing);
        CONSOLE.database().transaction(c -> StoreWriter.writeCaseEvents(c, List.of(event)));
    }

    private static Browser keyed(String user) {
        keys++;
        return CONSOLE.signedIn(user).with("Idempotency-Key", "file-key-" + keys);
    }

    private static List<Path> inbox() throws IOException {
        Path folder = CONSOLE.inbox();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
