package io.tieout.formats.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"words_de.properties", "words_fr.properties"})
    void shouldHaveEveryWordInEachLanguage(String file) throws IOException {
        assertThat(words(file).keySet())
                .containsExactlyInAnyOrderElementsOf(words("words.properties").keySet());
    }

    @Test
    void shouldSpeakEnglishWhereALanguageIsNotKnownWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.of("pl").word("amount")).isEqualTo("Amount");
            assertThat(Words.of("de").word("amount")).isEqualTo("Betrag");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
