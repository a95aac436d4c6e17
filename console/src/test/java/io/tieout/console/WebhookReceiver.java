package io.tieout.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives webhooks and checks them as a receiver does that knows nothing but the published scheme:
 * the signed content is id, timestamp and body with dots between, the key what follows {@code
 * whsec_} in Base64, and any signature of the list may be the right one.
 */
final class WebhookReceiver implements AutoCloseable {

    private static final long TOLERANCE_SECONDS = 300;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int answer = 204;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    /** A message as it came. */
    record Received(String id, String timestamp, String signatures, String type, String body) {

        JsonNode json() throws IOException {
            return Browser.JSON.readTree(body);
        }

        boolean isSignedWith(String secret, long nowMillis) throws GeneralSecurityException {
            long age = nowMillis / 1_000 - Long.parseLong(timestamp);
            if (Math.abs(age) > TOLERANCE_SECONDS) {
                return false;
            }
            byte[] key = Base64.getDecoder().decode(secret.split("_", 2)[1]);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String content = id + "." + timestamp + "." + body;
            byte[] expected = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            for (String one : List.of(signatures.split(" ", -1))) {
                String[] versionAndValue = one.split(",", 2);
                if (versionAndValue[0].equals("v1")
                        && MessageDigest.isEqual(
                                expected, Base64.getDecoder().decode(versionAndValue[1]))) {
                    return true;
                }
            }
            return false;
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(
                new Received(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        headers.getFirst("Content-Type"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answer(int status) {
        answer = status;
    }

    /** The next message; fails if none comes in half a minute. */
    Received next() throws InterruptedException {
        Received next = received.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no webhook came");
        }
        return next;
    }

    /** Those that have come already. */
    int waiting() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
