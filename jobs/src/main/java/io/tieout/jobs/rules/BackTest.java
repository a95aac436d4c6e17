package io.tieout.jobs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.documents.RuleFlow;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two bounded runs over the same input, by the rules of now and by those proposed. Each is the run
 * that {@code reconcile} makes, so its numbers are those of really running the rules from the
 * start.
 */
public final class BackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MATCHES = "matches.jsonl";

    private final Path nowFolder;
    private final Path proposedFolder;
    private final Predicate<JsonNode> counts;
    private final RunOutcome now;
    private final RunOutcome proposed;

    private BackTest(
            Path nowFolder, Path proposedFolder, Predicate<JsonNode> counts, FlowResults flow)
            throws IOException {
        this.nowFolder = nowFolder;
        this.proposedFolder = proposedFolder;
        this.counts = counts;
        this.now = RunOutcome.read(nowFolder, counts, flow);
        this.proposed = RunOutcome.read(proposedFolder, counts, flow);
    }

    /**
     * Compares the results of two runs, as far as they are of a flow.
     *
     * @param flow null for the matches of all; items read and match rate are then those of bank
     *     matching
     */
    public static BackTest of(Path now, Path proposed, RuleFlow flow) throws IOException {
        return new BackTest(now, proposed, ofFlow(flow), items(flow));
    }

    /**
     * Compares only what is of one company; items read are those of the whole runs.
     *
     * @param flow null for all
     * @param companies company by bank account; the others are of the default one
     */
    public static BackTest of(
            Path now, Path proposed, RuleFlow flow, String companyId, Map<String, String> companies)
            throws IOException {
        Predicate<JsonNode> ofCompany =
                result -> {
                    String account = result.path("accountId").asText();
                    return account.equals(companyId)
                            || companies.getOrDefault(account, "default").equals(companyId);
                };
        return new BackTest(now, proposed, ofFlow(flow).and(ofCompany), items(flow));
    }

    private static Predicate<JsonNode> ofFlow(RuleFlow flow) {
        return flow == null ? result -> true : FlowResults.of(flow)::has;
    }

    private static FlowResults items(RuleFlow flow) {
        return FlowResults.of(flow == null ? RuleFlow.BANK : flow);
    }

    /**
     * One side's numbers.
     *
     * @param matchRate items in confirmed matches of all items, 0 to 1
     */
    public record Side(
            long read, long confirmed, double matchRate, long proposedMatches, long openItems) {}

    public Side now() {
        return side(now);
    }

    public Side proposed() {
        return side(proposed);
    }

    private static Side side(RunOutcome run) {
        return new Side(
                run.read(),
                run.confirmed().size(),
                run.matchRate(),
                run.proposed(),
                run.open().size());
    }

    /** Matches that only the proposed rules make. */
    public long gained() {
        return missing(proposed.confirmed(), now.confirmed().keySet());
    }

    /** Matches that only the rules of now make. */
    public long lost() {
        return missing(now.confirmed(), proposed.confirmed().keySet());
    }

    private static long missing(Map<String, String> of, Set<String> in) {
        return of.keySet().stream().filter(key -> !in.contains(key)).count();
    }

    /** Matches of the same items by another rule. */
    public long otherRule() {
        return now.confirmed().entrySet().stream()
                .filter(
                        match -> {
                            String rule = proposed.confirmed().get(match.getKey());
                            return rule != null && !rule.equals(match.getValue());
                        })
                .count();
    }

    /** Items that neither leaves without an open exception. */
    public long stillOpen() {
        return now.open().stream().filter(proposed.open()::contains).count();
    }

    /** Writes the lines of the matches gained and lost, and the ids of the items still open. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeStillOpen(folder.resolve("still-open.jsonl"));
        copy(proposedFolder, now.confirmed().keySet(), folder.resolve("gained.jsonl"));
        copy(nowFolder, proposed.confirmed().keySet(), folder.resolve("lost.jsonl"));
    }

    private void writeStillOpen(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String id : now.open()) {
                if (proposed.open().contains(id)) {
                    out.write(JSON.writeValueAsString(Map.of("id", id)));
                    out.newLine();
                }
            }
        }
    }

    private void copy(Path results, Set<String> without, Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(results.resolve(MATCHES));
                BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var match = JSON.readTree(line);
                if (counts.test(match)
                        && match.path("status").asText().equals("confirmed")
                        && !without.contains(RunOutcome.identity(match))) {
                    out.write(line);
                    out.newLine();
                }
            }
        }
    }
}
