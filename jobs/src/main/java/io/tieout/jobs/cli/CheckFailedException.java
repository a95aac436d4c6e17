package io.tieout.jobs.cli;

/** What the command was asked to check does not hold. */
public final class CheckFailedException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    public CheckFailedException(String message) {
        this(message, null);
    }

    public CheckFailedException(String message, Throwable cause) {
        super(ExitCode.CHECK_FAILED, message, cause);
    }
}
