package io.tieout.console.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the browser gets before it shows anything. */
class BundleTest {

    private static final int MOST_SCRIPT_BYTES = 180 * 1024;

    private static Path folder() throws URISyntaxException {
        return Path.of(BundleTest.class.getResource("/web/main.js").toURI()).getParent();
    }

    private static List<Path> files(String ending) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    @Test
    void shouldStaySmallWhenCompressed() throws Exception {
        int bytes = 0;
        for (Path script : files(".js")) {
            bytes += compressed(script);
        }
        assertThat(bytes).isBetween(1, MOST_SCRIPT_BYTES);
    }

    @Test
    void shouldNameChunksByTheirHash() throws Exception {
        assertThat(files(".js"))
                .extracting(file -> file.getFileName().toString())
                .allMatch(
                        name -> name.equals("main.js") || name.matches("[\\w-]+-[A-Z0-9]{8}\\.js"));
    }

    @Test
    void shouldHaveNothingInlineAndNothingFromElsewhere() throws Exception {
        String page = Files.readString(folder().resolve("index.html"), StandardCharsets.UTF_8);
        String style = Files.readString(folder().resolve("main.css"), StandardCharsets.UTF_8);

        assertThat(page).doesNotContainPattern("<script>|<style|style=|onload=|https?://");
        assertThat(style).doesNotContainPattern("https?://|@import");
    }
}
