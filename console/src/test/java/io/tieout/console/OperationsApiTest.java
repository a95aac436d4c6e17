package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldSayHowTheEngineDoesToThoseWhoSeeAllCompanies() {
        JsonNode health = CONSOLE.signedIn("vic").get("operations").json();

        assertThat(health.at("/job/state").asText()).isEqualTo("RUNNING");
        assertThat(health.at("/log/unread").asLong()).isEqualTo(7);
        assertThat(health.at("/checkpoints/lastMillis").asLong()).isEqualTo(144);
        assertThat(health.at("/stages/0/behindMillis").isNull()).isTrue();
        assertThat(health.at("/stages/1/behindMillis").asLong()).isEqualTo(5_120);
        assertThat(CONSOLE.signedIn("ann").get("operations").status()).isEqualTo(403);
        assertThat(CONSOLE.browser().get("operations").status()).isEqualTo(401);
    }
}
