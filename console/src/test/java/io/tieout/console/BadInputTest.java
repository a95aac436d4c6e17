package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.tieout.console.Browser.Answer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.identity.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every endpoint, with all that can be wrong with a request. */
class BadInputTest {

    private static final OriginalsStandIn ORIGINALS = new OriginalsStandIn();

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> AllBooks.everything(it, ORIGINALS));

    /** Of each kind one that is there, so that a request gets past the search for it. */
    private static AllBooks books;

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

    private static final List<String> KINDS =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1e999",
                    "99999999999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\udc00\"",
                    "\"" + "x".repeat(100_000) + "\"",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[{}]",
                    "[\"\"]",
                    "{}",
                    "{\"amount\":\"1e9999999\",\"currency\":\"EUR\"}",
                    "{\"\\u0000\":null}");

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

    @BeforeAll
    static void write() throws Exception {
        books = AllBooks.write(CONSOLE, ORIGINALS, "acme");
    }

    @Test
    void shouldRefuseEveryBodyWhenItIsNone() {
        Browser user = CONSOLE.signedIn("carl").with("Idempotency-Key", "bad");
        Browser admin = CONSOLE.signedIn("ada").with("Idempotency-Key", "bad");
        for (Endpoint endpoint : takingBodies()) {
            String path = books.path(endpoint);
            for (String body : BODIES) {
                for (Browser browser : List.of(user, admin)) {
                    requireRefused(endpoint + " " + body, send(browser, endpoint, body));
                }
            }
            requireRefused(
                    endpoint + " bytes",
                    user.sendRaw(
                            endpoint.method().name(),
                            path,
                            "application/json",
                            new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
                Answer answer =
                        user.sendRaw(endpoint.method().name(), path, type, new byte[] {'1'});
                assertThat(answer.status()).as("%s as %s", endpoint, type).isIn(403, 415);
            }
            Answer large =
                    user.sendRaw(
                            endpoint.method().name(),
                            path,
                            "application/json",
                            new byte[(1 << 20) + 1]);
            assertThat(large.status()).as("%s too large", endpoint).isIn(403, 413);
        }
    }

    /** Each field by itself, the others missing, with what it cannot be. */
    @Test
    void shouldNeverFailWhenAFieldIsOfAnotherKind() {
        Browser user = CONSOLE.signedIn("carl").with("Idempotency-Key", "kind");
        Browser admin = CONSOLE.signedIn("ada").with("Idempotency-Key", "kind");
        for (Endpoint endpoint : takingBodies()) {
            Browser browser = endpoint.permission() == Permission.WEBHOOKS ? admin : user;
            for (RecordComponent field : endpoint.request().getRecordComponents()) {
                for (String kind : KINDS) {
                    String body = "{\"" + field.getName() + "\":" + kind + "}";
                    requireSane(endpoint + " " + body, send(browser, endpoint, body));
                }
            }
        }
    }

    private static List<Endpoint> takingBodies() {
        List<Endpoint> all =
                CONSOLE.console().endpoints().stream()
                        .filter(it -> it.request() != null && !it.path().equals("/session"))
                        .toList();
        assertThat(all.stream().map(it -> it.method().name() + " " + it.path()))
                .contains("PUT /exceptions/{id}/lease", "POST /approvals:decide");
        return all;
    }

    private static Answer send(Browser browser, Endpoint endpoint, String body) {
        return browser.sendRaw(
                endpoint.method().name(),
                books.path(endpoint),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
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
            String path = books.path(endpoint);
            for (Parameter parameter : endpoint.parameters()) {
                String name = parameter.name();
                for (String value : VALUES) {
                    requireSane(carl, path + "?" + name + "=" + value);
                }
                requireSane(carl, path + "?" + name + "=a&" + name + "=b");
            }
            requireRefused(endpoint + " unknown", carl.get(path + "?nonsense=1"));
            for (String id :
                    List.of("%00", "%ED%A0%80", "x".repeat(2_000), "%27", "%3Cscript%3E")) {
                requireSane(carl, books.path(endpoint, id));
            }
        }
    }

    @Test
    void shouldRefuseEveryEndpointWhenNobodyIsSignedIn() {
        requireNotSignedIn(CONSOLE.browser());
    }

    @Test
    void shouldRefuseEveryEndpointWhenTheSessionIsOver() {
        Browser carl = CONSOLE.signedIn("carl");
        Browser ada = CONSOLE.signedIn("ada");
        assertThat(carl.get("overview").status()).isEqualTo(200);

        CONSOLE.pass(TimeUnit.HOURS.toMillis(1) + 1);

        requireNotSignedIn(carl);
        requireNotSignedIn(ada);
    }

    private static void requireNotSignedIn(Browser browser) {
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.permission() != null) {
                Answer answer = AllBooks.ask(browser, endpoint, books.path(endpoint));
                requireRefused(endpoint.toString(), answer);
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
        requireSane(path, browser.get(path));
    }

    private static void requireSane(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isLessThan(500);
        assertThat(answer.text()).as(what).doesNotContain("\tat ", "Exception:", "io.tieout");
    }

    private static void requireRefused(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("requestId").asText())
                .as(what)
                .isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.text()).as(what).doesNotContain("\tat ", "Exception", "io.tieout");
    }
}
