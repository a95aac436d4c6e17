package io.tieout.core.statements;

import java.util.List;

/**
 * A part of the difference.
 *
 * @param cause null if none can be named
 * @param amount in minor units, theirs less ours
 * @param ids lines and items that it is about
 */
record Contribution(StatementCause cause, long amount, List<String> ids) {

    Contribution {
        ids = List.copyOf(ids);
    }
}
