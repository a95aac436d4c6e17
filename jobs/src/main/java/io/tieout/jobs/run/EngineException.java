package io.tieout.jobs.run;

/** The engine cannot start, for a reason outside of it; the message is for a person. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
