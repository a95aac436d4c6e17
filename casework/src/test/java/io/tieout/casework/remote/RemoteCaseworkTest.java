package io.tieout.casework.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.casework.CaseScenario;
import io.tieout.casework.encoding.CaseTypes;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.casework.functions.CaseworkFunctions;
import io.tieout.casework.host.FunctionServer;
import io.tieout.core.cases.CaseEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCaseworkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RESOURCES = "src/test/resources/remote/";

    /** Parsed from Kafka's log format: any 22 characters of that alphabet. */
    private static final String CLUSTER_ID = "dGllb3V0LWNhc2V3b3JrLXQ";

    @TempDir Path folder;

    @Test
    void shouldTellTheSameStoryUnderARuntimeOfItsOwn() throws Exception {
        String broker = ResolvedClassPath.of("kafka-broker");
        String runtime = ResolvedClassPath.of("statefun-runtime");
        int port = freePort();
        String kafka = "127.0.0.1:" + port;
        try (FunctionServer functions = functions();
                OtherJvm brokerJvm = broker(broker, port);
                KafkaConsumer<String, byte[]> events = consumer(kafka, brokerJvm);
                OtherJvm runtimeJvm = runtime(runtime, kafka, functions)) {
            List<String> told = new ArrayList<>();
            send(kafka, CaseScenario.messages());
            await(events, runtimeJvm, told, "x-2 4 ASSIGNED |has least to do|carla|");
            send(kafka, CaseScenario.laterMessages());
            await(events, runtimeJvm, told, "x-1 5 LEASE_ENDED |anna|ben|");
            await(events, runtimeJvm, told, "x-2 8 CLOSED |||");

            assertThat(told).containsExactlyInAnyOrderElementsOf(CaseScenario.EVENTS);
        }
    }

    private static FunctionServer functions() throws IOException {
        return FunctionServer.start(
                CaseworkFunctions.toKafka(CaseScenario.POLICY, "case-events"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                2);
    }

    private OtherJvm broker(String classPath, int port) throws Exception {
        String properties =
                resource("broker.properties")
                        .replace("${port}", Integer.toString(port))
                        .replace("${controllerPort}", Integer.toString(freePort()))
                        .replace("${folder}", folder.resolve("kafka").toString());
        Path file = Files.writeString(folder.resolve("broker.properties"), properties);
        try (OtherJvm format =
                OtherJvm.start(
                        folder,
                        "format",
                        classPath,
                        List.of(
                                "kafka.tools.StorageTool",
                                "format",
                                "-t",
                                CLUSTER_ID,
                                "-c",
                                file.toString()))) {
            format.awaitEnd();
        }
        return OtherJvm.start(
                folder, "broker", classPath, List.of("-Xmx384m", "kafka.Kafka", file.toString()));
    }

    private OtherJvm runtime(String classPath, String kafka, FunctionServer functions)
            throws IOException {
        Path module = Files.createDirectories(folder.resolve("module"));
        Files.writeString(
                module.resolve("module.yaml"),
                resource("module.yaml")
                        .replace("${kafka}", kafka)
                        .replace("${functions}", functions.address().toString()));
        String program = Path.of(RESOURCES + "StateFunRuntime.java").toAbsolutePath().toString();
        return OtherJvm.start(
                folder,
                "runtime",
                module + System.getProperty("path.separator") + classPath,
                List.of(
                        "-Xmx512m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
                        program,
                        folder.resolve("checkpoints").toUri().toString()));
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of(RESOURCES + name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void send(String kafka, List<FunctionMessage> messages) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (FunctionMessage it : messages) {
                producer.send(new ProducerRecord<>("case-messages", 0, it.id(), it.value())).get();
            }
        }
    }

    /** Waits for the broker and makes both topics. */
    private static KafkaConsumer<String, byte[]> consumer(String kafka, OtherJvm broker)
            throws Exception {
        KafkaTopics.create(kafka, PATIENCE, List.of("case-messages", "case-events"), broker);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition("case-events", 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return consumer;
    }

    private static void await(
            KafkaConsumer<String, byte[]> events, OtherJvm runtime, List<String> told, String line)
            throws IOException {
        long endNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!told.contains(line)) {
            if (System.nanoTime() > endNanos || !runtime.isAlive()) {
                throw new AssertionError(line + " is not among " + told + "\n" + runtime.log());
            }
            for (ConsumerRecord<String, byte[]> it : events.poll(Duration.ofMillis(200))) {
                CaseEvent event = CaseTypes.event(it.value());
                assertThat(it.key()).isEqualTo(event.caseId());
                told.add(CaseScenario.line(event));
            }
        }
    }
}
