package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.console.identity.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tokens that an issuer gives out: its discovery, keys, token endpoint and signatures are its own,
 * and the console is told its address alone.
 */
class IssuedTokenTest {

    private static final String AUDIENCE = "tieout";
    private static final String ISSUER = "house";
    private static final String STRANGER = "elsewhere";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MockOAuth2Server SERVER = server();

    @RegisterExtension
    static final TestConsole CONSOLE =
            new TestConsole(
                    Optional.of(
                            new TokenIssuer(
                                    SERVER.issuerUrl(ISSUER).toString(),
                                    AUDIENCE,
                                    Optional.empty())));

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Test
    void shouldKnowWhoAskedTheIssuerForAToken() throws Exception {
        Browser browser = bearing(token(ISSUER, AUDIENCE, 600));

        assertThat(browser.get("session").json().path("user").path("id").asText())
                .isEqualTo("machine");
        assertThat(browser.get("exceptions/X-2").status()).isEqualTo(200);
        assertThat(browser.get("exceptions/X-9").status()).as("of bolt").isEqualTo(404);
        assertThat(browser.get("journals").status()).as("no such role").isEqualTo(403);
    }

    @Test
    void shouldRefuseATokenThatIsForAnotherOrOfAnotherOrTooOld() throws Exception {
        for (String token :
                List.of(
                        token(ISSUER, "another", 600),
                        token(STRANGER, AUDIENCE, 600),
                        token(ISSUER, AUDIENCE, -600))) {
            assertThat(bearing(token).get("session").status()).isEqualTo(401);
        }
    }

    private static Browser bearing(String token) {
        return CONSOLE.browser().with("Authorization", "Bearer " + token);
    }

    /** As a machine asks for one, with its own name and password. */
    private static String token(String issuer, String audience, long seconds)
            throws IOException, InterruptedException {
        SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        issuer,
                        "machine",
                        "JWT",
                        List.of(audience),
                        Map.of(
                                "tieout_roles", List.of("arAnalyst"),
                                "tieout_companies", List.of("acme")),
                        seconds));
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        SERVER.tokenEndpointUrl(issuer).toString()))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Authorization", "Basic bWFjaGluZTpzZWNyZXQ=")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "grant_type=client_credentials&scope=tieout"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static MockOAuth2Server server() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }
}
