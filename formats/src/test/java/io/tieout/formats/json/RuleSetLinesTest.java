package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetLinesTest {

    private static final String LINE =
            "{\"id\":\"R2\",\"flow\":\"bank\",\"companyId\":\"acme\",\"version\":2,"
                    + "\"values\":{\"autonomy\":\"SUGGEST\",\"fee.lowerPercent\":\"2\"},"
                    + "\"author\":\"anna\",\"approvedBy\":\"ben\",\"reason\":\"fees rose\","
                    + "\"publishedAt\":\"2026-03-03T08:00:00Z\"}";

    @Test
    void shouldReadAndWriteEveryField() {
        RuleSet rules =
                new RuleSet(
                        "R2",
                        RuleFlow.BANK,
                        "acme",
                        2,
                        Map.of("autonomy", "SUGGEST", "fee.lowerPercent", "2"),
                        "anna",
                        "ben",
                        "fees rose",
                        Instant.parse("2026-03-03T08:00:00Z"));

        assertThat(read(LINE).records()).containsExactly(rules);
        assertThat(new String(new CanonicalJson().line(rules), StandardCharsets.UTF_8))
                .isEqualTo(LINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":2 | \"version\":1 | version | is below 2: 1",
                "\"ben\" | \"Anna \" | approvedBy | is the author: Anna",
                "\"SUGGEST\" | \"SOMETIMES\" | values.autonomy | cannot be",
                "fee.lowerPercent | fee.lower | values.fee.lower | is not a key; known are",
                "fee.lowerPercent | fee | values.fee | has keys of its own",
                "\"2\" | \"two\" | values.fee.lowerPercent | cannot be",
                "fee.lowerPercent\":\"2 | latestLag\":\"-9 | values | earliestLag -5 is after",
                "\"flow\":\"bank\" | \"flow\":\"coffee\" | flow | is none of bank",
            })
    void shouldRefuseWhatNoEngineCanFollow(
            String good, String bad, String field, String reason) {
        DeadLetter letter = read(LINE.replace(good, bad)).failures().get(0);

        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
    }

    private static Parsed read(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        return Parsed.of(
                new JsonLinesFormat().open("rule-sets.jsonl", new ByteArrayInputStream(bytes)));
    }
}
