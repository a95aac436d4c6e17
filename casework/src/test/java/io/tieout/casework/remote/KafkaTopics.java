package io.tieout.casework.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics as soon as the broker answers. */
final class KafkaTopics {

    private KafkaTopics() {}

    static void create(String kafka, Duration patience, List<String> names, OtherJvm broker)
            throws Exception {
        int millis = (int) patience.toMillis();
        try (Admin admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                kafka,
                                "default.api.timeout.ms",
                                millis,
                                "request.timeout.ms",
                                5_000))) {
            admin.createTopics(names.stream().map(it -> new NewTopic(it, 1, (short) 1)).toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError("no broker: " + broker.log(), e);
        }
    }
}
