package io.tieout.core.statements;

import java.io.Serializable;

/**
 * The limits of line matching.
 *
 * @param paymentDays within which they and we book the same payment
 * @param documentDays within which a document without a number is the same
 * @param nearDays within which a number with a few more letters is the same
 * @param mistypedDays within which a mistyped number is the same
 * @param maxClass lines and items of one amount among which similar numbers are looked for
 * @param maxRounds in which what is unique only once others are tied is tied
 * @param maxSuggestions of an ambiguous line
 */
public record StatementSettings(
        int paymentDays,
        int documentDays,
        int nearDays,
        int mistypedDays,
        int maxClass,
        int maxRounds,
        int maxSuggestions)
        implements Serializable {

    public static final StatementSettings DEFAULTS = new StatementSettings(10, 5, 60, 5, 64, 8, 5);

    int days(Group group) {
        return group == Group.PAYMENT ? paymentDays : documentDays;
    }
}
