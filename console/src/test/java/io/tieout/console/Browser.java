package io.tieout.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests as a browser would, with cookie and token. */
final class Browser {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> headers = new HashMap<>();
    private final URI address;

    Browser(URI address) {
        this.address = address;
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Browser signIn(String user, String password) {
        Answer answer = post("session", Map.of("user", user, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("not signed in: " + answer.text());
        }
        headers.put("Cookie", answer.header("Set-Cookie").replaceFirst(";.*", ""));
        headers.put("X-CSRF-Token", answer.json().path("csrfToken").asText());
        return this;
    }

    Browser with(String header, String value) {
        Browser other = new Browser(address);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    /** With a key that no request had before. */
    Browser once() {
        return with("Idempotency-Key", "once-" + KEYS.incrementAndGet());
    }

    Browser without(String header) {
        Browser other = new Browser(address);
        other.headers.putAll(headers);
        other.headers.remove(header);
        return other;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        try {
            return postRaw(path, "application/json", JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer put(String path, Object body) {
        try {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer sendRaw(String method, String path, String type, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body)));
    }

    Answer putRaw(String path, String type, byte[] body) {
        return send(
                request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    Answer postRaw(String path, String type, byte[] body) {
        return send(
                request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                address.resolve(path.startsWith("/") ? path : "/api/v1/" + path))
                        .timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
