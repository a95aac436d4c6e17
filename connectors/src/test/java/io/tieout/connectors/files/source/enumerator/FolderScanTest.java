package io.tieout.connectors.files.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.source.enumerator.FolderScan.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

    @TempDir Path home;

    private FolderScan scan(boolean waitForQuiet) {
        return new FolderScan(new FolderLayout(home), waitForQuiet);
    }

    private static List<String> names(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::name).toList();
    }

    @Test
    void shouldGiveAFileOnceWhenTwoLooksFindItTheSame() throws IOException {
        FolderScan scan = scan(true);
        Files.writeString(home.resolve("a.txt"), "one");
        assertThat(scan.look()).isEmpty();
        assertThat(names(scan.look())).containsExactly("a.txt");
        assertThat(scan.look()).isEmpty();
    }

    @Test
    void shouldWaitWhileAFileGrows() throws IOException {
        FolderScan scan = scan(true);
        Path file = Files.writeString(home.resolve("a.txt"), "one");
        for (int i = 0; i < 3; i++) {
            assertThat(scan.look()).isEmpty();
            Files.writeString(file, "more", StandardOpenOption.APPEND);
        }
        assertThat(scan.look()).isEmpty();
        assertThat(names(scan.look())).containsExactly("a.txt");
    }

    @Test
    void shouldIgnoreHiddenAndPartialFilesAndFolders() throws IOException {
        for (String name : List.of(".hidden", "a.txt.part", "b.TMP", "c.txt")) {
            Files.writeString(home.resolve(name), name);
        }
        Files.createDirectory(home.resolve("done"));
        assertThat(names(scan(false).look())).containsExactly("c.txt");
    }

    @Test
    void shouldGiveAFileOfTheSameNameAgainAfterTheFirstIsGone() throws IOException {
        FolderScan scan = scan(false);
        Path file = Files.writeString(home.resolve("a.txt"), "one");
        assertThat(scan.look()).hasSize(1);
        Files.delete(file);
        assertThat(scan.look()).isEmpty();
        Files.writeString(file, "one");
        assertThat(names(scan.look())).containsExactly("a.txt");
    }
}
