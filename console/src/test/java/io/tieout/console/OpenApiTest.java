package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.http.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldDescribeEveryEndpointWhenAsked() {
        JsonNode api = CONSOLE.browser().get("/openapi.json").json();

        assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            JsonNode operation =
                    api.path("paths")
                            .path("/api/v1" + endpoint.path())
                            .path(endpoint.method().name().toLowerCase(Locale.ROOT));
            assertThat(operation.path("summary").asText()).isEqualTo(endpoint.summary());
            assertThat(operation.path("responses").has("default")).isTrue();
        }
        List<JsonNode> references = api.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(40);
        for (JsonNode reference : references) {
            assertThat(api.at(reference.asText().substring(1)).path("properties"))
                    .as(reference.asText())
                    .isNotEmpty();
        }
        assertThat(
                        api.at("/components/schemas/PageOfExceptionRow/properties/data/items/$ref")
                                .asText())
                .endsWith("/ExceptionRow");
        assertThat(api.at("/components/schemas/ExceptionDossier/properties").has("explanation"))
                .isTrue();
    }

    @Test
    void shouldLoadNothingFromElsewhereWhenBrowsed() {
        Browser browser = CONSOLE.browser();
        String page = browser.get("/api/docs").text();

        assertThat(page).contains("/api/docs/docs.js").doesNotContain("http://", "https://");
        assertThat(browser.get("/api/docs").header("Content-Type")).startsWith("text/html");
        assertThat(browser.get("/api/docs/docs.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(browser.get("/api/docs/docs.css").status()).isEqualTo(200);
        assertThat(browser.get("/queues/bank").header("Content-Type")).startsWith("text/html");
        assertThat(browser.get("/missing.js").status()).isEqualTo(404);
    }

    @Test
    void shouldNameEveryAddressWhenTheReferenceIsRead() throws Exception {
        String reference = Files.readString(Path.of("../docs/reference/api.md"));

        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            String last = endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1);
            assertThat(reference).as(endpoint.path()).contains(last);
        }
    }
}
