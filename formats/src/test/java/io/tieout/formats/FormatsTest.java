package io.tieout.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.formats.bai2.Bai2Format;
import io.tieout.formats.json.JsonLinesFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats formats = new Formats(List.of(new JsonLinesFormat(), new Bai2Format()));

    @Test
    void shouldDetectByNameOrHead() {
        byte[] bai = "01,A,B,261103,0200,1,80,1,2/\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(formats.detect("ledger-entries.jsonl", new byte[0]))
                .map(Format::name)
                .contains("jsonl");
        assertThat(formats.detect("report.txt", bai)).map(Format::name).contains("bai2");
        assertThat(formats.detect("report.BAI", new byte[0])).map(Format::name).contains("bai2");
        assertThat(formats.detect("report.txt", new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void shouldFindByName() {
        assertThat(formats.names()).containsExactly("jsonl", "bai2");
        assertThat(formats.named("bai2")).isPresent();
        assertThat(formats.named("pdf")).isEmpty();
    }

    @Test
    void shouldRefuseTwoFormatsOfOneName() {
        assertThatThrownBy(() -> new Formats(List.of(new Bai2Format(), new Bai2Format())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bai2");
    }
}
