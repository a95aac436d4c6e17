package io.tieout.benchmarks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.jobs.run.DemoFeed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDemoFeedTest {

    @TempDir Path folder;

    @Test
    void shouldDeliverEveryLineOnceAndKnowHowManyDocumentsComeOut() throws Exception {
        DemoFeed generator = ServiceLoader.load(DemoFeed.class).findFirst().orElseThrow();
        DemoFeed.Feed feed = generator.generate(folder, 7, 4_000);

        List<String> delivered = new ArrayList<>();
        Set<String> documents = new HashSet<>();
        Set<Path> names = new HashSet<>();
        for (Path file : feed.slices().stream().flatMap(List::stream).toList()) {
            assertThat(names.add(file.getFileName())).isTrue();
            delivered.addAll(Files.readAllLines(file));
            documents.addAll(accepted(file));
        }

        List<String> generated = new ArrayList<>();
        for (String name : List.of("bank-statements", "bank-transactions", "ledger-entries")) {
            generated.addAll(Files.readAllLines(folder.resolve(name + ".jsonl")));
        }
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(generated);
        assertThat(feed.documents()).isEqualTo(documents.size());
        assertThat(feed.slices()).hasSizeGreaterThan(50);
        assertThat(feed.faults()).isNotEmpty();
    }

    @Test
    void shouldPlantNothingThatLeavesABalanceUnexplained() throws Exception {
        DemoFeed.Feed feed = new GeneratedDemoFeed().generate(folder, 1, 4_000);

        assertThat(feed.faults())
                .noneMatch(fault -> fault.reason().startsWith("STATEMENT"))
                .noneMatch(fault -> fault.reason().isEmpty());
        for (String line : Files.readAllLines(folder.resolve("ledger-entries.jsonl"))) {
            if (line.endsWith("}")) {
                assertThat(line).doesNotContain("\"kind\":\"opening\"");
            }
        }
    }

    private static List<String> accepted(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                var reader = new JsonLinesFormat().open(file.getFileName().toString(), in)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof Row.Accepted accepted) {
                    ids.add(accepted.event().stream() + '/' + accepted.event().id());
                }
            }
        }
        return ids;
    }
}
