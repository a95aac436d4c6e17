package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payment proposals: changed by one person, approved by another, exported once. */
class PaymentApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final String RUN = "payments/proposals/" + TestShelf.NAME;
    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();

    @BeforeEach
    void proposeAnew() {
        CONSOLE.engine().shelf().reset("acme");
    }

    @Test
    void shouldShowDiscountAgainstHurdleAndTheCashThatIsLeft() {
        JsonNode run = as("pam").get(RUN).json();

        assertThat(run.path("proposal").path("state").asText()).isEqualTo("proposed");
        assertThat(run.path("hurdlePercent").asText()).isEqualTo("10");
        JsonNode bill = bill(run, "RE-2026-118");
        assertThat(bill.path("annualReturnPercent").asText()).isEqualTo("33.86");
        assertThat(bill.path("discount").path("amount").asText()).isEqualTo("20.00");
        assertThat(bill.path("reason").asText()).isEqualTo("discount");
        JsonNode account = run.path("accounts").get(0);
        assertThat(account.path("available").path("amount").asText()).isEqualTo("5000.00");
        assertThat(account.path("left").path("amount").asText()).isEqualTo("3175.00");
        assertThat(run.path("leftOut").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("not_due", "held");
        JsonNode all = as("pam").get("payments/proposals").json();
        assertThat(all.findValuesAsText("state")).contains("proposed", "unreadable");
    }

    @Test
    void shouldLetAnotherPersonApproveWhatTheClerkChanged() {
        JsonNode seen = as("pam").get(RUN).json();
        JsonNode changed = step("pam", "include", seen, Map.of("invoiceId", "id-4402")).json();
        assertThat(bill(changed, "4402").path("reason").asText()).isEqualTo("chosen");
        changed = step("pam", "remove", changed, Map.of("invoiceId", "id-4401")).json();
        changed = step("pam", "move", changed, Map.of("runDate", "2026-03-25")).json();
        assertThat(changed.path("proposal").path("makers").toString())
                .isEqualTo("[\"anton\",\"pam\"]");

        assertThat(step("pam", "approve", changed, Map.of()).status())
                .as("an analyst approves nothing")
                .isEqualTo(403);
        JsonNode approved = step("eve", "approve", changed, Map.of()).json();

        assertThat(approved.path("proposal").path("approvedBy").asText()).isEqualTo("eve");
        assertThat(approved.path("proposal").path("runDate").asText()).isEqualTo("2026-03-25");
        assertThat(step("pam", "remove", approved, Map.of("invoiceId", "id-4402")).status())
                .as("nothing of it changes any more")
                .isEqualTo(409);
    }

    @Test
    void shouldRefuseWhenWhoChangedItApproves() {
        JsonNode seen = as("carl").get(RUN).json();
        assertThat(seen.path("mayApprove").asBoolean()).isTrue();
        JsonNode changed = step("carl", "remove", seen, Map.of("invoiceId", "id-4401")).json();

        assertThat(changed.path("mayApprove").asBoolean()).isFalse();
        Answer refused = step("carl", "approve", changed, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("cannot approve it");
    }

    @Test
    void shouldRefuseAStepOfWhatSomebodyElseChanged() {
        JsonNode seen = as("eve").get(RUN).json();
        step("pam", "include", seen, Map.of("invoiceId", "id-4402"));

        assertThat(step("eve", "approve", seen, Map.of()).status()).isEqualTo(412);
    }

    @Test
    void shouldTakeTheVersionFromIfMatch() {
        String seen = as("eve").get(RUN).header("ETag");
        Answer changed =
                as("pam")
                        .once()
                        .with("If-Match", seen)
                        .post(RUN + ":include", Map.of("invoiceId", "id-4402"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(seen);

        Browser late = as("eve").once().with("If-Match", seen);
        assertThat(late.post(RUN + ":approve", Map.of()).status()).isEqualTo(412);
        String version = changed.json().path("proposal").path("version").asText();
        assertThat(late.post(RUN + ":approve", Map.of("version", version)).status())
                .as("two versions at once")
                .isEqualTo(412);
        assertThat(late.with("If-Match", "W/" + seen).post(RUN + ":approve", Map.of()).status())
                .isEqualTo(400);
        assertThat(
                        late.with("If-Match", changed.header("ETag"))
                                .post(RUN + ":approve", Map.of())
                                .status())
                .isEqualTo(200);
    }

    @Test
    void shouldGiveTheBankTheSameBytesAndExpectThem() {
        JsonNode seen = as("pam").get(RUN).json();
        assertThat(as("pam").get(RUN + "/bank-file").status()).isEqualTo(409);
        assertThat(step("pam", "export", seen, Map.of("form", "pain.001")).status())
                .as("not approved")
                .isEqualTo(409);
        JsonNode approved = step("eve", "approve", seen, Map.of()).json();
        assertThat(step("pam", "export", approved, Map.of("form", "paper")).status())
                .isEqualTo(422);

        JsonNode sent = step("pam", "export", approved, Map.of("form", "pain.001")).json();

        assertThat(sent.path("proposal").path("exportedAs").asText()).isEqualTo("pain.001");
        Answer file = as("pam").get(RUN + "/bank-file");
        assertThat(file.text()).startsWith("pain.001 of pr-");
        assertThat(file.header("Content-Type")).isEqualTo("application/xml");
        assertThat(file.header("Content-Disposition")).contains("2026-03-24.xml");
        assertThat(as("pam").get(RUN + "/bank-file").text()).isEqualTo(file.text());
        assertThat(Set.copyOf(CONSOLE.engine().shelf().expected()))
                .as("told again with each download, in the same words")
                .hasSize(2);
        assertThat(step("pam", "export", sent, Map.of("form", "nacha")).json().path("detail"))
                .hasToString(
                        "\"it left as pain.001 already; as nacha too it would be paid twice: %s\""
                                .formatted(sent.path("proposal").path("id").asText()));
    }

    @ParameterizedTest
    @CsvSource({"pam, 200", "eve, 200", "aud, 200", "olga, 200", "vic, 403", "ada, 403"})
    void shouldBeSeenByThoseWhoPayOrAudit(String user, int status) {
        assertThat(as(user).get(RUN).status()).isEqualTo(status);
    }

    @Test
    void shouldHideWhatIsOfAnotherCompany() {
        CONSOLE.engine().shelf().reset("bolt");

        assertThat(as("olga").get(RUN).status()).isEqualTo(404);
        assertThat(as("olga").get("payments/proposals").json()).isEmpty();
        assertThat(as("carl").get("payments/proposals/..%2Fsecret").status()).isEqualTo(404);
    }

    private static Answer step(
            String user, String step, JsonNode seen, Map<String, String> request) {
        Map<String, String> body = new HashMap<>(request);
        body.put("version", seen.path("proposal").path("version").asText());
        return as(user).once().post(RUN + ":" + step, body);
    }

    private static JsonNode bill(JsonNode run, String number) {
        for (JsonNode payment : run.path("payments")) {
            for (JsonNode bill : payment.path("bills")) {
                if (bill.path("number").asText().equals(number)) {
                    return bill;
                }
            }
        }
        throw new AssertionError("not paid: " + number);
    }

    private static Browser as(String user) {
        return SIGNED_IN.computeIfAbsent(user, CONSOLE::signedIn);
    }
}
