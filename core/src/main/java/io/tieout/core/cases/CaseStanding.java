package io.tieout.core.cases;

import java.util.Objects;

/**
 * How a case stands. Nobody is the empty text, never is 0.
 *
 * @param desk where it lies
 * @param assignee who is responsible
 * @param assigneeDesk through which desk the assignee was found; it counts the person's cases
 * @param leaseHolder who works on it just now
 * @param proposedBy who proposed how it should end
 * @param approvedBy who else agreed
 */
public record CaseStanding(
        boolean open,
        String desk,
        String assignee,
        String assigneeDesk,
        String leaseHolder,
        long leaseUntilMillis,
        long dueAtMillis,
        String proposedBy,
        String approvedBy) {

    public CaseStanding {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(assignee, "assignee");
        Objects.requireNonNull(assigneeDesk, "assigneeDesk");
        Objects.requireNonNull(leaseHolder, "leaseHolder");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(approvedBy, "approvedBy");
        if (leaseHolder.isEmpty() != (leaseUntilMillis == 0)) {
            throw new IllegalArgumentException("a lease needs a holder and an end");
        }
    }

    static CaseStanding opened(String desk, long dueAtMillis) {
        return new CaseStanding(true, desk, "", "", "", 0, dueAtMillis, "", "");
    }

    /** Whether somebody else works on it at that time. */
    public boolean isHeldAgainst(String person, long atMillis) {
        return !leaseHolder.isEmpty() && leaseUntilMillis > atMillis && !leaseHolder.equals(person);
    }

    CaseStanding withLease(String holder, long untilMillis) {
        return new CaseStanding(
                open,
                desk,
                assignee,
                assigneeDesk,
                holder,
                untilMillis,
                dueAtMillis,
                proposedBy,
                approvedBy);
    }

    CaseStanding withoutLease() {
        return withLease("", 0);
    }

    CaseStanding withAssignee(String person, String throughDesk) {
        return new CaseStanding(
                open,
                desk,
                person,
                throughDesk,
                leaseHolder,
                leaseUntilMillis,
                dueAtMillis,
                proposedBy,
                approvedBy);
    }

    CaseStanding at(String newDesk, long newDueAtMillis) {
        return new CaseStanding(
                open,
                newDesk,
                assignee,
                assigneeDesk,
                leaseHolder,
                leaseUntilMillis,
                newDueAtMillis,
                proposedBy,
                approvedBy);
    }

    CaseStanding withProposal(String proposer, String approver) {
        return new CaseStanding(
                open,
                desk,
                assignee,
                assigneeDesk,
                leaseHolder,
                leaseUntilMillis,
                dueAtMillis,
                proposer,
                approver);
    }

    /** Nobody works on a closed case and nobody answers for it. */
    CaseStanding closed() {
        return new CaseStanding(false, desk, "", "", "", 0, dueAtMillis, proposedBy, approvedBy);
    }
}
