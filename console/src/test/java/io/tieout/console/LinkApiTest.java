package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.console.approvals.ApprovalLink;
import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approving by the link of a notice, without signing in. */
class LinkApiTest {

    private static final ApprovalLinks LINKS = links("0123456789abcdefghijklmn");
    private static final long DAY_SECONDS = 86_400;

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> it.withApprovalLinks(LINKS));

    private static ApprovalLinks links(String key) {
        return new ApprovalLinks(key.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void shouldTakeTheWordOfWhoeverHoldsTheLink() throws Exception {
        ask("x-link-1", "acme", "B-71", "mia, max");
        String token = token("x-link-1", "acme", "B-71", "mia");

        JsonNode seen = send("look", Map.of("token", token)).json();
        Answer decided = send("decide", Map.of("token", token, "kind", "confirm"));

        assertThat(seen.path("state").asText()).isEqualTo("waits");
        assertThat(seen.path("role").asText()).isEqualTo("manager");
        assertThat(seen.path("amount").path("amount").asText()).isEqualTo("250.00");
        assertThat(decided.status()).isEqualTo(202);
        String line = delivered(decided.json().path("id").asText());
        assertThat(line)
                .contains("\"kind\":\"confirm\"", "\"left\":[\"B-71\"]", "\"decidedBy\":\"mia\"")
                .contains("\"accountId\":\"acme\"");
        Answer again = send("decide", Map.of("token", token, "kind", "confirm"));
        assertThat(again.text()).isEqualTo(decided.text());
        assertThat(
                        send("decide", Map.of("token", token, "kind", "reject", "reason", "no"))
                                .status())
                .as("who approved does not refuse by the same link")
                .isEqualTo(422);
    }

    @Test
    void shouldRefuseLinksThatAreNotOurs() throws Exception {
        ask("x-link-2", "acme", "B-72", "mia");
        ApprovalLink link = link("x-link-2", "acme", "B-72", "mia", DAY_SECONDS);
        String token = LINKS.token(link);
        String forged = links("another key, another key").token(link);
        String changed =
                token.substring(0, 9) + (token.charAt(9) == 'A' ? "B" : "A") + token.substring(10);

        for (String wrong : List.of("", "nonsense", "a.b", forged, changed, token + "A")) {
            assertThat(send("look", Map.of("token", wrong)).status()).as(wrong).isEqualTo(404);
            assertThat(send("decide", Map.of("token", wrong, "kind", "confirm")).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-link-3, acme, B-73, mia, -1, expired",
        "x-link-3, acme, B-73, zoe, 60, over",
        "x-link-3, bolt, B-73, mia, 60, over",
        "x-link-3, acme, B-99, mia, 60, over",
        "x-nothing, acme, B-73, mia, 60, over"
    })
    void shouldDecideNothingThatDoesNotWaitForThePerson(
            String exception,
            String company,
            String bill,
            String person,
            long seconds,
            String state)
            throws Exception {
        ask("x-link-3", "acme", "B-73", "mia");
        String token = LINKS.token(link(exception, company, bill, person, seconds));

        assertThat(send("look", Map.of("token", token)).json().path("state").asText())
                .isEqualTo(state);
        assertThat(send("decide", Map.of("token", token, "kind", "confirm")).status())
                .isEqualTo(409);
    }

    @Test
    void shouldAskForAReasonAndForAKindThatThereIs() throws Exception {
        ask("x-link-4", "acme", "B-74", "mia");
        String token = token("x-link-4", "acme", "B-74", "mia");

        assertThat(send("decide", Map.of("token", token, "kind", "reject")).status())
                .isEqualTo(422);
        assertThat(send("decide", Map.of("token", token, "kind", "release")).status())
                .isEqualTo(422);
        assertThat(send("decide", Map.of("token", token)).status()).isEqualTo(422);
        assertThat(
                        send("decide", Map.of("token", token, "kind", "reject", "reason", "twice"))
                                .status())
                .isEqualTo(202);
    }

    private static void ask(String id, String company, String bill, String people)
            throws Exception {
        ExceptionItem item =
                new ExceptionItem(
                        id,
                        "approvals",
                        Reason.APPROVAL_REQUIRED,
                        Severity.MEDIUM,
                        company,
                        List.of(bill),
                        new Money(250_00, "EUR"),
                        CONSOLE.now(),
                        ExceptionStatus.OPEN,
                        "Waits for manager, step 1 of 1: " + people + ".",
                        List.of(),
                        List.of(new Evidence("waits for", "manager", people, false)));
        CONSOLE.database().transaction(c -> StoreWriter.writeExceptions(c, List.of(item)));
    }

    private static String token(String exception, String company, String bill, String person) {
        return LINKS.token(link(exception, company, bill, person, DAY_SECONDS));
    }

    private static ApprovalLink link(
            String exception, String company, String bill, String person, long seconds) {
        return new ApprovalLink(exception, company, bill, person, CONSOLE.now() / 1_000 + seconds);
    }

    private static Answer send(String what, Map<String, String> body) {
        return CONSOLE.browser().post("approvals:" + what, new HashMap<>(body));
    }

    private static String delivered(String id) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString().lines().filter(it -> it.contains(id)).findFirst().orElseThrow();
    }
}
