package io.tieout.formats.camt;

/** One field that cannot be accepted. The record it stands in is refused; the file goes on. */
final class BadField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field path of element names, for example {@code Ntry/Amt}
     */
    BadField(String field, String reason) {
        // Refusals may be frequent in a bad file and are never printed: no stack trace.
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
