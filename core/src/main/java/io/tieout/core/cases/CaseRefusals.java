package io.tieout.core.cases;

import io.tieout.core.documents.CaseCommand;
import java.time.Instant;
import java.util.Optional;

/** Why a command is not carried out. */
public final class CaseRefusals {

    private CaseRefusals() {}

    /**
     * Empty if it is. The console asks before it takes a command and the case once more when the
     * command arrives, so both give the same reasons.
     */
    public static Optional<String> of(
            CasePolicy policy,
            CaseSubject subject,
            CaseStanding standing,
            CaseCommand command,
            long atMillis) {
        boolean held = standing.isHeldAgainst(command.by(), atMillis);
        return switch (command.action()) {
            case COMMENT, ATTACH -> Optional.empty();
            case CLAIM ->
                    !standing.open() ? closed() : held ? held(standing) : claim(command, atMillis);
            case RELEASE -> released(standing, command);
            case ASSIGN -> !standing.open() ? closed() : assign(policy, subject, command);
            case ESCALATE ->
                    !standing.open() ? closed() : held ? held(standing) : escalate(standing);
            case PROPOSE -> !standing.open() ? closed() : held ? held(standing) : Optional.empty();
            case APPROVE -> !standing.open() ? closed() : approve(standing, command);
        };
    }

    private static Optional<String> closed() {
        return Optional.of("the case is closed");
    }

    private static Optional<String> held(CaseStanding standing) {
        return Optional.of(
                standing.leaseHolder()
                        + " works on it until "
                        + Instant.ofEpochMilli(standing.leaseUntilMillis()));
    }

    private static Optional<String> claim(CaseCommand command, long atMillis) {
        return command.leaseUntil().toEpochMilli() > atMillis
                ? Optional.empty()
                : Optional.of("the lease would have ended at " + command.leaseUntil());
    }

    private static Optional<String> released(CaseStanding standing, CaseCommand command) {
        return standing.leaseHolder().equals(command.by())
                ? Optional.empty()
                : Optional.of("it is not claimed by " + command.by());
    }

    private static Optional<String> assign(
            CasePolicy policy, CaseSubject subject, CaseCommand command) {
        return command.assignee().isEmpty()
                        || !policy.deskOf(command.assignee(), subject.queue()).isEmpty()
                ? Optional.empty()
                : Optional.of(command.assignee() + " is at no desk for queue " + subject.queue());
    }

    private static Optional<String> escalate(CaseStanding standing) {
        return standing.desk().equals(CasePolicy.LAST_DESK)
                ? Optional.of("there is no desk beyond " + CasePolicy.LAST_DESK)
                : Optional.empty();
    }

    private static Optional<String> approve(CaseStanding standing, CaseCommand command) {
        if (standing.proposedBy().isEmpty()) {
            return Optional.of("nothing has been proposed");
        }
        if (!standing.approvedBy().isEmpty()) {
            return Optional.of(standing.approvedBy() + " has approved it already");
        }
        // One person may come by two ways that spell the name differently.
        return standing.proposedBy().strip().equalsIgnoreCase(command.by().strip())
                ? Optional.of("who proposed it cannot approve it")
                : Optional.empty();
    }
}
