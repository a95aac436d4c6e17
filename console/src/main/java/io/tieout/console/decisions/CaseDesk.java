package io.tieout.console.decisions;

import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.CaseView;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseRefusals;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Severity;
import io.tieout.store.read.Cases;
import io.tieout.store.read.ExceptionPages;
import io.tieout.store.read.StoredCase;
import io.tieout.store.read.StoredException;
import io.tieout.store.submissions.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Takes what people want done with cases and hands it to the engine as events, the same way as
 * decisions. What is plain to see as impossible is refused at once; the case has the last word.
 */
public final class CaseDesk {

    private static final int LONGEST_TEXT_CHARS = 2_000;
    private static final Duration USUAL_LEASE = Duration.ofMinutes(15);

    private final Reading reading;
    private final Visibility visibility;
    private final Outbox outbox;
    private final CasePolicy policy;
    private final LongSupplier nowMillis;

    public CaseDesk(
            Reading reading,
            Visibility visibility,
            Outbox outbox,
            CasePolicy policy,
            LongSupplier nowMillis) {
        this.reading = reading;
        this.visibility = visibility;
        this.outbox = outbox;
        this.policy = policy;
        this.nowMillis = nowMillis;
    }

    /**
     * @param key the sender's name for the request; it takes effect once under it
     * @throws ProblemException if it may not be, or not as things stand, or the case is not as the
     *     person saw it
     */
    public CaseAnswer order(
            User user, String key, String exceptionId, CaseAction action, CaseRequest request)
            throws SQLException, IOException {
        String hash =
                DeterministicId.of("r", List.of(exceptionId, action.name(), Json.text(request)));
        Optional<Submission> before = outbox.sent(user.id(), key, hash);
        if (before.isPresent()) {
            return answer(before.get());
        }
        String id = DeterministicId.of("d", List.of(user.id(), key, "0"));
        CaseCommand command =
                reading.ask(
                        c ->
                                check(
                                        c,
                                        user,
                                        command(c, user, id, exceptionId, action, request),
                                        request.version()));
        CaseAnswer answer =
                new CaseAnswer(
                        id,
                        "accepted",
                        command.leaseUntil() == null ? null : command.leaseUntil().toString());
        return answer(
                outbox.submit(
                        new Submission(
                                user.id(),
                                key,
                                hash,
                                "case-commands-" + id + ".jsonl",
                                CaseCommandLine.of(command),
                                Json.text(answer),
                                command.sentAt().toEpochMilli())));
    }

    /**
     * Before something large is read of a request: its sender may do this with the case.
     *
     * @throws ProblemException if not
     */
    public void requireMay(User user, String exceptionId, CaseAction action) throws SQLException {
        ExceptionItem item = reading.ask(c -> exception(c, user, exceptionId).item());
        requireAllowed(user, action, queue(item));
    }

    private static CaseAnswer answer(Submission kept) {
        return Json.read(kept.answer().getBytes(StandardCharsets.UTF_8), CaseAnswer.class);
    }

    private CaseCommand command(
            Connection connection,
            User user,
            String id,
            String exceptionId,
            CaseAction action,
            CaseRequest request)
            throws SQLException {
        ExceptionItem item = exception(connection, user, exceptionId).item();
        requireWords(action, request.text());
        Instant now = Instant.ofEpochMilli(nowMillis.getAsLong());
        return new CaseCommand(
                id,
                action,
                exceptionId,
                company(item),
                user.id(),
                now,
                action == CaseAction.ASSIGN ? request.assignee() : "",
                action == CaseAction.CLAIM ? now.plus(lease(request.minutes())) : null,
                request.text());
    }

    private static void requireWords(CaseAction action, String text) {
        boolean needed =
                action == CaseAction.COMMENT
                        || action == CaseAction.ESCALATE
                        || action == CaseAction.PROPOSE;
        if (needed && text.isEmpty()) {
            throw refused("text", "is missing");
        }
        if (text.length() > LONGEST_TEXT_CHARS) {
            throw refused("text", "is longer than " + LONGEST_TEXT_CHARS + " characters");
        }
    }

    private Duration lease(Integer minutes) {
        if (minutes == null) {
            return policy.longestLease().compareTo(USUAL_LEASE) < 0
                    ? policy.longestLease()
                    : USUAL_LEASE;
        }
        long most = policy.longestLease().toMinutes();
        if (minutes < 1 || minutes > most) {
            throw refused("minutes", "is not 1 to " + most);
        }
        return Duration.ofMinutes(minutes);
    }

    private CaseCommand check(Connection connection, User user, CaseCommand command, String version)
            throws SQLException {
        StoredException about = exception(connection, user, command.caseId());
        ExceptionItem item = about.item();
        requireAllowed(user, command.action(), queue(item));
        Optional<StoredCase> stored = Cases.find(connection, command.caseId());
        if (version != null && !version.equals(CaseView.version(about, stored.orElse(null)))) {
            throw new ProblemException(
                    ProblemKind.CHANGED, "something happened to the case since it was read");
        }
        Optional<String> refusal =
                stored.flatMap(
                        it ->
                                CaseRefusals.of(
                                        policy,
                                        subject(item),
                                        it.standing(),
                                        command,
                                        command.sentAt().toEpochMilli()));
        if (refusal.isPresent()) {
            throw new ProblemException(ProblemKind.CONFLICT, refusal.get());
        }
        return command;
    }

    private static void requireAllowed(User user, CaseAction action, String queue) {
        if (action == CaseAction.APPROVE) {
            if (!user.may(Permission.APPROVE)) {
                throw new ProblemException(
                        ProblemKind.NOT_ALLOWED, "none of your roles approves proposals");
            }
        } else if (!isTold(action) || !user.may(Permission.APPROVE)) {
            Segregation.require(user, queue);
        }
    }

    /** Whether it only tells, as who has to approve may want to. */
    private static boolean isTold(CaseAction action) {
        return action == CaseAction.COMMENT || action == CaseAction.ATTACH;
    }

    private StoredException exception(Connection connection, User user, String id)
            throws SQLException {
        return ExceptionPages.find(connection, id)
                .filter(it -> visibility.sees(user, it.item()))
                .orElseThrow(ProblemException::notFound);
    }

    private CaseSubject subject(ExceptionItem it) {
        return new CaseSubject(
                it.id(),
                company(it),
                queue(it),
                it.severity() == null ? Severity.MEDIUM : it.severity(),
                it.openedAtMillis(),
                it.status() == ExceptionStatus.OPEN);
    }

    private String company(ExceptionItem it) {
        return visibility.caseCompany(it);
    }

    private static String queue(ExceptionItem it) {
        return it.queue() == null ? "bank" : it.queue();
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.field(ProblemKind.UNPROCESSABLE, field, message);
    }
}
