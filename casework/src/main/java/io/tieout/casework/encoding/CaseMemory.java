package io.tieout.casework.encoding;

import io.tieout.core.cases.Case;
import io.tieout.core.documents.CaseCommand;
import java.util.List;

/**
 * The state of a case's function. It goes when the case has been closed for long, or nothing but
 * early commands came for long.
 *
 * @param kept null until the engine has told of the exception
 * @param waiting commands that came earlier than that, at most {@link #MOST_WAITING}; the oldest go
 */
public record CaseMemory(Case kept, List<CaseCommand> waiting) {

    public static final CaseMemory NOTHING = new CaseMemory(null, List.of());
    public static final int MOST_WAITING = 32;

    public CaseMemory {
        waiting = List.copyOf(waiting);
    }
}
