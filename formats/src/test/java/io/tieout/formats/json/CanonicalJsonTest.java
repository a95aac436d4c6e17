package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.Observed;
import io.tieout.formats.Parsed;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldReadBackWhatItWrites(long seed) throws IOException {
        EventFixtures fixtures = new EventFixtures(seed);
        CanonicalJson json = new CanonicalJson();
        Map<String, List<CanonicalEvent>> events = new TreeMap<>();
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            CanonicalEvent event = fixtures.event();
            events.computeIfAbsent(event.stream(), s -> new ArrayList<>()).add(event);
            json.write(
                    event, files.computeIfAbsent(event.stream(), s -> new ByteArrayOutputStream()));
        }

        for (String stream : events.keySet()) {
            Parsed parsed = read(stream + ".jsonl", files.get(stream).toByteArray());
            assertThat(parsed.failures()).isEmpty();
            assertThat(parsed.records()).isEqualTo(events.get(stream));
        }
    }

    @Test
    void shouldReadBackTheObservationTime() throws IOException {
        CanonicalEvent event = new EventFixtures(4).transaction();
        byte[] line = new CanonicalJson().line(new Observed(event, "f", "line 1", 1_234_567));

        try (RecordReader reader =
                new JsonLinesFormat()
                        .open("bank-transactions.jsonl", new ByteArrayInputStream(line))) {
            assertThat(reader.next()).isEqualTo(new Row.Accepted("line 1", event, 1_234_567L));
        }
    }

    @Test
    void shouldWriteFieldsInAFixedOrder() {
        EventFixtures same = new EventFixtures(9);
        EventFixtures again = new EventFixtures(9);
        CanonicalJson json = new CanonicalJson();

        for (int i = 0; i < 100; i++) {
            assertThat(json.line(same.event())).isEqualTo(new CanonicalJson().line(again.event()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void shouldNeverThrowOnMutatedInput(long seed) throws IOException {
        EventFixtures fixtures = new EventFixtures(seed);
        CanonicalJson json = new CanonicalJson();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            CanonicalEvent event = fixtures.event();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            json.write(event, file);
            json.write(event, file);
            byte[] bytes = file.toByteArray();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Parsed parsed = read(event.stream() + ".jsonl", bytes);
            assertThat(parsed.records().size() + parsed.failures().size()).isPositive();
            parsed.records().forEach(json::line);
            parsed.failures().forEach(new ResultsJson()::line);
        }
    }

    @Test
    void shouldWriteTextWithHalfASurrogatePair() {
        String line =
                new String(
                        new ResultsJson().line(new DeadLetter("f", "1", "", "r", "a\ud800b")),
                        StandardCharsets.UTF_8);

        assertThat(line).contains("\"raw\":\"a?b\"");
    }

    private static Parsed read(String name, byte[] bytes) {
        return Parsed.of(new JsonLinesFormat().open(name, new ByteArrayInputStream(bytes)));
    }
}
