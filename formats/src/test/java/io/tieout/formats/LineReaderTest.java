package io.tieout.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final int LIMIT = 1 << 16;

    @Test
    void shouldStayAtTheEnd() throws IOException {
        try (LineReader lines = reader("a\nb\n")) {
            assertThat(lines.next()).isTrue();
            assertThat(lines.next()).isTrue();
            assertThat(lines.next()).isFalse();
            assertThat(lines.next()).isFalse();
            assertThat(lines.number()).isEqualTo(2);
        }
    }

    @Test
    void shouldReadNothingFromNothing() throws IOException {
        try (LineReader lines = reader("")) {
            assertThat(lines.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldCutLikeTheSlowWayWhateverTheChunks(long seed) {
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            int length = random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(200);
            String line = (i % 7 == 0 ? "ü" : "x").repeat(length);
            int bytes = line.getBytes(StandardCharsets.UTF_8).length;
            expected.add(bytes > LIMIT ? null : line);
            text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
        }

        List<String> found = lines(text.toString(), random);

        assertThat(found).isEqualTo(expected);
    }

    private static List<String> lines(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream chunks =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] into, int at, int length) {
                        return super.read(into, at, Math.min(length, 1 + random.nextInt(30_000)));
                    }
                };
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(chunks, LIMIT)) {
            while (reader.next()) {
                lines.add(
                        reader.isTooLong()
                                ? null
                                : new String(
                                        reader.buffer(),
                                        reader.from(),
                                        reader.length(),
                                        StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static LineReader reader(String text) {
        return new LineReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT);
    }
}
