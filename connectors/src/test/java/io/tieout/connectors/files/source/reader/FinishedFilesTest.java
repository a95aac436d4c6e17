package io.tieout.connectors.files.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.source.split.FileFailed;
import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedFilesTest {

    @TempDir Path home;
    private final List<FileFailed> reported = new ArrayList<>();

    private FinishedFiles files() {
        return new FinishedFiles(new FolderLayout(home), reported::add);
    }

    private FileSplit finished(String name, FileOutcome outcome) throws IOException {
        Path file = Files.writeString(home.resolve(name), "content of " + name);
        return new FileSplit(
                7,
                name,
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                FolderLayout.hash(file),
                0,
                3,
                outcome);
    }

    @Test
    void shouldMoveAFileOnlyWhenACheckpointThatCoversItsEndIsComplete() throws IOException {
        FinishedFiles files = files();
        files.snapshot(1);
        files.add(finished("a.txt", FileOutcome.DONE));
        files.complete(1);
        assertThat(home.resolve("a.txt")).exists();

        files.snapshot(2);
        files.complete(2);
        assertThat(home.resolve("a.txt")).doesNotExist();
        assertThat(home.resolve("done/a.txt")).exists();
        assertThat(reported).isEmpty();
    }

    @Test
    void shouldKeepAFileInTheCheckpointUntilOneTakenAfterItsMoveIsComplete() throws IOException {
        FinishedFiles files = files();
        files.add(finished("a.txt", FileOutcome.DONE));
        files.snapshot(1);
        files.complete(1);
        assertThat(files.snapshot(2)).hasSize(1);
        files.complete(2);
        assertThat(files.snapshot(3)).isEmpty();
    }

    @Test
    void shouldMoveAgainWithoutEffectAfterAKillBetweenMoveAndCheckpoint() throws IOException {
        FileSplit split = finished("a.txt", FileOutcome.FAILED);
        FinishedFiles killed = files();
        killed.add(split);
        killed.snapshot(1);
        killed.complete(1);

        FinishedFiles restored = files();
        restored.add(split);
        restored.snapshot(2);
        restored.complete(2);
        assertThat(home.resolve("failed/a.txt")).exists();
        assertThat(reported).containsOnly(new FileFailed(7, split.sha256())).hasSize(2);
    }

    @Test
    void shouldLeaveANewFileOfTheSameNameAlone() throws IOException {
        FileSplit split = finished("a.txt", FileOutcome.DONE);
        FinishedFiles files = files();
        files.add(split);
        files.snapshot(1);
        Files.writeString(home.resolve("a.txt"), "another one, longer");
        files.complete(1);
        assertThat(home.resolve("a.txt")).hasContent("another one, longer");
    }

    @Test
    void shouldNotOverwriteAnEarlierFileOfTheSameName() throws IOException {
        Files.createDirectory(home.resolve("done"));
        Files.writeString(home.resolve("done/a.txt"), "earlier");
        FileSplit split = finished("a.txt", FileOutcome.DONE);
        FinishedFiles files = files();
        files.add(split);
        files.snapshot(1);
        files.complete(1);
        assertThat(home.resolve("done/a.txt")).hasContent("earlier");
        assertThat(
                        new FolderLayout(home)
                                .done()
                                .resolve(split.sha256().substring(0, 12) + "-a.txt"))
                .hasContent("content of a.txt");
    }
}
