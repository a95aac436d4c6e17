package io.tieout.console.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.Database;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Stands in for the engine where rules are concerned: keeps what it observed of them. */
final class RulesStandIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final Database database;
    private final Path inbox;

    RulesStandIn(Database database, Path inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** A version that is in force, and a proposal of another that waits. */
    void open() throws SQLException {
        Instant before = Instant.ofEpochMilli(ScreenConsole.NOW_MILLIS - 9 * DAY);
        keep(
                new RuleSet(
                        DeterministicId.of("rules", List.of("", "2")),
                        RuleFlow.BANK,
                        null,
                        2,
                        Map.of("fee.lowerPercent", "3", "latestLag", "8"),
                        "carla",
                        "bruno",
                        "Fees of the new bank are lower, and it books faster",
                        before));
        try (Connection connection = database.connection()) {
            RuleProposals.keep(
                    connection,
                    RuleProposal.open(
                            "rp-waiting",
                            RuleFlow.BANK,
                            SmallCompany.COMPANY,
                            2,
                            Map.of("autonomy", "SUGGEST", "latestLag", "8"),
                            "edda",
                            "Look at everything during the audit",
                            ScreenConsole.NOW_MILLIS - DAY,
                            null));
        }
    }

    /** Takes in what lies in the folder. */
    void observe() throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> all = Files.list(inbox)) {
            files = all.filter(it -> it.getFileName().toString().startsWith("rule-sets-")).toList();
        }
        for (Path file : files) {
            keep(read(JSON.readTree(Files.readString(file))));
        }
    }

    private static RuleSet read(JsonNode line) {
        Map<String, String> values = new TreeMap<>();
        line.path("values")
                .properties()
                .forEach(it -> values.put(it.getKey(), it.getValue().asText()));
        return new RuleSet(
                line.path("id").asText(),
                RuleFlow.BANK,
                line.path("companyId").asText(null),
                line.path("version").asInt(),
                values,
                line.path("author").asText(),
                line.path("approvedBy").asText(),
                line.path("reason").asText(),
                Instant.parse(line.path("publishedAt").asText()));
    }

    private void keep(RuleSet rules) throws SQLException {
        long at = rules.publishedAt().toEpochMilli() + 1_000;
        database.transaction(
                c ->
                        StoreWriter.writeDocuments(
                                c, List.of(new Observed(rules, "rule-sets.jsonl", "1", at))));
    }
}
