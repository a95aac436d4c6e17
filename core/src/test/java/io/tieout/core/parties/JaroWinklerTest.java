package io.tieout.core.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    private static final double EXACT = 1e-12;

    /** The examples of Winkler's papers, to the three digits printed there. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "MARTHA, MARHTA, 0.961",
        "DWAYNE, DUANE, 0.840",
        "DIXON, DICKSONX, 0.813",
        "SHACKLEFORD, SHACKELFORD, 0.982",
        "DUNNINGHAM, CUNNIGHAM, 0.896",
        "NICHLESON, NICHULSON, 0.956",
        "JONES, JOHNSON, 0.832",
        "MASSEY, MASSIE, 0.933",
        "ABROMS, ABRAMS, 0.922"
    })
    void shouldGiveKnownValues(String one, String two, double similarity) {
        assertThat(JaroWinkler.similarity(one, two)).isCloseTo(similarity, within(0.0006));
    }

    @Test
    void shouldBeOneForEqualAndZeroForNothingInCommon() {
        assertThat(JaroWinkler.similarity("ACME", "ACME")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("", "")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("ACME", "")).isZero();
        assertThat(JaroWinkler.similarity("ABC", "XYZ")).isZero();
    }

    @Test
    void shouldNotRoundTranspositions() {
        // Three of three common characters are out of order: 1.5 transpositions.
        double jaro = (1 + 1 + (6 - 1.5) / 6) / 3;

        assertThat(JaroWinkler.similarity("XABCYZ", "XBCAYZ"))
                .isCloseTo(jaro + 0.1 * (1 - jaro), within(EXACT));
    }

    @Test
    void shouldBeSymmetricAndBetweenZeroAndOne() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String two = word(random);
            double similarity = JaroWinkler.similarity(one, two);

            assertThat(similarity).as("%s %s", one, two).isBetween(0.0, 1.0);
            assertThat(JaroWinkler.similarity(two, one))
                    .as("%s %s", one, two)
                    .isEqualTo(similarity);
            assertThat(similarity == 1).as("%s %s", one, two).isEqualTo(one.equals(two));
        }
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            word.append((char) ('A' + random.nextInt(4)));
        }
        return word.toString();
    }

    @Test
    void shouldNeverBeMoreSimilarThanTheBound() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String one = letters(random);
            String two = letters(random);
            assertThat(JaroWinkler.similarity(one, two))
                    .as("%s / %s", one, two)
                    .isLessThanOrEqualTo(JaroWinkler.atMost(one, two) + 1e-12);
        }
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(200); length >= 0; length--) {
            text.append((char) ('A' + random.nextInt(5)));
        }
        return text.toString();
    }
}
