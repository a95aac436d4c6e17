package io.tieout.jobs.run;

import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.jobs.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All exchanges between tasks of eight slots have buffers: with too few, tasks wait for those of
 * others until they give up and start again, for ever.
 */
class ManySlotsEngineTest {

    private static final String LINE =
            """
            {"id":"B1","accountId":"DE1","bookingDate":"2026-03-02","amount":"12.34","currency":"EUR"}
            """;

    @TempDir Path home;

    @Test
    void shouldReadAndStopInOrderWithEightSlots() throws Exception {
        Path file =
                Files.writeString(
                        home.resolve("tieout.yaml"), "dataFolder: data\nparallelism: 8\n");
        Files.createDirectories(home.resolve("data/inbox"));
        try (Engine engine =
                Engine.start(EngineHome.engine(SettingsReader.read(file, home, Map.of())))) {
            Files.writeString(home.resolve("data/inbox/bank-transactions.jsonl"), LINE);
            awaitCount(engine, "bank_transaction", 1);
            assertThat(engine.stop()).isPresent();
        }
    }
}
