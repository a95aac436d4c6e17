package io.tieout.formats.bills;

/** A bill that cannot be read, or that says something which a canonical bill cannot express. */
final class RefusedBillException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final int line;

    /**
     * @param field canonical name; empty if the whole document is at fault
     * @param line of the document, from 1; 0 if it is no matter of one line
     */
    RefusedBillException(String field, String reason, int line) {
        super(reason);
        this.field = field;
        this.line = line;
    }

    RefusedBillException(String field, String reason) {
        this(field, reason, 0);
    }

    static RefusedBillException missing(String field) {
        return new RefusedBillException(field, "required field '" + field + "' is missing");
    }

    String field() {
        return field;
    }

    String position() {
        return line == 0 ? "document" : "line " + line;
    }
}
