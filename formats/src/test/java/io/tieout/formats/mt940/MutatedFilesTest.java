package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedFilesTest {

    private static final int MUTANTS_PER_FILE = 100;

    /** Bytes that mean something to the reader hit more of it than random ones. */
    private static final byte[] TELLING =
            ":\n\r-{}/?,.0961CDRN+ \u0000".getBytes(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 9_007_199_254_740_993L})
    void shouldNeverThrowAndAlwaysEnd(long seed) throws IOException {
        Random random = new Random(seed);
        for (byte[] original : originals()) {
            for (int i = 0; i < MUTANTS_PER_FILE; i++) {
                byte[] mutant = mutant(original, random);
                String name = "seed " + seed + ", mutant " + i;
                Assertions.assertTimeout(
                        Duration.ofSeconds(10),
                        () ->
                                assertThatCode(() -> Reading.of(mutant))
                                        .as(name)
                                        .doesNotThrowAnyException());
            }
        }
    }

    @Test
    void shouldGiveTheSameRowsForTheSameBytes() throws IOException {
        Random random = new Random(3);
        for (byte[] original : originals()) {
            byte[] mutant = mutant(original, random);
            assertThat(Reading.of(mutant)).isEqualTo(Reading.of(mutant));
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original.clone();
        if (bytes.length == 0) {
            return bytes;
        }
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> bytes = without(bytes, at, 1 + random.nextInt(20));
                default -> bytes = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, shorter, at, bytes.length - end);
        return shorter;
    }

    private static List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        originals.add(
                Reading.statement(
                                """
                                :61:2401020102RCR1,62NTRFNONREF//99
                                /OCMT/CAD47,11/CHGS/EUR1,23
                                :86:166?00A?20EREF+A1?21SVWZ+b?30C?31D?32Jürgen
                                :61:240102D1.50NCHK12
                                :86:/TRTP/X/IBAN/NL91ABNA0417164300/NAME/B/REMI/STRD/CUR/1/EREF/2
                                :61:240102D1,50FMSCx
                                :86:REK: NL65INGB0123456789/NAAM: PICQER RF18 5390 0754 7034""")
                        .getBytes(StandardCharsets.UTF_8));
        if (Corpus.isPresent()) {
            for (Path file : Corpus.files()) {
                if (!file.toString().endsWith(".json")) {
                    originals.add(Files.readAllBytes(file));
                }
            }
        }
        return originals;
    }
}
