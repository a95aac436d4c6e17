package io.tieout.formats.camt;

/** The input cannot be read beyond this point. Whatever came before stays good. */
final class MalformedInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedInput(String reason, int line) {
        super(reason, null, false, false);
        this.line = line;
    }

    /** 1-based line of the input where reading ended. */
    int line() {
        return line;
    }
}
