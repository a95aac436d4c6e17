package io.tieout.core.cases;

import io.tieout.core.cases.CaseWish.Occasion;
import io.tieout.core.documents.CaseCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One message to one case: call one of the methods that say what came, then ask for the case, the
 * events and the wishes. The same case, policy and message give the same result.
 *
 * <p>A command is carried out or refused once, however often it comes, as long as fewer than {@link
 * Case#MOST_COMMAND_IDS} others came in between. One thread.
 */
public final class CaseTurn {

    private final CasePolicy policy;
    private final long atMillis;
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<CaseWish> wishes = new ArrayList<>();
    private CaseSubject subject;
    private CaseStanding standing;
    private final long bornAtMillis;
    private long sequence;
    private long leaseSequence;
    private long dueSequence;
    private List<String> commandIds;

    /**
     * @param atMillis when the message was observed
     */
    public CaseTurn(CasePolicy policy, Case before, long atMillis) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.atMillis = atMillis;
        this.subject = before.subject();
        this.standing = before.standing();
        this.bornAtMillis = before.bornAtMillis();
        this.sequence = before.sequence();
        this.leaseSequence = before.leaseSequence();
        this.dueSequence = before.dueSequence();
        this.commandIds = new ArrayList<>(before.commandIds());
    }

    private CaseTurn(CasePolicy policy, CaseSubject subject, long atMillis) {
        this.policy = policy;
        this.atMillis = atMillis;
        this.bornAtMillis = atMillis;
        this.subject = subject;
        this.standing = CaseStanding.opened(CasePolicy.firstDesk(subject.queue()), 0);
        this.commandIds = new ArrayList<>();
        setDue(standing.desk(), policy.dueAtMillis(subject, atMillis));
        happened(CaseEventKind.OPENED, "", "");
    }

    /** A case that nothing is known of yet. */
    public static CaseTurn opening(CasePolicy policy, CaseSubject subject, long atMillis) {
        return new CaseTurn(policy, subject, atMillis);
    }

    /**
     * The engine says again what the case is about, or that it is no more. Findings of two
     * operators may overtake each other; the later one counts, as in the tables.
     */
    public void update(CaseSubject now) {
        if (now.isOlderThan(subject)) {
            return;
        }
        boolean wasOpen = standing.open();
        subject = now;
        if (wasOpen && !now.open()) {
            close();
        } else if (!wasOpen && now.open()) {
            reopen();
        }
    }

    private void close() {
        endLease();
        doNotWake(dueSequence, Occasion.REMINDER, Occasion.DUE);
        count(-1);
        standing = standing.closed();
        happened(CaseEventKind.CLOSED, "", "");
        dueSequence = sequence;
        wake(Occasion.FORGET, sequence, policy.forgetAtMillis(atMillis));
    }

    private void reopen() {
        doNotWake(dueSequence, Occasion.FORGET);
        standing = CaseStanding.opened(CasePolicy.firstDesk(subject.queue()), 0);
        setDue(standing.desk(), policy.dueAtMillis(subject, atMillis));
        happened(CaseEventKind.REOPENED, "", "");
    }

    /** Somebody wants something. */
    public void apply(CaseCommand command) {
        if (commandIds.contains(command.id())) {
            return;
        }
        if (commandIds.size() == Case.MOST_COMMAND_IDS) {
            commandIds.remove(0);
        }
        commandIds.add(command.id());
        Optional<String> refusal = CaseRefusals.of(policy, subject, standing, command, atMillis);
        if (refusal.isPresent()) {
            happened(CaseEventKind.REFUSED, command, refusal.get());
        } else {
            carryOut(command);
        }
    }

    private void carryOut(CaseCommand command) {
        switch (command.action()) {
            case CLAIM -> claim(command);
            case RELEASE -> {
                endLease();
                happened(CaseEventKind.RELEASED, command, command.text());
            }
            case ASSIGN -> {
                assign(command.assignee(), policy.deskOf(command.assignee(), subject.queue()));
                happened(CaseEventKind.ASSIGNED, command, command.text());
            }
            case COMMENT -> happened(CaseEventKind.COMMENTED, command, command.text());
            case ATTACH -> happened(CaseEventKind.ATTACHED, command, command.text());
            case ESCALATE -> {
                endLease();
                escalate(command.by(), command.text(), command.id());
            }
            case PROPOSE -> {
                standing = standing.withProposal(command.by(), "");
                happened(CaseEventKind.PROPOSED, command, command.text());
            }
            case APPROVE -> {
                standing = standing.withProposal(standing.proposedBy(), command.by());
                happened(CaseEventKind.APPROVED, command, command.text());
            }
        }
    }

    private void claim(CaseCommand command) {
        endLease();
        long longest = atMillis + policy.longestLease().toMillis();
        long until = Math.min(command.leaseUntil().toEpochMilli(), longest);
        standing = standing.withLease(command.by(), until);
        happened(CaseEventKind.CLAIMED, command, command.text());
        leaseSequence = sequence;
        wake(Occasion.LEASE_ENDS, sequence, until);
    }

    /** A wish of an earlier turn comes true. */
    public void woken(Occasion occasion, long ofSequence) {
        switch (occasion) {
            case LEASE_ENDS -> {
                if (!standing.leaseHolder().isEmpty() && ofSequence == leaseSequence) {
                    String holder = standing.leaseHolder();
                    standing = standing.withoutLease();
                    happened(CaseEventKind.LEASE_ENDED, "", holder);
                }
            }
            case REMINDER -> {
                if (standing.open() && ofSequence == dueSequence) {
                    happened(CaseEventKind.REMINDED, "", responsible());
                }
            }
            case DUE -> {
                if (standing.open() && ofSequence == dueSequence) {
                    overdue();
                }
            }
            case FORGET -> {
                // Whoever keeps the case asks isForgotten.
            }
        }
    }

    /** Whether nothing need be kept of a case, now that this occasion has come. */
    public static boolean isForgotten(Case kept, Occasion occasion, long ofSequence) {
        return occasion == Occasion.FORGET
                && !kept.standing().open()
                && ofSequence == kept.dueSequence();
    }

    private void overdue() {
        if (standing.desk().equals(CasePolicy.LAST_DESK)) {
            happened(CaseEventKind.OVERDUE, "", responsible());
        } else {
            escalate("", "not done by " + Instant.ofEpochMilli(standing.dueAtMillis()), "");
        }
    }

    private void escalate(String by, String text, String commandId) {
        doNotWake(dueSequence, Occasion.REMINDER, Occasion.DUE);
        assign("", "");
        setDue(CasePolicy.LAST_DESK, policy.escalatedDueAtMillis(subject.companyId(), atMillis));
        record(CaseEventKind.ESCALATED, by, text, commandId);
        wishes.add(new CaseWish.Pick(CasePolicy.LAST_DESK, sequence));
    }

    /**
     * A desk says who has least to do.
     *
     * @param ofSequence of the event for which it was asked
     */
    public void picked(String desk, String person, long ofSequence) {
        if (person.isEmpty()) {
            return;
        }
        if (!standing.open() || !standing.assignee().isEmpty() || ofSequence != dueSequence) {
            wishes.add(new CaseWish.Count(desk, person, -1));
            return;
        }
        standing = standing.withAssignee(person, desk);
        happened(CaseEventKind.ASSIGNED, "", "has least to do");
    }

    private String responsible() {
        return standing.assignee().isEmpty() ? standing.desk() : standing.assignee();
    }

    private void assign(String person, String desk) {
        count(-1);
        standing = standing.withAssignee(person, desk);
        count(1);
    }

    private void count(int change) {
        if (!standing.assignee().isEmpty()) {
            wishes.add(new CaseWish.Count(standing.assigneeDesk(), standing.assignee(), change));
        }
    }

    /** The event that tells of it comes next and carries the number. */
    private void setDue(String desk, long dueAtMillis) {
        standing = standing.at(desk, dueAtMillis);
        dueSequence = sequence + 1;
        long remindAtMillis = dueAtMillis - policy.remindBefore().toMillis();
        if (remindAtMillis > atMillis) {
            wake(Occasion.REMINDER, dueSequence, remindAtMillis);
        }
        wake(Occasion.DUE, dueSequence, dueAtMillis);
    }

    private void endLease() {
        if (!standing.leaseHolder().isEmpty()) {
            doNotWake(leaseSequence, Occasion.LEASE_ENDS);
            standing = standing.withoutLease();
        }
    }

    private void wake(Occasion occasion, long ofSequence, long whenMillis) {
        wishes.add(new CaseWish.Wake(occasion, ofSequence, Math.max(whenMillis, atMillis)));
    }

    private void doNotWake(long ofSequence, Occasion... occasions) {
        for (Occasion occasion : occasions) {
            wishes.add(new CaseWish.DoNotWake(occasion, ofSequence));
        }
    }

    private void happened(CaseEventKind kind, CaseCommand command, String text) {
        record(kind, command.by(), text, command.id());
    }

    private void happened(CaseEventKind kind, String by, String text) {
        record(kind, by, text, "");
    }

    private void record(CaseEventKind kind, String by, String text, String commandId) {
        sequence++;
        events.add(
                new CaseEvent(
                        subject.id(),
                        subject.companyId(),
                        bornAtMillis,
                        sequence,
                        kind,
                        atMillis,
                        by,
                        text,
                        commandId,
                        standing));
    }

    /** The case afterwards. */
    public Case after() {
        return new Case(
                subject, standing, bornAtMillis, sequence, leaseSequence, dueSequence, commandIds);
    }

    /** What happened, in order. */
    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    /** What is to be done for it, in order. */
    public List<CaseWish> wishes() {
        return List.copyOf(wishes);
    }
}
