package io.tieout.core.documents;

/** A document without a field that its kind requires. */
public final class MissingFieldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public MissingFieldException(String field) {
        super("required field '" + field + "' is missing");
        this.field = field;
    }

    public String field() {
        return field;
    }
}
