package io.tieout.formats.camt;

import static io.tieout.formats.camt.CamtFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtFormatTest {

    private final CamtFormat format = new CamtFormat();

    @ParameterizedTest
    @ValueSource(strings = {"statement-v02.xml", "statement-v13.xml", "report-v01.xml"})
    void shouldRecogniseItsMessages(String resource) {
        assertThat(recognises("any.dat", text(resource))).isTrue();
    }

    @Test
    void shouldRecogniseUtf16() {
        byte[] head = text("statement-v02.xml").getBytes(StandardCharsets.UTF_16);
        assertThat(format.recognises("any", head)).isTrue();
    }

    @Test
    void shouldRecogniseByFileNameWhereACommentFillsTheHead() {
        String head = "<?xml version=\"1.0\"?><!-- " + "x".repeat(4_000);
        assertThat(recognises("2026.camt.053.xml", head)).isTrue();
        assertThat(recognises("2026.xml", head)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                ":20:STARTUMS",
                "01,122099999,123456789,040621,0200,1,65,,2/",
                "camt.053.001.02",
                "<html>camt.x</html>",
                "<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.03'>",
                "<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.055.001.09'>",
            })
    void shouldNotRecogniseOthers(String head) {
        assertThat(recognises("camt053.txt", head)).isFalse();
    }

    private boolean recognises(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return format.recognises(name, Arrays.copyOf(bytes, Math.min(4096, bytes.length)));
    }
}
