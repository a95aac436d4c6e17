package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerReplyLinesTest {

    private static final String PROMISE =
            "{\"id\":\"a1\",\"customerId\":\"c1\",\"companyId\":\"one\",\"kind\":\"promise\","
                    + "\"receivableIds\":[\"r1\",\"r2\"],\"promisedDate\":\"2026-12-01\","
                    + "\"amount\":\"100.00\",\"currency\":\"EUR\",\"reasonCode\":\"59\","
                    + "\"text\":\"next week\",\"receivedAt\":\"2026-11-20T09:00:00Z\","
                    + "\"recordedBy\":\"mia\"}";

    @Test
    void shouldReadAndWriteEveryFieldOfAReply() {
        CanonicalEvent event = parsed(PROMISE).records().get(0);

        assertThat(event)
                .isEqualTo(
                        new CustomerReply(
                                "a1",
                                "c1",
                                "one",
                                ReplyKind.PROMISE,
                                List.of("r1", "r2"),
                                LocalDate.of(2026, 12, 1),
                                new Money(100_00, "EUR"),
                                "59",
                                "next week",
                                Instant.parse("2026-11-20T09:00:00Z"),
                                "mia"));
        assertThat(new String(new CanonicalJson().line(event), StandardCharsets.UTF_8))
                .isEqualTo(PROMISE);
    }

    @Test
    void shouldTakeABlockOfTheWholeCustomer() {
        assertThat(
                        parsed(
                                        "{\"id\":\"a2\",\"customerId\":\"c1\",\"kind\":\"block\","
                                                + "\"receivedAt\":\"2026-11-20T09:00:00Z\"}")
                                .records())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "promisedDate":"2026-12-01" | "x":1 | promisedDate | missing
                    "kind":"promise" | "kind":"dispute" | promisedDate | belongs to a promise
                    "kind":"promise" | "kind":"maybe" | kind | none of promise, dispute
                    ["r1","r2"] | [] | receivableIds | missing
                    ["r1","r2"] | [""] | receivableIds | missing
                    "100.00" | "-1.00" | amount | negative
                    "100.00" | 100.00 | amount | JSON number
                    "currency":"EUR" | "x":1 | currency | missing
                    "customerId":"c1" | "x":1 | customerId | missing
                    2026-11-20T09:00:00Z | yesterday | receivedAt | not an instant
                    """)
    void shouldRefuseWhatIsMissingOrCannotBe(
            String part, String instead, String field, String reason) {
        Parsed parsed = parsed(PROMISE.replace(part, instead));

        assertThat(parsed.records()).isEmpty();
        DeadLetter letter = parsed.failures().get(0);
        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.reason()).contains(reason);
    }

    private static Parsed parsed(String line) {
        return Parsed.of(
                new JsonLinesFormat()
                        .open(
                                "customer-replies.jsonl",
                                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
    }
}
