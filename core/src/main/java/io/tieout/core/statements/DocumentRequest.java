package io.tieout.core.statements;

import io.tieout.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * Asks a vendor for the documents that its statement has and we do not. One for each statement;
 * what an earlier statement of the account has is asked for with that one, and not again.
 *
 * @param id hash of company, party and statement, so that the same request is sent once
 * @param to e-mail address of the vendor; empty if none is known
 * @param statementDay days since 1970-01-01
 * @param lines what is asked for, in the order of the statement; not empty
 */
public record DocumentRequest(
        String id,
        String companyId,
        String partyId,
        String to,
        String statementId,
        int statementDay,
        List<Line> lines) {

    /**
     * A document that is missing.
     *
     * @param number as the statement has it
     * @param day of the document, days since 1970-01-01
     * @param amount as on the statement: negative for a credit note
     */
    public record Line(String number, int day, Money amount) {

        public Line {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(amount, "amount");
        }
    }

    public DocumentRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(partyId, "partyId");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(statementId, "statementId");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a request for nothing: " + id);
        }
    }
}
