package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Vendors' statements as the console tells them. */
class PartyStatementsApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldTellWhatTheDifferenceConsistsOf() {
        Browser carl = CONSOLE.signedIn("carl");
        JsonNode page = carl.get("party-statements?limit=1").json();
        JsonNode row = page.path("data").path(0);

        assertThat(page.path("hasMore").asBoolean()).isTrue();
        assertThat(row.path("difference").path("amount").asText()).isEqualTo("2000.00");
        assertThat(row.path("lines").isMissingNode()).isTrue();
        JsonNode whole = carl.get("party-statements/" + row.path("id").asText()).json();
        assertThat(whole.path("unexplained").path("amount").asText()).isEqualTo("0.00");
        assertThat(whole.path("causes")).hasSize(1);
        assertThat(whole.path("causes").path(0).path("cause").asText()).isEqualTo("notReceived");
        assertThat(whole.path("lines")).hasSize(3);
        assertThat(whole.path("lines").path(2).path("causes").path(0).asText())
                .isEqualTo("notReceived");
        assertThat(whole.path("lines").path(0).path("items").path(0).asText()).isEqualTo("I786");
        JsonNode next =
                carl.get("party-statements?limit=1&cursor=" + page.path("nextCursor").asText())
                        .json();
        assertThat(next.path("data").path(0).path("id").asText())
                .isNotEqualTo(row.path("id").asText());
        assertThat(next.path("hasMore").asBoolean()).isFalse();
    }

    @Test
    void shouldShowStatementsOfOnesCompaniesOnly() {
        Browser ann = CONSOLE.signedIn("ann");
        JsonNode seen = ann.get("party-statements").json().path("data");
        String hidden = PartyBooks.of("bolt", "S-9").get(0).id();

        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("companyId").asText()).isEqualTo("acme");
        for (String path : List.of(hidden, hidden + "/print?format=json")) {
            assertThat(ann.get("party-statements/" + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void shouldPrintAStatement() {
        Browser carl = CONSOLE.signedIn("carl");
        String id = PartyBooks.of("acme", "S-1").get(0).id();
        Browser.Answer answer = carl.get("party-statements/" + id + "/print?format=json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("statement-S-1.json");
        assertThat(answer.text()).contains("S-1");
        assertThat(carl.get("party-statements/" + id + "/print?format=doc").status())
                .isEqualTo(404);
        assertThat(carl.get("party-statements/" + id + "/print").status()).isEqualTo(400);
    }
}
