package io.tieout.console.rules;

import io.tieout.console.decisions.InputFolder;
import io.tieout.console.decisions.Outbox;
import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.ids.DeterministicId;
import io.tieout.store.submissions.RuleProposal;
import io.tieout.store.submissions.RuleProposals;
import io.tieout.store.submissions.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Puts proposed rules into force, by a second person. What is published goes to the engine as a
 * document, the same way as decisions.
 */
public final class Publication {

    private final RuleBook book;
    private final Outbox outbox;
    private final InputFolder input;
    private final LongSupplier nowMillis;

    public Publication(RuleBook book, Outbox outbox, InputFolder input, LongSupplier nowMillis) {
        this.book = book;
        this.outbox = outbox;
        this.input = input;
        this.nowMillis = nowMillis;
    }

    /**
     * Puts a proposal into force, by somebody who did not write it.
     *
     * @param key the sender's name for the request; it takes effect once under it
     */
    public RuleViews.Answer publish(User user, String key, String id)
            throws SQLException, IOException {
        String hash = DeterministicId.of("r", List.of("publish", id));
        Optional<Submission> before = outbox.sent(user.id(), key, hash);
        return answer(
                before.isPresent()
                        ? before.get()
                        : outbox.submit(c -> published(c, user, key, id, hash)));
    }

    private Submission published(
            Connection connection, User user, String key, String id, String hash)
            throws SQLException {
        RuleProposals.lock(connection);
        RuleProposal proposal = open(connection, user, id);
        if (!RuleBook.rules(user, proposal.companyId())) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "rules of all companies are not yours to publish");
        }
        if (RuleBook.isSame(user.id(), proposal.author())) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED,
                    proposal.author() + " wrote the rules, and cannot publish them");
        }
        Versions versions = Versions.read(connection);
        requireFresh(proposal, versions);
        RuleBook.requirePossible(book.flow(RuleBook.name(proposal.flow())), proposal.values());
        int version = free(proposal, versions.next());
        long now = nowMillis.getAsLong();
        RuleProposals.decide(connection, id, RuleProposal.State.PUBLISHED, user.id(), now, version);
        RuleSet rules = Versions.ruleSet(proposal, version, user.id(), now);
        return new Submission(
                user.id(),
                key,
                hash,
                RuleSetLine.fileName(rules.id()),
                RuleSetLine.of(rules),
                Json.text(new RuleViews.Answer(id, "published", version)),
                now);
    }

    /** A number that the command has used a moment ago is in the folder and not yet observed. */
    private int free(RuleProposal proposal, int from) {
        int version = from;
        while (isUsed(RuleSet.idOf(proposal.flow(), proposal.companyId(), version))) {
            version++;
        }
        return version;
    }

    private boolean isUsed(String id) {
        String name = RuleSetLine.fileName(id);
        return Files.exists(input.folder().resolve(name))
                || Files.exists(input.folder().resolve("done").resolve(name));
    }

    private static void requireFresh(RuleProposal proposal, Versions versions) {
        int latest = versions.latestVersion(proposal.flow(), proposal.companyId());
        if (latest != proposal.baseVersion()) {
            throw new ProblemException(
                    ProblemKind.CHANGED,
                    "it was written against version %d, and version %d was published since"
                            .formatted(proposal.baseVersion(), latest));
        }
    }

    private static RuleViews.Answer answer(Submission kept) {
        return Json.read(kept.answer().getBytes(StandardCharsets.UTF_8), RuleViews.Answer.class);
    }

    /** Takes a proposal back. */
    public RuleViews.Answer withdraw(Connection connection, User user, String id)
            throws SQLException {
        RuleProposal proposal = open(connection, user, id);
        if (!RuleBook.rules(user, proposal.companyId())) {
            throw ProblemException.notFound();
        }
        boolean first =
                RuleProposals.decide(
                        connection,
                        id,
                        RuleProposal.State.WITHDRAWN,
                        user.id(),
                        nowMillis.getAsLong(),
                        0);
        if (!first) {
            throw decided();
        }
        return new RuleViews.Answer(id, "withdrawn", null);
    }

    private static RuleProposal open(Connection connection, User user, String id)
            throws SQLException {
        RuleProposal proposal =
                RuleProposals.find(connection, id)
                        .filter(it -> RuleBook.sees(user, it.companyId()))
                        .orElseThrow(ProblemException::notFound);
        if (proposal.state() != RuleProposal.State.OPEN) {
            throw decided();
        }
        return proposal;
    }

    private static ProblemException decided() {
        return new ProblemException(ProblemKind.CONFLICT, "the proposal is decided already");
    }
}
