package io.tieout.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.console.ConsoleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody who is signed in to a console. */
final class ConsolePerson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private String cookie = "";
    private String csrfToken = "";

    private ConsolePerson(URI api) {
        this.api = api;
    }

    static ConsolePerson signIn(ConsoleServer console, String user, String password)
            throws Exception {
        ConsolePerson person = new ConsolePerson(console.address().resolve("/api/v1/"));
        HttpResponse<String> answer =
                person.send(
                        "POST",
                        "session",
                        "none",
                        "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}");
        person.cookie =
                answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        person.csrfToken = JSON.readTree(answer.body()).path("csrfToken").asText();
        return person;
    }

    JsonNode get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(PATIENCE)
                        .header("Cookie", cookie)
                        .build();
        return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /**
     * @param body null for none
     */
    HttpResponse<String> send(String method, String path, String key, String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(PATIENCE)
                        .header("Cookie", cookie)
                        .header("X-CSRF-Token", csrfToken)
                        .header("Idempotency-Key", key);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
