package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

    private static final int ROUNDS = 4;

    @TempDir Path home;
    private final TimeSource clock = ManualClock.at(1_767_268_800_000L);

    @Test
    void shouldKeepEveryAcknowledgedRecordOnceWhenTheWriterIsKilledInMidWrite() throws Exception {
        LogFolder folder = LogFolder.openOrCreate(home.resolve("log"), 2, LogFolder.DEFAULT_ROLL);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            int last = lastAcknowledged(folder, round, 100 + 37 * round);
            for (int i = 0; i <= last; i++) {
                acknowledged.add(round + "/" + i);
            }
        }

        List<String> ids = Logs.allIds(folder, clock);
        assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
        // At most the one record in flight at each kill is there without having been acknowledged.
        assertThat(ids.size()).isBetween(acknowledged.size(), acknowledged.size() + ROUNDS);
    }

    /** Starts a writer, kills it after some acknowledgements, and says which was the last. */
    private int lastAcknowledged(LogFolder folder, int round, int killAfter)
            throws IOException, InterruptedException {
        Process process =
                ChildJvm.start(
                        KilledWriter.class,
                        errors(),
                        List.of("-Xmx128m"),
                        List.of(folder.path().toString(), Integer.toString(round)));
        int last = -1;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
                if (last == killAfter) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(last).as(Files.readString(errors())).isGreaterThanOrEqualTo(killAfter);
        return last;
    }

    private Path errors() {
        return home.resolve("errors.txt");
    }
}
