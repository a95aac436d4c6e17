package io.tieout.core.cases;

import java.util.List;
import java.util.Objects;

/**
 * A case between two messages.
 *
 * @param bornAtMillis when it was opened for the first time that is remembered
 * @param sequence of its last event
 * @param leaseSequence of the event that gave the lease; tells a lease's end from that of another
 * @param dueSequence of the event that set the due time; likewise
 * @param commandIds of the commands applied last, the newest last, at most {@link
 *     #MOST_COMMAND_IDS}
 */
public record Case(
        CaseSubject subject,
        CaseStanding standing,
        long bornAtMillis,
        long sequence,
        long leaseSequence,
        long dueSequence,
        List<String> commandIds) {

    /** A command that comes again comes soon; a case has seldom more than a handful. */
    public static final int MOST_COMMAND_IDS = 64;

    public Case {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(standing, "standing");
        commandIds = List.copyOf(commandIds);
        if (commandIds.size() > MOST_COMMAND_IDS) {
            throw new IllegalArgumentException("remembers too many commands");
        }
    }
}
