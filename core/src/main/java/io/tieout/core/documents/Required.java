package io.tieout.core.documents;

/** Refuses documents that lack a required field, with the field's canonical name. */
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
}
