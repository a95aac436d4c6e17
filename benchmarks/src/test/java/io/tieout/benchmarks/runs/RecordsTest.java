package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.recon.CamtFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
    @TempDir private Path folder;

    @Test
    void shouldAppendALineWithMachineAndFigures() throws IOException {
        Records records = new Records(folder);
        Machine machine = Machine.here(folder);

        records.append("run", "tieout bench run", machine, new Spread(2, 1, 3));
        records.append("run", "tieout bench run", machine, new Spread(5, 4, 6));

        assertThat(Files.readAllLines(folder.resolve("run.jsonl")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"cores\":", "\"commit\":"))
                .last()
                .asString()
                .contains("\"figures\":{\"median\":5.0,\"min\":4.0,\"max\":6.0}");
    }

    @Test
    void shouldCountTheEntriesOfAStatementWithTheBareCursor() throws Exception {
        Path file = folder.resolve("statement.xml");
        long entries = new CamtFile(3, 50_000).writeTo(file);

        assertThat(BareCursor.entries(file)).isEqualTo(entries);
    }
}
