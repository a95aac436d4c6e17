package io.tieout.testkit.scenario;

/** A scenario file that cannot be read; the message begins with file and line. */
public final class ScenarioSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public ScenarioSyntaxException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.line = line;
    }

    /** 1-based. */
    public int line() {
        return line;
    }
}
