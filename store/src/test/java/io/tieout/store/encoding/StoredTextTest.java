package io.tieout.store.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.store.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {

    @Test
    void shouldGiveEveryCodeUnitBack() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String text = "x" + (char) unit + "y";
            String stored = StoredText.encode(text);
            assertThat(StoredText.decode(stored)).isEqualTo(text);
            assertThat(stored).doesNotContain("\u0000");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldGiveAnyMixtureBack(long seed) {
        Random random = new Random(seed);
        int[] units = {0, 0x2400, 0xd800, 0xdc00, 0xdbff, 'a', '0', '\\', 0x20ac};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append((char) units[random.nextInt(units.length)]);
            }
            assertThat(StoredText.decode(StoredText.encode(text.toString())))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void shouldLeaveOrdinaryTextAlone() {
        String text = "Überweisung 😀 \\N";
        assertThat(StoredText.encode(text)).isSameAs(text);
        assertThat(StoredText.encode(Samples.NASTY)).contains("␀0000", "␀2400", "␀D800", "␀DC00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"␀0041", "␀d800", "␀00", "␀", "␀zzzz", "␀D83D␀DE00"})
    void shouldRefuseWhatItCannotHaveWritten(String stored) {
        assertThatThrownBy(() -> StoredText.decode(stored))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKeepNull() {
        assertThat(StoredText.encode(null)).isNull();
        assertThat(StoredText.decode(null)).isNull();
    }
}
