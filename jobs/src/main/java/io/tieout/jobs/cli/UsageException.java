package io.tieout.jobs.cli;

/** The arguments or the configuration are wrong; the message says what would be right. */
public final class UsageException extends CommandFailedException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        this(message, null);
    }

    public UsageException(String message, Throwable cause) {
        super(ExitCode.USAGE, message, cause);
    }
}
