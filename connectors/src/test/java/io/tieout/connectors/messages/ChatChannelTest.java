package io.tieout.connectors.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.tieout.core.messages.MessageLink;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatChannelTest {

    private static final OutgoingMessage NOTICE =
            new OutgoingMessage(
                    "n-1",
                    "",
                    "Bill <4711> waits",
                    "Rent & more",
                    List.of(),
                    List.of(new MessageLink("Approve", "https://tieout.example/#/approve/t")));

    private final Queue<JsonNode> received = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldShowBlocksWithAButtonWhenTheChatIsSlack() throws Exception {
        deliver(ChatSettings.Form.SLACK);

        JsonNode message = received.remove();
        assertThat(message.path("text").asText()).isEqualTo("Bill &lt;4711&gt; waits");
        assertThat(message.at("/blocks/0/text/text").asText())
                .isEqualTo("*Bill &lt;4711&gt; waits*\nRent &amp; more");
        assertThat(message.at("/blocks/1/elements/0/url").asText())
                .isEqualTo("https://tieout.example/#/approve/t");
        assertThat(message.at("/blocks/1/elements/0/text/text").asText()).isEqualTo("Approve");
    }

    @Test
    void shouldShowACardWithAnActionWhenTheChatIsTeams() throws Exception {
        deliver(ChatSettings.Form.TEAMS);

        JsonNode card = received.remove().at("/attachments/0/content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/text").asText()).isEqualTo("Bill <4711> waits");
        assertThat(card.at("/body/1/text").asText()).isEqualTo("Rent & more");
        assertThat(card.at("/actions/0/url").asText())
                .isEqualTo("https://tieout.example/#/approve/t");
    }

    @Test
    void shouldTellWhetherToTryAgainWithoutTellingTheAddress() {
        status = 404;
        assertThatThrownBy(() -> deliver(ChatSettings.Form.SLACK))
                .isInstanceOf(MessageRefusedException.class)
                .hasMessageContaining("answered 404")
                .hasMessageNotContaining("a-secret");
        status = 429;
        assertThatThrownBy(() -> deliver(ChatSettings.Form.SLACK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 429");
    }

    private void deliver(ChatSettings.Form form) throws Exception {
        String url =
                "http://"
                        + InetAddress.getLoopbackAddress().getHostAddress()
                        + ":"
                        + server.getAddress().getPort()
                        + "/a-secret";
        try (MessageChannel channel = new ChatSettings(form, url, 10_000).open()) {
            channel.deliver(NOTICE, 0);
        }
    }
}
