package io.tieout.formats.csv;

/** A cell that cannot be read. Internal: callers see a dead letter. */
final class BadCellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    BadCellException(String field, String reason) {
        // Bad input may come in millions: no stack trace.
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
