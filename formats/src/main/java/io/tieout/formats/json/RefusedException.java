package io.tieout.formats.json;

/** A line that cannot be accepted, and the field at fault. Internal: callers see a dead letter. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field empty if the whole line is at fault
     */
    RefusedException(String field, String reason) {
        // Bad input may come in millions: no stack trace.
        super(reason, null, false, false);
        this.field = field;
    }

    static RefusedException missing(String field) {
        return new RefusedException(field, "required field '" + field + "' is missing");
    }

    String field() {
        return field;
    }
}
