package io.tieout.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorePointsTest {

    @TempDir Path data;
    private RestorePoints points;

    @BeforeEach
    void look() {
        points = new RestorePoints(data.resolve("checkpoints"), data.resolve("savepoints"));
    }

    @Test
    void shouldFindNothingBeforeTheFirstRun() throws IOException {
        assertThat(points.newest()).isEmpty();
    }

    @Test
    void shouldTakeTheNewestThatIsCompleteOfEitherKind() throws IOException {
        complete("savepoints/savepoint-a", 1);
        Path checkpoint = complete("checkpoints/job-1/chk-7", 3);
        complete("checkpoints/job-1/chk-6", 2);
        Files.createDirectories(data.resolve("checkpoints/job-1/chk-8"));
        Files.createDirectories(data.resolve("checkpoints/job-1/shared"));
        assertThat(points.newest()).contains(checkpoint);

        Path savepoint = complete("savepoints/savepoint-b", 4);
        assertThat(points.newest()).contains(savepoint);
    }

    @Test
    void shouldKeepWhatARunStartedFromUntilItHasACheckpointOfItsOwn() throws IOException {
        Path old = complete("checkpoints/job-1/chk-7", 1);
        Path savepoint = complete("savepoints/savepoint-a", 2);
        Path newer = complete("savepoints/savepoint-b", 3);
        points.deleteOutdated("job-2");
        assertThat(old).exists();

        Path own = complete("checkpoints/job-2/chk-1", 4);
        points.deleteOutdated("job-2");
        assertThat(old).doesNotExist();
        assertThat(savepoint).doesNotExist();
        assertThat(newer).exists();
        assertThat(own).exists();
    }

    @Test
    void shouldKeepOnlyTheSavepointOfAStop() throws IOException {
        Path checkpoint = complete("checkpoints/job-1/chk-7", 1);
        Path old = complete("savepoints/savepoint-a", 2);
        Path last = complete("savepoints/savepoint-b", 3);
        points.deleteAllBut(last);
        assertThat(checkpoint).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(last).exists();
    }

    private Path complete(String path, int minute) throws IOException {
        Path folder = Files.createDirectories(data.resolve(path));
        Path metadata = Files.writeString(folder.resolve("_metadata"), "x");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(minute * 60_000L));
        return folder;
    }
}
