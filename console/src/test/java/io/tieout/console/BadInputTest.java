package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.tieout.console.Browser.Answer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every endpoint, with all that can be wrong with a request. */
class BadInputTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final List<String> BODIES =
            List.of(
                    "",
                    "null",
                    "[]",
                    "7",
                    "\"text\"",
                    "{",
                    "{\"a\":1,\"a\":2}",
                    "{\"unknown\":true}",
                    "{} {}",
                    "[".repeat(5_000),
                    "{\"kind\":{},\"user\":[],\"reason\":{},\"raw\":[],\"dryRun\":\"x\"}",
                    "{\"left\":\"B-2\"}",
                    "{\"left\":[null]}",
                    "{\"decisions\":[null]}",
                    "{\"kind\":\"confirm\",\"left\":[\"\\u0000\"],\"right\":[\"\\ud800\"]}",
                    "{\"user\":\"\\u0000\",\"password\":\"\\ud800\"}");

    private static final List<String> VALUES =
            List.of(
                    "",
                    "x",
                    "-1",
                    "0",
                    "501",
                    "99999999999999999999",
                    "2026-02-30",
                    "+10000-01-01",
                    "%00",
                    "%F0%9F%98%80",
                    "%ED%A0%80",
                    "%27%20or%201%3D1--",
                    "..%2f..%2fetc%2fpasswd",
                    "AAAA",
                    "AAAAAAEBAAAAAAAAAAE",
                    "x".repeat(3_000));

    @Test
    void shouldRefuseEveryBodyWhenItIsNone() {
        Browser user = CONSOLE.signedIn("carl").with("Idempotency-Key", "bad");
        Browser admin = CONSOLE.signedIn("ada").with("Idempotency-Key", "bad");
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.method() == HandlerType.POST
                    && endpoint.request() != null
                    && endpoint.permission() != null) {
                for (String body : BODIES) {
                    for (Browser browser : List.of(user, admin)) {
                        requireRefused(
                                endpoint + " " + body,
                                browser.postRaw(
                                        path(endpoint, "X-2"),
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8)));
                    }
                }
                requireRefused(
                        endpoint + " bytes",
                        user.postRaw(
                                path(endpoint, "X-2"),
                                "application/json",
                                new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
                assertThat(
                                user.postRaw(path(endpoint, "X-2"), "text/plain", new byte[] {'1'})
                                        .status())
                        .as("%s as text", endpoint)
                        .isIn(403, 415);
                assertThat(
                                user.postRaw(
                                                path(endpoint, "X-2"),
                                                "application/json",
                                                new byte[(1 << 20) + 1])
                                        .status())
                        .as("%s too large", endpoint)
                        .isIn(403, 413);
            }
        }
    }

    @Test
    void shouldRefuseSigningInWhenTheBodyIsNone() {
        for (String body : BODIES) {
            requireRefused(
                    body,
                    CONSOLE.browser()
                            .postRaw(
                                    "session",
                                    "application/json",
                                    body.getBytes(StandardCharsets.UTF_8)));
        }
        CONSOLE.pass(60_001);
    }

    @Test
    void shouldNeverFailWhenParametersAreOdd() {
        Browser carl = CONSOLE.signedIn("carl");
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.method() != HandlerType.GET || endpoint.path().equals("/events")) {
                continue;
            }
            for (Parameter parameter : endpoint.parameters()) {
                for (String value : VALUES) {
                    requireSane(carl, path(endpoint, "X-2") + "?" + parameter.name() + "=" + value);
                }
                requireSane(
                        carl,
                        path(endpoint, "X-2")
                                + "?"
                                + parameter.name()
                                + "=a&"
                                + parameter.name()
                                + "=b");
            }
            requireRefused(endpoint + " unknown", carl.get(path(endpoint, "X-2") + "?nonsense=1"));
            for (String id :
                    List.of("%00", "%ED%A0%80", "x".repeat(2_000), "%27", "%3Cscript%3E")) {
                requireSane(carl, path(endpoint, id));
            }
        }
    }

    @Test
    void shouldRefuseEveryEndpointWhenNobodyIsSignedIn() {
        Browser nobody = CONSOLE.browser();
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.permission() != null) {
                Answer answer =
                        endpoint.method() == HandlerType.POST
                                ? nobody.post(path(endpoint, "X-2"), Map.of())
                                : nobody.method(endpoint.method().name(), path(endpoint, "X-2"));
                assertThat(answer.status()).as(endpoint.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void shouldSayWhatIsNotThereWhenAnAddressOrMethodIsWrong() {
        Browser carl = CONSOLE.signedIn("carl");

        assertThat(carl.get("nothing").status()).isEqualTo(404);
        assertThat(carl.method("PATCH", "overview").status()).isEqualTo(405);
        assertThat(carl.method("DELETE", "nothing").status()).isEqualTo(404);
        assertThat(carl.method("PUT", "exceptions/X-2/lease").status()).isEqualTo(415);
        assertThat(carl.get("/../../etc/passwd").status()).isIn(200, 400, 404);
        assertThat(carl.get("/web/%2e%2e/io/tieout/console/ConsoleServer.class").status())
                .isIn(400, 404);
    }

    @Test
    void shouldAnswerWhenBytesAreNoHttp() throws IOException {
        for (String raw :
                List.of(
                        "GET /api/v1/overview HTTP/1.1\r\nHost: x\r\nCookie: a=%zz\r\n\r\n",
                        "GET /api/v1/exceptions?q=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "NONSENSE\r\n\r\n")) {
            try (Socket socket =
                    new Socket(CONSOLE.address().getHost(), CONSOLE.address().getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(raw.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(raw).startsWith("HTTP/1.1 4").doesNotContain("\tat ");
            }
        }
    }

    private static void requireSane(Browser browser, String path) {
        Answer answer = browser.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("\tat ", "Exception:", "io.tieout");
    }

    private static void requireRefused(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("requestId").asText())
                .as(what)
                .isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.text()).as(what).doesNotContain("\tat ", "Exception", "io.tieout");
    }

    private static String path(Endpoint endpoint, String id) {
        return "/api/v1" + endpoint.path().replace("{id}", id);
    }
}
