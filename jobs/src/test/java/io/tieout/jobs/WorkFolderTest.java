package io.tieout.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final int FOLDERS = 300;

    @TempDir private Path home;

    @Test
    void shouldDoNothingWithoutAFolder() {
        assertThatCode(() -> WorkFolder.delete(home.resolve("none"))).doesNotThrowAnyException();
    }

    @Test
    void shouldDeleteWhatSomebodyElseDeletesAsWell() throws Exception {
        for (int round = 0; round < 5; round++) {
            Path work = filled(home.resolve("work-" + round));
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(
                            () ->
                                    assertThatCode(() -> WorkFolder.delete(work))
                                            .doesNotThrowAnyException());

            WorkFolder.delete(work);

            other.get();
            assertThat(work).doesNotExist();
        }
    }

    private static Path filled(Path work) throws IOException {
        for (int i = 0; i < FOLDERS; i++) {
            Path folder = Files.createDirectories(work.resolve("a/" + i));
            Files.writeString(folder.resolve("file"), "x");
        }
        return work;
    }
}
