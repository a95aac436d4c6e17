package io.tieout.formats.mt940;

/**
 * Why a field cannot be read. Becomes a dead letter; carries no stack trace because bad files raise
 * it once a line.
 */
final class BadField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the tag and, after a slash, the part at fault, for example {@code 61/amount}
     */
    BadField(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
