package io.tieout.benchmarks.recon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.formats.Parsed;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
    private static final int EVENTS = 8_000;
    private static final List<FeedFile> FLOW =
            List.of(FeedFile.BANK_STATEMENTS, FeedFile.BANK_TRANSACTIONS, FeedFile.LEDGER_ENTRIES);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldWriteTheSameBytesForTheSameSeed(Profile profile) throws IOException {
        new Generator(7, EVENTS, profile).generateTo(folder.resolve("one"));
        new Generator(7, EVENTS, profile).generateTo(folder.resolve("two"));

        for (String file : files()) {
            assertThat(Files.mismatch(path("one", file), path("two", file))).as(file).isEqualTo(-1);
        }
    }

    @Test
    void shouldWriteOtherRecordsForAnotherSeed() throws IOException {
        new Generator(7, 1_000, Profile.REALISTIC).generateTo(folder.resolve("one"));
        new Generator(8, 1_000, Profile.REALISTIC).generateTo(folder.resolve("two"));

        assertThat(Files.mismatch(path("one", files().get(0)), path("two", files().get(0))))
                .isNotEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldHoldExactlyTheEventsAskedFor(Profile profile) {
        Feed feed = Feed.generate(3, EVENTS, profile, folder);

        assertThat(feed.bank().size() + feed.ledger().size()).isEqualTo(EVENTS);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldLinkOnlyItemsThatExistAndOnlyOnce(Profile profile) {
        Feed feed = Feed.generate(11, EVENTS, profile, folder);
        Set<String> seen = new HashSet<>();

        for (JsonNode link : feed.links()) {
            BigDecimal left = sum(link, "left", feed.bank(), seen);
            BigDecimal right = sum(link, "right", feed.ledger(), seen);
            assertThat(left.subtract(right))
                    .as(link.toString())
                    .isEqualByComparingTo(link.get("difference").asText());
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldExplainEveryItemByALinkOrAFault(Profile profile) {
        Feed feed = Feed.generate(12, EVENTS, profile, folder);
        Set<String> explained = new HashSet<>();
        feed.links().forEach(link -> link.get("left").forEach(id -> explained.add(id.asText())));
        feed.links().forEach(link -> link.get("right").forEach(id -> explained.add(id.asText())));
        feed.faults().stream()
                .filter(fault -> !fault.get("kind").asText().equals("redelivered"))
                .filter(fault -> !fault.get("kind").asText().equals("corrupted"))
                .forEach(fault -> fault.get("ids").forEach(id -> explained.add(id.asText())));

        assertThat(explained).containsAll(feed.bank().keySet());
        assertThat(explained).containsAll(feed.ledger().keySet());
    }

    @Test
    void shouldBalanceEveryStatementThatIsNotBrokenOnPurpose() {
        Feed feed = Feed.generate(5, EVENTS, Profile.ADVERSARIAL, folder);
        Set<String> broken = new HashSet<>();
        for (JsonNode fault : feed.faults()) {
            if (fault.get("kind").asText().equals("brokenStatement")) {
                broken.add(fault.get("ids").get(0).asText());
            }
        }
        Map<String, BigDecimal> lines = new HashMap<>();
        for (JsonNode line : feed.bank().values()) {
            lines.merge(line.get("statementId").asText(), amount(line), BigDecimal::add);
        }

        assertThat(broken).isNotEmpty();
        feed.statements()
                .forEach(
                        (id, frame) -> {
                            BigDecimal closing =
                                    new BigDecimal(frame.get("openingBalance").asText())
                                            .add(lines.get(id));
                            BigDecimal stated =
                                    new BigDecimal(frame.get("closingBalance").asText());
                            assertThat(closing.compareTo(stated) == 0)
                                    .as(id)
                                    .isNotEqualTo(broken.contains(id));
                        });
    }

    @Test
    void shouldNumberStatementsOfAnAccountWithoutGapsAndCarryBalancesForward() {
        Feed feed = Feed.generate(5, EVENTS, Profile.REALISTIC, folder);
        Map<String, List<JsonNode>> accounts = new HashMap<>();
        for (JsonNode frame : feed.statements().values()) {
            accounts.computeIfAbsent(frame.get("accountId").asText(), a -> new ArrayList<>())
                    .add(frame);
        }

        for (List<JsonNode> frames : accounts.values()) {
            frames.sort(Comparator.comparingLong(frame -> frame.get("sequence").asLong()));
            for (int i = 1; i < frames.size(); i++) {
                JsonNode before = frames.get(i - 1);
                JsonNode frame = frames.get(i);
                assertThat(frame.get("sequence").asLong())
                        .isEqualTo(before.get("sequence").asLong() + 1);
                assertThat(frame.get("openingBalance")).isEqualTo(before.get("closingBalance"));
            }
        }
    }

    @Test
    void shouldBeReadAsStatedByTheCanonicalReader() throws IOException {
        Feed feed = Feed.generate(9, EVENTS, Profile.ADVERSARIAL, folder);
        long damaged =
                feed.faults().stream()
                        .filter(fault -> fault.get("reason").asText().equals("DEAD_LETTER"))
                        .count();
        long rejected = 0;
        for (FeedFile file : FLOW) {
            try (var bytes = Files.newInputStream(folder.resolve(file.fileName()))) {
                rejected +=
                        Parsed.of(new JsonLinesFormat().open(file.fileName(), bytes))
                                .failures()
                                .size();
            }
        }

        assertThat(damaged).isPositive();
        assertThat(rejected).isEqualTo(damaged);
    }

    @Test
    void shouldNotRevealLinksByTheOrderOfIds() {
        Feed feed = Feed.generate(13, EVENTS, Profile.REALISTIC, folder);
        Map<String, Integer> bank = ranks(feed.bank().keySet());
        Map<String, Integer> ledger = ranks(feed.ledger().keySet());
        long near =
                feed.links().stream()
                        .filter(link -> link.get("left").size() == 1)
                        .filter(link -> link.get("right").size() == 1)
                        .filter(
                                link -> {
                                    int left = bank.get(link.get("left").get(0).asText());
                                    int right = ledger.get(link.get("right").get(0).asText());
                                    return Math.abs(left - right) <= ledger.size() / 100;
                                })
                        .count();

        assertThat(near).isLessThan(feed.links().size() * 4L / 100);
    }

    @Test
    void shouldWriteFilesInOrderOfArrivalPerFile() {
        Feed feed = Feed.generate(14, 5_000, Profile.SAME_DAY, folder);
        List<String> arrivals =
                feed.ledger().values().stream().map(e -> e.get("observedAt").asText()).toList();

        long later = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            later += arrivals.get(i).compareTo(arrivals.get(i - 1)) < 0 ? 1 : 0;
        }
        // Only what was sent again stands out, at the place of its first delivery in this map.
        assertThat(later).isLessThan(50);
    }

    private static Map<String, Integer> ranks(Set<String> ids) {
        Map<String, Integer> ranks = new HashMap<>();
        ids.stream().sorted().forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    private static BigDecimal sum(
            JsonNode link, String side, Map<String, JsonNode> items, Set<String> seen) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode id : link.get(side)) {
            assertThat(items).containsKey(id.asText());
            assertThat(seen.add(id.asText())).as("linked once: " + id).isTrue();
            sum = sum.add(amount(items.get(id.asText())));
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode item) {
        return new BigDecimal(item.get("amount").asText());
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(FLOW.stream().map(FeedFile::fileName).toList());
        files.addAll(List.of("truth/links.jsonl", "truth/faults.jsonl", "manifest.json"));
        return files;
    }

    private Path path(String run, String file) {
        return folder.resolve(run).resolve(file);
    }
}
