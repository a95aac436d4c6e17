package io.tieout.core.documents;

import io.tieout.core.money.Money;

/** Refuses documents with a field missing or impossible, with the field's canonical name. */
final class Required {

    private Required() {}

    static void text(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MissingFieldException(field);
        }
    }

    static void value(Object value, String field) {
        if (value == null) {
            throw new MissingFieldException(field);
        }
    }

    /** Null passes: whether a field may be absent is another question. */
    static void notNegative(Money value, String field) {
        if (value != null && value.signum() < 0) {
            throw new InvalidFieldException(field, "is negative: " + value);
        }
    }

    static void notNegative(int value, String field) {
        if (value < 0) {
            throw new InvalidFieldException(field, "is negative: " + value);
        }
    }
}
