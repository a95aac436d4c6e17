package io.tieout.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tieout.formats.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files never throw, never hang, and never yield the same id twice. */
class CamtMutationTest {

    private static final int CASES_PER_FILE = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(60)
    void shouldSurviveDamagedFiles(long seed) {
        Random random = new Random(seed);
        for (byte[] valid : validFiles()) {
            for (int i = 0; i < CASES_PER_FILE; i++) {
                byte[] damaged = damaged(valid, random);
                assertThatCode(() -> check(damaged)).as("seed %d", seed).doesNotThrowAnyException();
            }
        }
    }

    private static void check(byte[] damaged) {
        Parsed parsed = CamtFiles.parse(damaged);
        assertThat(parsed.records().size() + parsed.failures().size()).isPositive();
        assertThat(parsed.records().stream().map(each -> each.getClass() + each.id()))
                .doesNotHaveDuplicates();
        assertThat(parsed.failures())
                .allSatisfy(
                        letter -> {
                            assertThat(letter.reason()).isNotBlank();
                            assertThat(letter.position()).startsWith("line ");
                        });
    }

    private static byte[] damaged(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> flip(bytes, random, 1);
            case 2 -> flip(bytes, random, 20);
            default -> {
                return withoutAPiece(bytes, random);
            }
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static byte[] withoutAPiece(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    /** Own files always; real ones where they are. */
    private static List<byte[]> validFiles() {
        List<byte[]> files = new ArrayList<>();
        for (String own :
                List.of("statement-v02.xml", "statement-v13.xml", "report-v01.xml", "pages.xml")) {
            files.add(CamtFiles.text(own).getBytes(StandardCharsets.UTF_8));
        }
        if (Files.isDirectory(CamtFiles.corpus())) {
            try (Stream<Path> real = Files.walk(CamtFiles.corpus())) {
                real.filter(file -> file.toString().endsWith(".xml"))
                        .sorted()
                        .forEach(file -> files.add(read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
