package io.tieout.core.statements;

import io.tieout.core.documents.StatementLine;
import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What became of one line of a statement.
 *
 * @param id {@code STATEMENT#POSITION}
 * @param items of ours that it is tied to; empty if none
 * @param rule that tied it; empty if none did
 * @param ours what these items count with in our balance; of several lines of one tie the first has
 *     all of it
 * @param difference what the line, or the tie of which it is the first line, contributes
 * @param causes of the difference; empty if there is none, or none that can be named
 */
public record LineOutcome(
        String id,
        StatementLine line,
        List<String> items,
        String rule,
        Money ours,
        Money difference,
        List<StatementCause> causes) {

    public LineOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(rule, "rule");
        items = List.copyOf(items);
        causes = List.copyOf(causes);
    }

    public boolean isTied() {
        return !rule.isEmpty();
    }
}
