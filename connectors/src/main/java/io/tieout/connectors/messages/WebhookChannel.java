package io.tieout.connectors.messages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts messages as JSON, signed as the Standard Webhooks specification says: the receiver checks
 * {@code webhook-signature} over id, time and body, and drops a {@code webhook-id} that it has had.
 */
final class WebhookChannel implements MessageChannel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HMAC = "HmacSHA256";
    private final WebhookSettings settings;
    private final HttpClient client;

    WebhookChannel(WebhookSettings settings) {
        this.settings = settings;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofMillis(settings.timeoutMillis()))
                        .build();
    }

    @Override
    public boolean needsRecipient() {
        return false;
    }

    @Override
    public void deliver(OutgoingMessage message, long nowMillis)
            throws MessageRefusedException, IOException, InterruptedException {
        byte[] body = body(message, nowMillis);
        String seconds = Long.toString(nowMillis / 1_000);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.url()))
                        .timeout(Duration.ofMillis(settings.timeoutMillis()))
                        .header("content-type", "application/json")
                        .header("webhook-id", message.id())
                        .header("webhook-timestamp", seconds)
                        .header("webhook-signature", signature(message.id(), seconds, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        HttpAnswers.require(
                settings.url(),
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private String signature(String id, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.key(), HMAC));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private byte[] body(OutgoingMessage message, long nowMillis) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", message.id());
        data.put("to", message.to());
        data.put("subject", message.subject());
        data.put("text", message.text());
        data.put("attachments", attachments(message));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", settings.type());
        event.put("timestamp", Instant.ofEpochMilli(nowMillis).toString());
        event.put("data", data);
        return JSON.writeValueAsBytes(event);
    }

    private static List<Map<String, Object>> attachments(OutgoingMessage message) {
        List<Map<String, Object>> attachments = new ArrayList<>();
        for (Attachment it : message.attachments()) {
            attachments.add(
                    Map.of(
                            "fileName", it.fileName(),
                            "mediaType", it.mediaType(),
                            "content", it.bytes()));
        }
        return attachments;
    }

    @Override
    public void close() {}
}
