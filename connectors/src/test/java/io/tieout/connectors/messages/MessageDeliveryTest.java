package io.tieout.connectors.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.messages.Attachment;
import io.tieout.core.messages.OutgoingMessage;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery against servers on the loopback address that this test starts and ends. */
class MessageDeliveryTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String FROM = "Acme Ltd <ar@acme.example>";
    private static final long NOW = TimeUnit.DAYS.toMillis(20_000);
    private static final RetrySettings RETRIES = new RetrySettings(3, 100, 150);
    private static final String SECRET =
            "whsec_"
                    + Base64.getEncoder()
                            .encodeToString(
                                    "a secret of 24 bytes or so".getBytes(StandardCharsets.UTF_8));

    @TempDir private Path folder;

    private final List<Long> pauses = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    @Test
    void shouldSendMailWithAnIdThatFollowsFromTheMessage() throws Exception {
        GreenMail server = mailServer();
        try {
            List<DeadLetter> failures =
                    deliver(smtp(server), message("n-1", "ap@northwind.example"));

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(failures).isEmpty();
            assertThat(mail.getMessageID()).isEqualTo("<n-1@acme.example>");
            assertThat(mail.getSubject()).isEqualTo("fällig");
            assertThat(mail.getAllRecipients()[0]).hasToString("ap@northwind.example");
            assertThat(mail.getFrom()[0]).hasToString(FROM);
            assertThat(mail.getSentDate()).hasTime(NOW);
            assertThat(mail.getContent().toString().strip()).isEqualTo("Grüße");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldSendTheAttachmentsWithIt() throws Exception {
        GreenMail server = mailServer();
        try {
            Attachment pdf = Attachment.of("inv.pdf", "application/pdf", new byte[] {1, 2, 3});
            deliver(
                    smtp(server),
                    new OutgoingMessage("n-1", "ap@x.example", "s", "b", List.of(pdf)));

            assertThat(server.getReceivedMessages()[0].getContentType())
                    .startsWith("multipart/mixed");
            assertThat(new String(bytes(server.getReceivedMessages()[0]), StandardCharsets.UTF_8))
                    .contains("filename=inv.pdf");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldAuthenticate() throws Exception {
        GreenMail server = mailServer();
        server.setUser("ar@acme.example", "ar", "right");
        server.getManagers().getUserManager().setAuthRequired(true);
        try {
            assertThat(deliver(login(server, "right"), message("n-1", "ap@x.example"))).isEmpty();
            List<DeadLetter> failures =
                    deliver(login(server, "wrong"), message("n-2", "ap@x.example"));
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).reason()).doesNotContain("wrong");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldNotSendAgainAfterARestart() throws Exception {
        GreenMail server = mailServer();
        try {
            deliver(smtp(server), message("n-1", "ap@x.example"));
            deliver(
                    smtp(server),
                    message("n-1", "ap@x.example"),
                    message("n-2", "ap@x.example"),
                    message("n-2", "ap@x.example"));

            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(counts)
                    .containsEntry(MessageDelivery.REPEATED, 2L)
                    .containsEntry(MessageDelivery.DELIVERED, 1L);
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldMakeADeadLetterOfARefusedAddressAndGoOn() throws Exception {
        GreenMail server = mailServer();
        try {
            List<DeadLetter> failures =
                    deliver(
                            smtp(server),
                            message("n-1", "not an address"),
                            message("n-2", "ap@x.example"));

            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).position()).isEqualTo("n-1");
            assertThat(failures.get(0).reason()).contains("not an address");
            assertThat(pauses).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldMakeADeadLetterWhenTheServerRefusesTheRecipient() throws Exception {
        try (RefusingMailServer server = RefusingMailServer.start()) {
            List<DeadLetter> failures =
                    deliver(smtp(server.port()), message("n-1", "gone@x.example"));

            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).reason()).contains("550 no such mailbox");
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void shouldTryAgainAndGiveUpWhenTheServerIsAway() throws Exception {
        List<DeadLetter> failures = deliver(smtp(freePort()), message("n-1", "ap@x.example"));

        assertThat(failures).hasSize(1);
        assertThat(pauses).containsExactly(100L, 150L);
        assertThat(counts).containsEntry(MessageDelivery.FAILED, 1L);
        assertThat(Files.readString(folder.resolve("sent"))).isEmpty();
    }

    @Test
    void shouldLeaveAMessageWithoutARecipientAlone() throws Exception {
        assertThat(deliver(smtp(freePort()), message("n-1", ""))).isEmpty();
        assertThat(counts).containsOnly(Map.entry(MessageDelivery.WAITING, 1L));
    }

    @Test
    void shouldWriteMailsIntoAnOutboxThatDoesNotChangeWithTime() throws Exception {
        Path outbox = folder.resolve("outbox");
        OutboxSettings settings = new OutboxSettings(outbox.toString(), FROM);
        deliver(settings, message("n-1", "ap@x.example"), message("n-2", ""));
        String first = Files.readString(outbox.resolve("n-1.eml"));
        Files.delete(folder.resolve("sent"));
        deliver(settings, message("n-1", "ap@x.example"));

        assertThat(Files.readString(outbox.resolve("n-1.eml"))).isEqualTo(first);
        assertThat(first).contains("Message-ID: <n-1@acme.example>", "To: ap@x.example");
        assertThat(outbox.resolve("n-2.eml")).exists();
    }

    @Test
    void shouldForgetOldDeliveriesAndACutOffLine() throws Exception {
        Path file = folder.resolve("sent");
        Files.writeString(file, "old 19000\nkept 19999\ncut 199");

        try (SentRecord record = SentRecord.open(file, NOW)) {
            record.add("new", NOW);
            assertThat(record.has("kept")).isTrue();
            assertThat(record.has("old")).isFalse();
            assertThat(record.has("cut")).isFalse();
        }
        assertThat(Files.readString(file)).isEqualTo("kept 19999\nnew 20000\n");
    }

    @Test
    void shouldSignWebhooksAndTryAgainWhatIsNotTaken() throws Exception {
        Receiver receiver = Receiver.start(503, 429, 204);
        try {
            List<DeadLetter> failures = deliver(receiver.settings(), message("n-1", ""));

            assertThat(failures).isEmpty();
            assertThat(pauses).containsExactly(100L, 150L);
            assertThat(receiver.requests).hasSize(3);
            Request last = List.copyOf(receiver.requests).get(2);
            assertThat(last.id()).isEqualTo("n-1");
            assertThat(last.timestamp()).isEqualTo(Long.toString(NOW / 1_000));
            assertThat(last.signature()).isEqualTo(signature(last));
            assertThat(new ObjectMapper().readTree(last.body()).at("/data/subject").asText())
                    .isEqualTo("fällig");
        } finally {
            receiver.stop();
        }
    }

    @Test
    void shouldMakeADeadLetterOfAWebhookThatIsRefused() throws Exception {
        Receiver receiver = Receiver.start(410);
        try {
            List<DeadLetter> failures = deliver(receiver.settings(), message("n-1", ""));

            assertThat(failures.get(0).reason()).contains("answered 410");
            assertThat(receiver.requests).hasSize(1);
        } finally {
            receiver.stop();
        }
    }

    private List<DeadLetter> deliver(ChannelSettings settings, OutgoingMessage... messages)
            throws Exception {
        List<OutgoingMessage> all = List.of(messages);
        MessageDelivery<Integer> delivery =
                new MessageDelivery<>(settings, new Made(all), RETRIES, folder.resolve("sent"));
        OneInputStreamOperatorTestHarness<Integer, DeadLetter> harness =
                new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(delivery));
        try {
            harness.open();
            harness.setProcessingTime(NOW);
            delivery.waitBy(pauses::add);
            for (int i = 0; i < all.size(); i++) {
                harness.processElement(new StreamRecord<>(i));
            }
            counts.clear();
            for (String name :
                    List.of(
                            MessageDelivery.DELIVERED,
                            MessageDelivery.REPEATED,
                            MessageDelivery.WAITING,
                            MessageDelivery.FAILED)) {
                long count = delivery.getRuntimeContext().getLongCounter(name).getLocalValue();
                if (count > 0) {
                    counts.put(name, count);
                }
            }
            return harness.extractOutputValues();
        } finally {
            harness.close();
        }
    }

    /** Hands out prepared messages by number: messages do not travel. */
    private record Made(List<OutgoingMessage> all) implements MessageMaker<Integer> {

        @Override
        public OutgoingMessage message(Integer number) {
            return all.get(number);
        }
    }

    private static OutgoingMessage message(String id, String to) {
        return new OutgoingMessage(id, to, "fällig", "Grüße", List.of());
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static SmtpSettings smtp(GreenMail server) {
        return smtp(server.getSmtp().getPort());
    }

    private static SmtpSettings smtp(int port) {
        return new SmtpSettings(LOOPBACK, port, false, "", "", FROM, 10_000);
    }

    private static SmtpSettings login(GreenMail server, String password) {
        return new SmtpSettings(
                LOOPBACK, server.getSmtp().getPort(), false, "ar", password, FROM, 10_000);
    }

    private static byte[] bytes(MimeMessage message) throws Exception {
        try (var in = message.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String signature(Request request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(
                (request.id() + "." + request.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(
                                mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8)));
    }

    private record Request(String id, String timestamp, String signature, String body) {}

    /** Answers with one status after the other. */
    private record Receiver(HttpServer server, Queue<Request> requests) {

        static Receiver start(Integer... statuses) throws Exception {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Queue<Request> requests = new ConcurrentLinkedQueue<>();
            Queue<Integer> answers = new ConcurrentLinkedQueue<>(List.of(statuses));
            server.createContext(
                    "/",
                    exchange -> {
                        var headers = exchange.getRequestHeaders();
                        requests.add(
                                new Request(
                                        headers.getFirst("webhook-id"),
                                        headers.getFirst("webhook-timestamp"),
                                        headers.getFirst("webhook-signature"),
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
                        exchange.sendResponseHeaders(answers.remove(), -1);
                        exchange.close();
                    });
            server.start();
            return new Receiver(server, requests);
        }

        WebhookSettings settings() {
            String url = "http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/notices";
            return new WebhookSettings(url, SECRET, "collections.notice", 10_000);
        }

        void stop() {
            server.stop(0);
        }
    }
}
