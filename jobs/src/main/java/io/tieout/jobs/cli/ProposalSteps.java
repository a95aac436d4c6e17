package io.tieout.jobs.cli;

import io.tieout.console.http.Json;
import io.tieout.console.payments.ProposalShelf.Step;
import io.tieout.core.payments.FiledProposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who did what with a proposal, and when, in a file beside it that only grows. Written after the
 * proposal: whoever dies in between leaves a step that nobody knows the time of.
 */
final class ProposalSteps {

    static final String FILE = "steps.jsonl";

    private ProposalSteps() {}

    /**
     * @param before null for a new proposal
     * @param by empty where nobody is named
     */
    static void add(Path proposal, FiledProposal before, FiledProposal after, String by) {
        if (after.equals(before)) {
            return;
        }
        boolean changed = before != null && before.proposal().state() == after.proposal().state();
        Step step =
                new Step(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                        changed
                                ? "changed"
                                : after.proposal().state().name().toLowerCase(Locale.ROOT),
                        by,
                        after.digest());
        try {
            Files.writeString(
                    file(proposal),
                    Json.text(step) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UnreachableException("cannot write " + file(proposal), e);
        }
    }

    /** Oldest first. */
    static List<Step> read(Path proposal) throws IOException {
        List<Step> steps = new ArrayList<>();
        if (Files.exists(file(proposal))) {
            for (String line : Files.readAllLines(file(proposal))) {
                steps.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Step.class));
            }
        }
        return steps;
    }

    private static Path file(Path proposal) {
        return proposal.toAbsolutePath().resolveSibling(FILE);
    }
}
