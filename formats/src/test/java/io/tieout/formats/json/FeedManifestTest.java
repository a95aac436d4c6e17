package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.formats.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedManifestTest {

    private static final String MANIFEST =
            "{\n  \"seed\": 42,\n  \"events\": 9,\n  \"profile\": \"hot\",\n  \"lines\": {}\n}\n";

    private final FeedManifest format = new FeedManifest();

    @Test
    void shouldHoldNoRecord() throws IOException {
        byte[] bytes = MANIFEST.getBytes(StandardCharsets.UTF_8);

        assertThat(format.recognises("manifest.json", bytes)).isTrue();
        try (RecordReader reader = format.open("manifest.json", new ByteArrayInputStream(bytes))) {
            assertThat(reader.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manifest.json|{\"seed\": 42}",
                "manifest.json|[\"seed\":, \"profile\":, \"lines\":]",
                "november.json|{\"seed\": 42, \"profile\": \"hot\", \"lines\": {}}"
            })
    void shouldNotPassOverAnotherFile(String name, String text) {
        assertThat(format.recognises(name, text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
