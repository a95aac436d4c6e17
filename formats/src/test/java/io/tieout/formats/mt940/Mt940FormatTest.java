package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mt940FormatTest {

    private final Mt940Format format = new Mt940Format();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":20:X\n:25:1\n:28C:1\n",
                "\uFEFF:20:X\r\n:25:1\r\n",
                "{1:F01A}{2:O9400}{4:\r\n:20:X\r\n:25:1\r\n",
                "{1:F01A}{2:O9400}{4::20:X\r\n:25:1\r\n",
                "0000 01INGBNL2AXXXX00001\n940 00\n:20:X\n:25:1\n",
                ":940:\n:20:X\n:25:1\n",
                ":25:1\r:20:X\r:60F:C240101EUR1,\r"
            })
    void shouldRecogniseMessagesWhateverTheFileIsCalled(String head) {
        assertThat(format.recognises("download.txt", bytes(head))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<?xml version=\"1.0\"?><Document/>",
                "01,122099999,123456789,040621,0200,1,65,,2/",
                "id;amount\n1;2",
                "{\"id\":\"1\",\"text\":\":20: and :25:\"}"
            })
    void shouldNotRecogniseOtherFormats(String head) {
        assertThat(format.recognises("download.txt", bytes(head))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UMSATZ.STA, true", "a.mt942, true", "a.940, true", "a.xml, false", "sta, false"})
    void shouldGoByTheNameWhereTheContentDoesNotTell(String name, boolean expected) {
        assertThat(format.recognises(name, new byte[0])).isEqualTo(expected);
    }

    @Test
    void shouldBeCalledByItsName() {
        assertThat(format.name()).isEqualTo("mt940");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
