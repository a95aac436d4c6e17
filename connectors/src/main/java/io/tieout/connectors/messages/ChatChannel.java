package io.tieout.connectors.messages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.messages.MessageLink;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Posts messages to a chat. It knows no ids, so a message whose answer got lost may stand there
 * twice.
 */
final class ChatChannel implements MessageChannel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatSettings settings;
    private final HttpClient client;

    ChatChannel(ChatSettings settings) {
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
        Map<String, Object> shown =
                settings.form() == ChatSettings.Form.SLACK ? slack(message) : teams(message);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.url()))
                        .timeout(Duration.ofMillis(settings.timeoutMillis()))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(shown)))
                        .build();
        HttpAnswers.require(
                settings.toString(),
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private static Map<String, Object> slack(OutgoingMessage message) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(section("*" + escaped(message.subject()) + "*\n" + escaped(message.body())));
        List<Object> buttons = new ArrayList<>();
        for (MessageLink link : message.links()) {
            buttons.add(
                    Map.of(
                            "type",
                            "button",
                            "text",
                            Map.of("type", "plain_text", "text", link.label()),
                            "url",
                            link.url()));
        }
        if (!buttons.isEmpty()) {
            blocks.add(Map.of("type", "actions", "elements", buttons));
        }
        return Map.of("text", escaped(message.subject()), "blocks", blocks);
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
    }

    /** Only these three mean something else there. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Object> teams(OutgoingMessage message) {
        List<Object> actions = new ArrayList<>();
        for (MessageLink link : message.links()) {
            actions.add(Map.of("type", "Action.OpenUrl", "title", link.label(), "url", link.url()));
        }
        Map<String, Object> card =
                Map.of(
                        "type",
                        "AdaptiveCard",
                        "version",
                        "1.4",
                        "body",
                        List.of(
                                Map.of(
                                        "type",
                                        "TextBlock",
                                        "text",
                                        message.subject(),
                                        "weight",
                                        "Bolder",
                                        "wrap",
                                        true),
                                Map.of("type", "TextBlock", "text", message.body(), "wrap", true)),
                        "actions",
                        actions);
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(
                        Map.of(
                                "contentType",
                                "application/vnd.microsoft.card.adaptive",
                                "content",
                                card)));
    }

    @Override
    public void close() {}
}
