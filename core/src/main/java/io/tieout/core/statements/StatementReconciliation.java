package io.tieout.core.statements;

import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A statement against our side of the account. Exact: {@code theirBalance - ourBalance} is the sum
 * of the causes and of what is unexplained.
 *
 * @param id hash of company, side, party and statement
 * @param supersededBy the current statement of the account; empty if this is it
 * @param causes in the order of {@link StatementCause}
 * @param lines of the statement, after those of the statements that it continues
 * @param missing our items that it does not state, and that make a difference
 */
public record StatementReconciliation(
        String id,
        String statementId,
        String companyId,
        StatementSide side,
        String partyId,
        LocalDate statementDate,
        StatementForm form,
        String supersededBy,
        Money theirBalance,
        Money ourBalance,
        List<CauseAmount> causes,
        Money unexplained,
        StatementStatus status,
        List<LineOutcome> lines,
        List<MissingItem> missing) {

    public StatementReconciliation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statementId, "statementId");
        causes = List.copyOf(causes);
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        Money sum = unexplained;
        for (CauseAmount cause : causes) {
            sum = sum.plus(cause.amount());
        }
        if (!sum.equals(theirBalance.minus(ourBalance))) {
            throw new IllegalArgumentException(
                    statementId + ": causes of " + sum + " do not make the difference");
        }
    }

    public Money difference() {
        return theirBalance.minus(ourBalance);
    }
}
