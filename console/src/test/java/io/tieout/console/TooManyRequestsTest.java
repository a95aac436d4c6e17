package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A console that takes five requests a minute. */
class TooManyRequestsTest {

    private static final int MOST = 5;

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(TooManyRequestsTest::patientFor);

    private static ConsoleSettings patientFor(ConsoleSettings it) {
        return new ConsoleSettings(
                it.host(),
                it.port(),
                it.otherPorts(),
                it.dataFolder(),
                it.inputFolder(),
                it.companies(),
                it.issuer(),
                it.onePassword(),
                MOST,
                it.casework(),
                it.webhooks(),
                it.tls(),
                it.prints(),
                it.approvalLinks(),
                it.originals());
    }

    @Test
    void shouldAskOneUserToWaitAndLetAnotherIn() {
        Browser ann = CONSOLE.signedIn("ann");
        Browser vic = CONSOLE.signedIn("vic");
        for (int left = MOST - 1; left >= 0; left--) {
            Answer answer = ann.get("session");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
        }

        Answer refused = ann.get("session");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(vic.get("session").status()).isEqualTo(200);
        CONSOLE.pass(60_001);
        assertThat(ann.get("session").status()).isEqualTo(200);
    }
}
