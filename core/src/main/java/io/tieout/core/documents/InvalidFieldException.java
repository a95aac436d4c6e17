package io.tieout.core.documents;

/** A document with a field whose value its kind does not allow. */
public final class InvalidFieldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the canonical name, with the objects around it, for example {@code
     *     terms.netDays}
     * @param reason what is wrong, to be read after the field's name
     */
    public InvalidFieldException(String field, String reason) {
        super("'" + field + "' " + reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
